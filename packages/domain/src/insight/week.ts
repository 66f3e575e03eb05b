import { Temporal } from "temporal-polyfill";
import type { Estimate } from "./estimate";

/** One week's figure; `week` is its Monday, `YYYY-MM-DD`, in the location's calendar. */
export type WeekPoint = { readonly week: string; readonly estimate: Estimate };

/**
 * The Monday of the ISO week that a day belongs to.
 * @param day `YYYY-MM-DD`
 * @example mondayOf("2026-03-01") // "2026-02-23", for 1 March 2026 is a Sunday
 */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The Mondays from `first` to `last`, both included. */
export function weeksBetween(first: string, last: string): string[] {
  const start = Temporal.PlainDate.from(first);
  const count = Math.max(0, start.until(last).days / 7 + 1);
  return Array.from({ length: count }, (_, index) => start.add({ weeks: index }).toString());
}
