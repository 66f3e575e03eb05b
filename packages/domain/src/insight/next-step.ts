import { type CoveredSpot, heaviestStage, type Weighing } from "../journey/coverage";
import type { Id } from "../kernel/ids";
import { rankOf, type SpotAdvice } from "./spot-advice";

type Stage = Weighing & { readonly id: Id; readonly name: string; readonly spots: readonly CoveredSpot[] };
type Journey = { readonly id: Id; readonly name: string; readonly version: number; readonly stages: readonly Stage[] };

/** A spot with its own next step. */
type AdvisedSpot = {
  readonly id: Id;
  readonly name: string;
  readonly stage: { readonly journey: { readonly id: Id } };
  readonly next: SpotAdvice;
};

/** What is known of a business when its next step is chosen. */
export type Known = {
  readonly journeys: readonly Journey[];
  readonly locationIds: readonly Id[];
  /** The published spots, those first that deserve attention (`rankedByAttention`). */
  readonly spots: readonly AdvisedSpot[];
};

/**
 * The next step of a business: that of the spot which deserves attention most (`SpotAdvice`), or
 * one of the stage of the published journeys that weighs most in the customer's judgement:
 * - `fill-stage`: the stage has no spot.
 * - `publish-stage`: the stage has planned spots and none that is live.
 */
export type NextStep =
  | { readonly kind: "fill-stage" | "publish-stage"; readonly journeyId: Id; readonly stage: string }
  | (SpotAdvice & { readonly spotId: Id; readonly spot: string; readonly journeyId: Id });

/** The next step of a spot, with the spot that it is about. */
export const stepOfSpot = ({ id, name, stage, next }: AdvisedSpot): NextStep => ({
  ...next,
  spotId: id,
  spot: name,
  journeyId: stage.journey.id,
});

function stageStep({ journeys, locationIds }: Known): NextStep | null {
  const stages = journeys
    .filter(({ version }) => version > 0)
    .flatMap(({ id, stages: all }) => all.map((stage) => ({ ...stage, journeyId: id })));
  for (const [kind, standing] of [
    ["fill-stage", "empty"],
    ["publish-stage", "planned"],
  ] as const) {
    const found = heaviestStage(stages, locationIds, standing);
    if (found) return { kind, journeyId: found.journeyId, stage: found.name };
  }
  return null;
}

/**
 * The most useful next step: the one that deserves attention most. Null without a published
 * journey, and where nothing stands out.
 */
export function nextStepOf(known: Known): NextStep | null {
  const [spot] = known.spots;
  const steps = [stageStep(known), spot ? stepOfSpot(spot) : null].flatMap((step) => step ?? []);
  const [first] = steps.toSorted((a, b) => rankOf(a.kind) - rankOf(b.kind));
  return first === undefined || first.kind === "wait" ? null : first;
}

/** How a reader's language writes the values of a step. */
type Writing = { readonly share: (value: number) => string; readonly date: (day: string) => string };

/** The values of the texts of a step, in the catalogue under `insight.next`. */
export function nextValues(
  step: NextStep | SpotAdvice,
  { share, date }: Writing,
): Readonly<Record<string, string | number>> {
  const about = { spot: "spot" in step ? step.spot : "" };
  const points = (change: number) => Math.abs(Math.round(change * 100));
  switch (step.kind) {
    case "fill-stage":
    case "publish-stage":
      return { stage: step.stage };
    case "look-at-version":
      return { ...about, points: points(step.change), version: step.version, day: date(step.liveOn) };
    case "look-at-fall":
      return { ...about, points: points(step.change) };
    case "check-answers":
      return { ...about, count: step.waiting };
    case "retire":
    case "give-something-to-take-away":
      return { ...about, hits: step.mentioned, n: step.n, delivered: step.delivered };
    case "offer-more":
      return { ...about, mention: share(step.mention), usual: share(step.usual) };
    case "find-out-why-missed":
      return { ...about, hits: step.delivered, n: step.due };
    case "watch-reactions":
      return { ...about, hits: step.moved, n: step.n };
    case "ask-more":
      return { ...about, n: step.n, needed: step.needed };
    case "keep-on":
      return { ...about, mention: share(step.mention) };
    case "offer-again":
      return { ...about, hits: step.mentioned, n: step.n };
    case "wait":
      return about;
  }
}
