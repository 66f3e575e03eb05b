import { type CoveredSpot, standingOf } from "@spots/domain/journey/coverage";

export type CoveredStage = {
  readonly id: string;
  readonly name: string;
  readonly feeling: number;
  readonly spots: readonly CoveredSpot[];
};
export type CoveredLocation = { readonly id: string; readonly name: string };

/**
 * Returns the stages for the drawing. `lit`: a spot is live at one of the locations; `planned`: one
 * is planned.
 */
export function lightsOf(stages: readonly CoveredStage[], locations: readonly CoveredLocation[]) {
  return stages.map((stage) => {
    const standing = standingOf(
      stage,
      locations.map(({ id }) => id),
    );
    return {
      id: stage.id,
      label: stage.name,
      feeling: stage.feeling,
      lit: standing === "live",
      planned: standing === "planned",
      glow: 1,
    };
  });
}
