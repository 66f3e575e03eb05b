import { type CoveredSpot, standingOf } from "../journey/coverage";
import type { Id } from "../kernel/ids";
import type { Estimate } from "./estimate";
import { bestMentioned } from "./headline";

type Stage = { readonly id: Id; readonly name: string; readonly spots: readonly CoveredSpot[] };
type Journey = { readonly id: Id; readonly name: string; readonly version: number; readonly stages: readonly Stage[] };
type Spot = { readonly id: Id; readonly name: string; readonly mention: Estimate; readonly delivery: Estimate };

/** What is known of a business when its next step is chosen. */
export type Known = {
  readonly journeys: readonly Journey[];
  readonly locationIds: readonly Id[];
  /** The published spots with the figures that the reader may see. */
  readonly spots: readonly Spot[];
};

type OnStage = { readonly journeyId: Id; readonly stage: string };
type OnSpot = { readonly spotId: Id; readonly spot: string };
/** A share as a reason: `hits` of `n`. */
type Counted = { readonly hits: number; readonly n: number };

/**
 * The most useful next step of a business that has begun:
 * - `fill`: a stage of a published journey has no spot.
 * - `publish`: a stage has planned spots and none that is live.
 * - `rework`: a spot is delivered reliably and customers do not mention it.
 * - `offerMore`: customers mention a spot, and many of its moments are not delivered.
 * - `ask`: too few answers for any figure.
 * - `offer`: the spot that is mentioned most reliably.
 */
export type NextStep =
  | ({ readonly kind: "fill" | "publish" } & OnStage)
  | ({ readonly kind: "rework" | "offerMore"; readonly mentioned: Counted; readonly delivered: Counted } & OnSpot)
  | { readonly kind: "ask"; readonly missing: number }
  | ({ readonly kind: "offer"; readonly mentioned: Counted } & OnSpot);

/** A spot whose whole interval is below this share of answers is not mentioned. */
const hardlyMentioned = 0.1;
/** A spot whose whole interval is above this share of answers is mentioned. */
const clearlyMentioned = 0.15;
/** Deliveries are reliable when the whole interval is above this share, rare when it is below. */
const reliably = 0.6;

type Shown = Extract<Estimate, { kind: "shown" }>;
const countedOf = ({ value, n }: Shown): Counted => ({ hits: Math.round(value * n), n });

/** The next step, the most urgent kind first; null without a published journey. */
export function nextStepOf({ journeys, locationIds, spots }: Known): NextStep | null {
  const published = journeys.filter(({ version }) => version > 0);
  if (published.length === 0) return null;
  const stages = published.flatMap(({ id, stages }) =>
    stages.map((stage) => ({ journeyId: id, stage: stage.name, standing: standingOf(stage, locationIds) })),
  );
  for (const [kind, standing] of [
    ["fill", "empty"],
    ["publish", "planned"],
  ] as const) {
    const found = stages.find((stage) => stage.standing === standing);
    if (found) return { kind, journeyId: found.journeyId, stage: found.stage };
  }
  const known = spots.flatMap(({ id, name, mention, delivery }) =>
    mention.kind === "shown" && delivery.kind === "shown" ? [{ id, name, mention, delivery }] : [],
  );
  const on = ({ id, name, mention, delivery }: (typeof known)[number]) => ({
    spotId: id,
    spot: name,
    mentioned: countedOf(mention),
    delivered: countedOf(delivery),
  });
  const unnoticed = known
    .filter(({ mention, delivery }) => mention.high < hardlyMentioned && delivery.low > reliably)
    .toSorted((a, b) => b.delivery.n - a.delivery.n)[0];
  if (unnoticed) return { kind: "rework", ...on(unnoticed) };
  const rare = known
    .filter(({ mention, delivery }) => mention.low > clearlyMentioned && delivery.high < reliably)
    .toSorted((a, b) => b.mention.low - a.mention.low)[0];
  if (rare) return { kind: "offerMore", ...on(rare) };
  const best = bestMentioned(spots);
  if (best) {
    const { id, name } = best.spot;
    return { kind: "offer", spotId: id, spot: name, mentioned: countedOf(best.mention) };
  }
  const missing = spots.flatMap(({ mention }) =>
    mention.kind === "hidden" && mention.n < mention.needed ? mention.needed - mention.n : [],
  );
  return missing.length === 0 ? null : { kind: "ask", missing: Math.min(...missing) };
}

/** The values of the texts of a step, in the catalogue under `home.next`. */
export function nextValues(step: NextStep): Readonly<Record<string, string | number>> {
  if (step.kind === "ask") return { count: step.missing };
  if ("stage" in step) return { stage: step.stage };
  const { hits, n } = step.mentioned;
  const { hits: delivered, n: due } = "delivered" in step ? step.delivered : { hits: 0, n: 0 };
  return { spot: step.spot, hits, n, delivered, due };
}

/** Where a step is taken: a page of the business, without its slug. */
export function nextAddress(step: NextStep): string {
  if (step.kind === "ask") return "qr-codes";
  if ("stage" in step) return step.kind === "fill" ? "guided-path" : `journeys/${step.journeyId}`;
  return step.kind === "rework" ? "results" : `moments?offer=${step.spotId}`;
}
