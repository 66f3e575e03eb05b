import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { type CoveredSpot, heaviestStage, type Weighing } from "../journey/coverage";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import type { Estimate } from "./estimate";
import type { NextStep } from "./next-step";

const Share = z.object({
  hits: z.number(),
  n: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  isEarly: z.boolean(),
});

const step = <Kind extends NextStep["kind"], Values extends z.ZodRawShape>(kind: Kind, values: Values) =>
  z.object({ kind: z.literal(kind), spotId: Id, spot: z.string(), journeyId: Id, ...values });
const [count, share] = [z.number(), z.number()];

/** A `NextStep` as a digest stores it. */
const StoredStep: z.ZodType<NextStep> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["fill-stage", "publish-stage"]), journeyId: Id, stage: z.string() }),
  step("look-at-version", { version: count, liveOn: z.string(), change: share }),
  step("look-at-fall", { change: share }),
  step("check-answers", { waiting: count, n: count }),
  step("retire", { mentioned: count, n: count, delivered: count }),
  step("give-something-to-take-away", { mentioned: count, n: count, delivered: count }),
  step("offer-more", { mention: share, usual: share, due: count }),
  step("find-out-why-missed", { delivered: count, due: count }),
  step("watch-reactions", { moved: count, n: count }),
  step("ask-more", { n: count, needed: count }),
  step("keep-on", { mention: share, usual: share.nullable(), change: share.nullable() }),
  step("offer-again", { mentioned: count, n: count }),
  step("wait", {}),
]);

/** What a digest tells: stored, so that its page shows what its mail said. */
export const DigestContent = z.object({
  headline: Share.extend({ spot: z.string() }).nullable(),
  weakest: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.enum(["empty", "planned"]), stage: z.string() }),
      Share.extend({ kind: z.literal("mentioned"), stage: z.string() }),
    ])
    .nullable(),
  next: StoredStep.nullable().catch(null),
});
export type DigestContent = z.infer<typeof DigestContent>;

/** A digest is named by its Monday. */
export const ReadDigest = z.object({ week: Day });
export type ReadDigest = z.infer<typeof ReadDigest>;
export const SetDigest = z.object({ isOn: z.boolean() });
export type SetDigest = z.infer<typeof SetDigest>;

/** The hour of Monday at which a digest is due, in the business's time zone. */
const dueHour = 7;
/** The hours after which a digest that nobody made is left out. */
const lateHours = 24;

/**
 * The Monday whose digest is due at this instant; null outside the 24 hours from Monday, 7:00, of
 * the time zone's clock.
 * @example digestWeek(new Date("2026-11-30T06:00:00Z"), "Europe/Berlin") // "2026-11-30"
 */
export function digestWeek(at: Date, timeZone: string): string | null {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const monday = local.toPlainDate().subtract({ days: local.dayOfWeek - 1 });
  const due = monday.toZonedDateTime({ timeZone, plainTime: { hour: dueHour } });
  const hours = due.until(local, { largestUnit: "hours" }).hours;
  const isDue = Temporal.ZonedDateTime.compare(local, due) >= 0 && hours < lateHours;
  return isDue ? monday.toString() : null;
}

type Shown = Extract<Estimate, { kind: "shown" }>;
const shareOf = ({ value, low, high, n, stage }: Shown) => ({
  value,
  low,
  high,
  n,
  hits: Math.round(value * n),
  isEarly: stage === "early",
});

type StageFigure = { readonly stageId: Id; readonly mention: Estimate };
type Stage = Weighing & { readonly id: Id; readonly name: string; readonly spots: readonly CoveredSpot[] };

/**
 * The stage at which least happens: one without a spot, else one without a live spot, of several the
 * one that weighs most for customers; else the one whose spots the smallest share of answers
 * mentions.
 */
function weakestOf(
  stages: readonly Stage[],
  locationIds: readonly Id[],
  figures: readonly StageFigure[],
): DigestContent["weakest"] {
  for (const kind of ["empty", "planned"] as const) {
    const found = heaviestStage(stages, locationIds, kind);
    if (found) return { kind, stage: found.name };
  }
  const known = stages.flatMap(({ id, name }) => {
    const mention = figures.find(({ stageId }) => stageId === id)?.mention;
    return mention?.kind === "shown" ? [{ stage: name, mention }] : [];
  });
  const least = known.toSorted((a, b) => a.mention.value - b.mention.value || b.mention.n - a.mention.n)[0];
  // Of one stage alone nobody can say that it is the weakest.
  return least && known.length > 1 ? { kind: "mentioned", stage: least.stage, ...shareOf(least.mention) } : null;
}

/** What is known of a business when its digest is made; the first two as on the home. */
export type Digested = {
  readonly best: { readonly name: string; readonly mention: Estimate } | null;
  readonly next: NextStep | null;
  readonly journeys: readonly { readonly version: number; readonly stages: readonly Stage[] }[];
  readonly locationIds: readonly Id[];
};

/** What a digest tells of a business: one headline, one weakest stage, one next step. */
export function digestOf(
  { best, next, journeys, locationIds }: Digested,
  figures: readonly StageFigure[],
): DigestContent {
  const stages = journeys.filter(({ version }) => version > 0).flatMap((journey) => journey.stages);
  return {
    headline: best?.mention.kind === "shown" ? { spot: best.name, ...shareOf(best.mention) } : null,
    weakest: weakestOf(stages, locationIds, figures),
    next,
  };
}

/** Whether there is anything to tell: a digest without content is not sent. */
export const hasContent = ({ headline, weakest, next }: DigestContent): boolean =>
  headline !== null || weakest !== null || next !== null;
