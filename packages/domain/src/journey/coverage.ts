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

/** A stage or touchpoint with its importance for the customer's judgement. */
export type Weighing = {
  /** 1 to 5; of a stage, that of its heaviest touchpoint, 0 without one. */
  readonly weight: number;
  readonly isTruth: boolean;
};

/** The weight from which a touchpoint matters as much as one that is marked as a moment of truth. */
export const heavy = 5;

/** How much something weighs: a moment of truth weighs the most, whatever its number. */
export const weightOf = ({ weight, isTruth }: Weighing): number => (isTruth ? heavy : weight);

/** What weighs more than the middle weight, which a new touchpoint has. */
export const isImportant = (touchpoint: Weighing): boolean => weightOf(touchpoint) > 3;

/** What weighs most in the customer's judgement; of several, the first. */
function heaviestOf<Item extends Weighing>(items: readonly Item[]): Item | null {
  return items.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

/** The stage of a standing that weighs most in the customer's judgement; of several, the first. */
export function heaviestStage<Stage extends CoveredStage & Weighing>(
  stages: readonly Stage[],
  locationIds: readonly Id[],
  standing: StageStanding,
): Stage | null {
  return heaviestOf(stages.filter((stage) => standingOf(stage, locationIds) === standing));
}

/** The important touchpoint that weighs most of those at a stage without a spot, with its stage. */
export function heaviestGap<Touchpoint extends Weighing, Stage extends { readonly standing: StageStanding }>(
  stages: readonly (Stage & { readonly touchpoints: readonly Touchpoint[] })[],
): { readonly stage: Stage; readonly touchpoint: Touchpoint } | null {
  const gaps = stages
    .filter(({ standing }) => standing === "empty")
    .flatMap((stage) => stage.touchpoints.filter(isImportant).map((touchpoint) => ({ stage, touchpoint })));
  return gaps.toSorted((a, b) => weightOf(b.touchpoint) - weightOf(a.touchpoint))[0] ?? null;
}
