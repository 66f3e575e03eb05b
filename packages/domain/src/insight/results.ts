import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { PartId } from "../form/kinds/kind";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { addDays, daysBetween, mondayOf } from "../kernel/time-zone";
import { measuredKinds } from "./measured-kinds";
import { referralSteps } from "./referral-steps";
import { isCustomPeriod, isDay, periodNames, type ResultsFilter } from "./results-filter";

const Day = z.string().refine(isDay, "invalid");
/** How a stage was (`stageQuestion`). */
const StageQuestion = z.string().regex(/^stage:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "invalid");
const noId = Id.nullable().default(null);

/** A `ResultsFilter` as an input. */
export const ReadResults = z.object({
  period: z
    .union([z.enum(periodNames), z.object({ from: Day, to: Day }).refine(isCustomPeriod, "invalid")])
    .default("28d"),
  locationId: noId,
  journeyId: noId,
  personaId: noId,
  channelId: noId,
  stageId: noId,
  compareWith: z.union([z.literal("before"), z.object({ locationId: Id })]).default("before"),
  on: Day.nullable().default(null),
});
export type ReadResults = z.infer<typeof ReadResults>;

/** The results of one spot. */
export const ReadSpotResults = ReadResults.extend({ spotId: Id });
export type ReadSpotResults = z.infer<typeof ReadSpotResults>;

/**
 * Who delivered a spot. No order is taken, and an unknown field is refused: people stand by their
 * names.
 */
export const ReadDeliveredBy = z.strictObject({ ...ReadSpotResults.shape, business: z.string() });
export type ReadDeliveredBy = z.infer<typeof ReadDeliveredBy>;

/** The locations beside each other, over all spots or those of a journey or persona. */
export const ReadPlaces = ReadResults.pick({ period: true, journeyId: true, personaId: true });
export type ReadPlaces = z.infer<typeof ReadPlaces>;

/** How many promises to customers were kept, of those due in the period. */
export const ReadPromisesKept = ReadResults.pick({ period: true, locationId: true });
export type ReadPromisesKept = z.infer<typeof ReadPromisesKept>;

export const ReadRelaysInTime = ReadResults.pick({ period: true, locationId: true });
export type ReadRelaysInTime = z.infer<typeof ReadRelaysInTime>;

/** What answers say beside spots; with a spot, the answers that mention it. */
export const ReadWords = ReadResults.extend({ spotId: noId });
export type ReadWords = z.infer<typeof ReadWords>;

/** Why the mention rate of one spot changed against the period before: by locations or channels. */
export const ReadSpotChange = ReadSpotResults.omit({ compareWith: true }).extend({
  by: z.enum(["location", "channel"]).default("location"),
});
export type ReadSpotChange = z.infer<typeof ReadSpotChange>;

/**
 * The answers behind a mention rate: all that could have mentioned the spot, or only those that
 * mention it, whose mention waits to be checked, or that do not mention it; or those behind the
 * recall rate: tied to a visit on which the spot was delivered before, or to a visit without it; of
 * the former, those that speak of the spot anywhere (`noticed`) or unaided (`named`); or the
 * answers to "felt pressured", also without words, of customers who got it (`pressed`) or whose
 * visit was without it (`pressedOthers`); or the answers of known customers who got it
 * (`regulars`).
 */
export const ListAnswersBehind = ReadSpotResults.extend({
  ...PageOf.shape,
  which: z
    .enum([
      "all",
      "mentioned",
      "waiting",
      "silent",
      "received",
      "notReceived",
      "noticed",
      "named",
      "pressed",
      "pressedOthers",
      "regulars",
    ])
    .default("all"),
});
export type ListAnswersBehind = z.infer<typeof ListAnswersBehind>;

/** The answers to the questions of forms; with a spot, those that mention it. */
export const ReadQuestions = ReadResults.extend({ spotId: noId });
export type ReadQuestions = z.infer<typeof ReadQuestions>;

/**
 * The answers to a question of a form: a kind with a scale, the id of a question with options, or
 * how a stage was. With values, those that give one of them.
 */
export const ListAnswersTo = ReadResults.extend({
  ...PageOf.shape,
  spotId: noId,
  question: z.union([z.enum(measuredKinds), PartId, StageQuestion]),
  values: z.array(z.string().max(40)).min(1).max(20).nullable().default(null),
});
export type ListAnswersTo = z.infer<typeof ListAnswersTo>;

/** The answered follow-ups of a period; with a spot, those whose list holds it. */
export const ListFollowUps = ReadResults.extend({ ...PageOf.shape, spotId: noId });
export type ListFollowUps = z.infer<typeof ListFollowUps>;

/**
 * The answers behind a step of the links for friends: those that were offered one, made one, and
 * whose link a friend opened or came by; with a spot, those that mention it.
 */
export const ListReferrals = ReadResults.extend({ ...PageOf.shape, spotId: noId, which: z.enum(referralSteps) });
export type ListReferrals = z.infer<typeof ListReferrals>;

/**
 * The moments behind a delivery rate: all that were due, or only those of one status; or the
 * deliveries behind the share that customers confirm, spontaneous ones included; or the deliveries
 * to known customers whose time to come again ended in the period, and those of them who did.
 */
export const ListMomentsBehind = ReadSpotResults.extend({
  ...PageOf.shape,
  which: z
    .enum(["due", "delivered", "missed", "declined", "answered", "confirmed", "known", "returned"])
    .default("due"),
});
export type ListMomentsBehind = z.infer<typeof ListMomentsBehind>;

/** Local days from `from` (inclusive) to `until` (exclusive). */
export type Days = { readonly from: string; readonly until: string };

/**
 * The days of a period and of the period before it, which is as long and ends where it begins. The
 * month before is the calendar month.
 * @param today in the business's time zone
 * @example daysOf("28d", "2026-11-28").now // { from: "2026-11-01", until: "2026-11-29" }
 */
export function daysOf(
  period: ResultsFilter["period"],
  today: string,
): { readonly now: Days; readonly before: Days; readonly last: string } {
  const month = `${today.slice(0, 7)}-01`;
  if (period === "last-month") return spanOf(monthsBefore(month, 1), month, monthsBefore(month, 2));
  const tomorrow = addDays(today, 1);
  if (period === "this-month") return spanOf(month, tomorrow);
  if (typeof period === "string") return spanOf(addDays(tomorrow, -Number.parseInt(period, 10)), tomorrow);
  return spanOf(period.from, addDays(period.to, 1));
}

/** The first day of a month some months before that of `first`. */
const monthsBefore = (first: string, months: number): string =>
  Temporal.PlainDate.from(first).subtract({ months }).toString();

function spanOf(from: string, until: string, before = addDays(from, -daysBetween(from, until))) {
  return { now: { from, until }, before: { from: before, until: from }, last: addDays(until, -1) };
}

/** The number of weeks of a spark-line, which ends with the week of the period's last day. */
export const sparkWeeks = 13;

/** The Mondays of a spark-line's first and last week. */
export function sparkSpan(last: string): { readonly first: string; readonly last: string } {
  const monday = mondayOf(last);
  return { first: addDays(monday, -7 * (sparkWeeks - 1)), last: monday };
}

/**
 * The last half year: 26 weeks, the last of which is the current one.
 * @param today in the business's time zone
 */
export function halfYearOf(today: string): Days {
  return { from: addDays(mondayOf(today), -7 * 25), until: addDays(today, 1) };
}
