import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Id } from "../kernel/ids";
import { PageOf } from "../kernel/page";
import { isCustomPeriod, isDay, periodNames, type ResultsFilter } from "./results-filter";
import { mondayOf } from "./week";

const Day = z.string().refine(isDay, "invalid");
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
  compareWith: z.union([z.literal("before"), z.object({ locationId: Id })]).default("before"),
});
export type ReadResults = z.infer<typeof ReadResults>;

/** The results of one spot. */
export const ReadSpotResults = ReadResults.extend({ spotId: Id });
export type ReadSpotResults = z.infer<typeof ReadSpotResults>;

/** The locations beside each other, over all spots or those of a journey or persona. */
export const ReadPlaces = ReadResults.pick({ period: true, journeyId: true, personaId: true });
export type ReadPlaces = z.infer<typeof ReadPlaces>;

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
 * mention it, whose mention waits to be checked, or that do not mention it.
 */
export const ListAnswersBehind = ReadSpotResults.extend({
  ...PageOf.shape,
  which: z.enum(["all", "mentioned", "waiting", "silent"]).default("all"),
});
export type ListAnswersBehind = z.infer<typeof ListAnswersBehind>;

/** The moments behind a delivery rate: all that were due, or only those of one status. */
export const ListMomentsBehind = ReadSpotResults.extend({
  ...PageOf.shape,
  which: z.enum(["due", "delivered", "missed", "declined"]).default("due"),
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
  const day = Temporal.PlainDate.from(today);
  const month = day.with({ day: 1 });
  if (period === "last-month") {
    const [from, before] = [month.subtract({ months: 1 }), month.subtract({ months: 2 })];
    return spanOf(from, month, before);
  }
  if (period === "this-month") return spanOf(month, day.add({ days: 1 }));
  if (typeof period === "string") {
    const until = day.add({ days: 1 });
    return spanOf(until.subtract({ days: Number.parseInt(period, 10) }), until);
  }
  return spanOf(Temporal.PlainDate.from(period.from), Temporal.PlainDate.from(period.to).add({ days: 1 }));
}

function spanOf(from: Temporal.PlainDate, until: Temporal.PlainDate, before?: Temporal.PlainDate) {
  const earlier = before ?? from.subtract({ days: from.until(until).days });
  return {
    now: { from: from.toString(), until: until.toString() },
    before: { from: earlier.toString(), until: from.toString() },
    last: until.subtract({ days: 1 }).toString(),
  };
}

/** The number of weeks of a spark-line, which ends with the week of the period's last day. */
export const sparkWeeks = 13;

/** The Mondays of a spark-line's first and last week. */
export function sparkSpan(last: string): { readonly first: string; readonly last: string } {
  const monday = mondayOf(last);
  return {
    first: Temporal.PlainDate.from(monday)
      .subtract({ weeks: sparkWeeks - 1 })
      .toString(),
    last: monday,
  };
}

/**
 * The last half year: 26 weeks, the last of which is the current one.
 * @param today in the business's time zone
 */
export function halfYearOf(today: string): Days {
  return {
    from: Temporal.PlainDate.from(mondayOf(today)).subtract({ weeks: 25 }).toString(),
    until: Temporal.PlainDate.from(today).add({ days: 1 }).toString(),
  };
}
