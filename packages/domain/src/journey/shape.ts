import type { SpotStatus } from "../spot/spot";
import { hasDesignedSpot, heavy, isDesigned, type Weighing, weightOf } from "./coverage";
import { Elements } from "./element";
import type { Element } from "./touchpoint";

type ShapeSpot = { readonly status: SpotStatus; readonly touchpointId: string | null };
type ShapeTouchpoint = Weighing & { readonly id: string; readonly element: Element };
export type ShapeStage = {
  readonly id: string;
  readonly feeling: number;
  readonly touchpoints: readonly ShapeTouchpoint[];
  readonly spots: readonly ShapeSpot[];
};

/**
 * The stage with the highest planned feeling; of several, the first that has a spot. Null when all
 * feelings are equal. People remember an experience by its peak and its end, hardly by its length:
 * Kahneman et al., Psychological Science 4(6), 1993.
 */
export function peakOf<Stage extends { readonly feeling: number }>(
  stages: readonly Stage[],
  hasSpot: (stage: Stage) => boolean,
): Stage | null {
  const highest = Math.max(...stages.map(({ feeling }) => feeling));
  if (stages.every(({ feeling }) => feeling === highest)) return null;
  const peaks = stages.filter(({ feeling }) => feeling === highest);
  return peaks.find(hasSpot) ?? peaks[0] ?? null;
}

/** A suggestion for a journey, with the stages, touchpoints or spots it is about. */
export type ShapeHint =
  | { readonly kind: "noSpot" | "peakWithoutSpot" | "flatEnding" | "lowEnding"; readonly stageId: string }
  | { readonly kind: "peaksAdjacent"; readonly stageId: string; readonly nextId: string }
  | { readonly kind: "truthAlone"; readonly stageId: string; readonly touchpointId: string }
  | { readonly kind: "elementAlone"; readonly element: Element };

/** The lowest feeling of a good ending. */
const endsWell = 1;

const designedOf = ({ spots }: ShapeStage) => spots.filter(({ status }) => isDesigned(status));

function endingHints(stages: readonly ShapeStage[]): ShapeHint[] {
  const end = stages.at(-1);
  if (!end || stages.length < 2) return [];
  const others = stages.slice(0, -1).map(({ feeling }) => feeling);
  if (end.feeling < Math.min(...others)) return [{ kind: "lowEnding", stageId: end.id }];
  return end.feeling < endsWell || !hasDesignedSpot(end) ? [{ kind: "flatEnding", stageId: end.id }] : [];
}

function peakHints(stages: readonly ShapeStage[]): ShapeHint[] {
  const peak = peakOf(stages, hasDesignedSpot);
  if (!peak) return [];
  const at = stages.indexOf(peak);
  const next = [stages[at + 1], stages[at - 1]].find((stage) => stage?.feeling === peak.feeling);
  return [
    ...(hasDesignedSpot(peak) ? [] : [{ kind: "peakWithoutSpot", stageId: peak.id } as const]),
    ...(next ? [{ kind: "peaksAdjacent", stageId: peak.id, nextId: next.id } as const] : []),
  ];
}

/** The weight of a stage: that of its heaviest touchpoint; 0 without one. */
const weightOfStage = ({ touchpoints }: ShapeStage) => Math.max(0, ...touchpoints.map(weightOf));

/**
 * Suggestions for a planned journey, the most important first. Touchpoints and stages without a spot
 * are in the order of how much they weigh in the customer's judgement, and of the journey.
 */
export function hintsOf(stages: readonly ShapeStage[]): readonly ShapeHint[] {
  const truths = stages
    .flatMap((stage) => {
      const served = new Set(designedOf(stage).map(({ touchpointId }) => touchpointId));
      return stage.touchpoints
        .filter((touchpoint) => weightOf(touchpoint) >= heavy && !served.has(touchpoint.id))
        .map((touchpoint) => ({ ...touchpoint, stageId: stage.id }));
    })
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .map(({ id, stageId }): ShapeHint => ({ kind: "truthAlone", stageId, touchpointId: id }));
  const bare = stages
    .filter((stage) => !hasDesignedSpot(stage))
    .toSorted((a, b) => weightOfStage(b) - weightOfStage(a))
    .map(({ id }): ShapeHint => ({ kind: "noSpot", stageId: id }));
  const alone = balanceOf(stages)
    .filter(({ touchpoints, spots }) => touchpoints > 0 && spots === 0)
    .map(({ element }): ShapeHint => ({ kind: "elementAlone", element }));
  return [...endingHints(stages), ...peakHints(stages), ...truths, ...bare, ...alone];
}

/**
 * How many touchpoints of each element there are, and how many designed spots are at one of them.
 */
export function balanceOf(
  stages: readonly ShapeStage[],
): readonly { readonly element: Element; readonly touchpoints: number; readonly spots: number }[] {
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  const felt = new Set(stages.flatMap(designedOf).map(({ touchpointId }) => touchpointId));
  return Elements.map((element) => {
    const of = touchpoints.filter((each) => each.element === element);
    return { element, touchpoints: of.length, spots: of.filter(({ id }) => felt.has(id)).length };
  });
}

/**
 * The minimum number of deliveries and the share of them from which a peak depends on one person.
 */
export const oneHand = { fewest: 10, share: 0.8 } as const;

/**
 * Whether moments depend on one person: the share of deliveries by the person with the most. Null
 * when they do not, or when there are too few.
 * @param deliveries the number of deliveries of each person
 */
export function hangsOnOne(deliveries: readonly number[]): { readonly hits: number; readonly n: number } | null {
  const n = deliveries.reduce((sum, each) => sum + each, 0);
  const hits = Math.max(0, ...deliveries);
  return n >= oneHand.fewest && hits / n >= oneHand.share ? { hits, n } : null;
}
