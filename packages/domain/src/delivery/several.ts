import { z } from "zod";
import { Sentence } from "../kernel/text";
import { Day } from "../kernel/time";
import { addDays, daysBetween } from "../kernel/time-zone";

/**
 * The form that changes several moments. `who`: as in an offer, or "" when everybody stays. `day`:
 * where moments of the board's day go; `minutes`: by how many they move.
 */
export const WrittenSeveral = z.object({
  who: z.string(),
  day: Day,
  minutes: z.int("invalid").min(-1439, "invalid").max(1439, "invalid"),
});

/** The form that cancels several moments. */
export const WrittenCancel = z.object({ reason: Sentence.default("") });

/**
 * A local time moved to another day and by minutes.
 * @param wallTime `YYYY-MM-DDTHH:mm`, on the day `from` or after it
 * @example movedTime("2026-11-23T23:50", { from: "2026-11-23", day: "2026-11-24", minutes: 15 })
 * // "2026-11-25T00:05"
 */
export function movedTime(
  wallTime: string,
  { from, day, minutes }: { readonly from: string; readonly day: string; readonly minutes: number },
): string {
  const onDay = `${addDays(wallTime.slice(0, 10), daysBetween(from, day))}${wallTime.slice(10)}`;
  return new Date(Date.parse(`${onDay}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
