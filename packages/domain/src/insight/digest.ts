import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { CoveredSpot } from "../journey/coverage";
import { standingOf } from "../journey/coverage";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import type { Estimate } from "./estimate";
import { bestMentioned } from "./headline";
import { type Known, nextStepOf } from "./next-step";

const Counted = z.object({ hits: z.number(), n: z.number() });
const Share = Counted.extend({ value: z.number(), low: z.number(), high: z.number(), isEarly: z.boolean() });
const OnSpot = { spotId: Id, spot: z.string(), mentioned: Counted };

/** What a digest tells: stored, so that its page shows what its mail said. */
export const DigestContent = z.object({
  headline: Share.extend({ spot: z.string() }).nullable(),
  weakest: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.enum(["empty", "planned"]), stage: z.string() }),
      Share.extend({ kind: z.literal("mentioned"), stage: z.string() }),
    ])
    .nullable(),
  next: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.enum(["fill", "publish"]), journeyId: Id, stage: z.string() }),
      z.object({ kind: z.enum(["rework", "offerMore"]), ...OnSpot, delivered: Counted }),
      z.object({ kind: z.literal("ask"), missing: z.number() }),
      z.object({ kind: z.literal("offer"), ...OnSpot }),
    ])
    .nullable(),
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
type Stage = { readonly id: Id; readonly name: string; readonly spots: readonly CoveredSpot[] };

/**
 * The stage at which least happens: one without a spot, else one without a live spot, else the one
 * whose spots the smallest share of answers mentions.
 */
function weakestOf(
  stages: readonly Stage[],
  locationIds: readonly Id[],
  figures: readonly StageFigure[],
): DigestContent["weakest"] {
  for (const kind of ["empty", "planned"] as const) {
    const found = stages.find((stage) => standingOf(stage, locationIds) === kind);
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

/** What a digest tells of a business: one headline, one weakest stage, one next step. */
export function digestOf(known: Known, figures: readonly StageFigure[]): DigestContent {
  const best = bestMentioned(known.spots);
  const stages = known.journeys.filter(({ version }) => version > 0).flatMap((journey) => journey.stages);
  return {
    headline: best ? { spot: best.spot.name, ...shareOf(best.mention) } : null,
    weakest: weakestOf(stages, known.locationIds, figures),
    next: nextStepOf(known),
  };
}

/** Whether there is anything to tell: a digest without content is not sent. */
export const hasContent = ({ headline, weakest, next }: DigestContent): boolean =>
  headline !== null || weakest !== null || next !== null;
