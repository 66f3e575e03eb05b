import type { Id } from "../kernel/ids";
import type { SpotStatus } from "../spot/spot";

type DesignedStage = { readonly spots: readonly { readonly status: SpotStatus }[] };

/** Whether a spot is ready to be published or published. An idea and a retired one are not. */
export function isDesigned(status: SpotStatus): boolean {
  return status === "ready" || status === "pilot" || status === "live";
}

export function hasDesignedSpot(stage: DesignedStage): boolean {
  return stage.spots.some(({ status }) => isDesigned(status));
}

/** A spot as coverage counts it. `offAt`: the locations that leave it out. */
export type CoveredSpot = { readonly status: SpotStatus; readonly offAt: readonly Id[] };
type CoveredStage = { readonly spots: readonly CoveredSpot[] };

/**
 * What a stage has: a `live` spot; only a `planned` one, which is an idea, ready, on trial, or left
 * out at every location; or none (`empty`).
 */
export type StageStanding = "live" | "planned" | "empty";

const isLiveAt = ({ status, offAt }: CoveredSpot, locationId: Id): boolean =>
  status === "live" && !offAt.includes(locationId);

/** Without locations, a spot cannot be left out anywhere. */
const isLiveSomewhere = (spot: CoveredSpot, locationIds: readonly Id[]): boolean =>
  locationIds.length === 0 ? spot.status === "live" : locationIds.some((id) => isLiveAt(spot, id));

export function standingOf({ spots }: CoveredStage, locationIds: readonly Id[]): StageStanding {
  if (spots.some((spot) => isLiveSomewhere(spot, locationIds))) return "live";
  return spots.some(({ status }) => status !== "retired") ? "planned" : "empty";
}

export type Coverage<Stage> = {
  readonly all: number;
  /** How many stages have a live spot at one of the locations. */
  readonly live: number;
  readonly planned: readonly Stage[];
  readonly empty: readonly Stage[];
  /** Stages with a live spot somewhere, and the locations at which they have none. */
  readonly missing: readonly { readonly stage: Stage; readonly locationIds: readonly Id[] }[];
};

/**
 * Which stages of a journey have a live spot, at which of the locations, and which have a planned
 * one or none.
 */
export function coverageOf<Stage extends CoveredStage>(
  stages: readonly Stage[],
  locationIds: readonly Id[],
): Coverage<Stage> {
  const standing = (kind: StageStanding) => stages.filter((stage) => standingOf(stage, locationIds) === kind);
  const live = standing("live");
  const missing = live
    .map((stage) => ({
      stage,
      locationIds: locationIds.filter((id) => !stage.spots.some((spot) => isLiveAt(spot, id))),
    }))
    .filter((each) => each.locationIds.length > 0);
  return { all: stages.length, live: live.length, planned: standing("planned"), empty: standing("empty"), missing };
}
