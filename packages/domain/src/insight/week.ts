import { Temporal } from "temporal-polyfill";
import { defaultMinimum, type Estimate, estimateOf } from "./estimate";

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

/**
 * A figure week by week without gaps: a week that nobody answered in has no row in SQL, but it has
 * a place in time, as hidden with `n` 0. Empty when there are neither rows nor a span.
 *
 * Where the figure points at people, the weeks are groups of the whole period: take the ones that
 * `hiddenGroups` names out.
 * @param rows counts per week, in any order; `week` is a Monday and no week comes twice
 * @param estimate what to make of one week's counts
 * @param options.minimum answers needed, said of the weeks without any; as in `estimateOf`
 * @param options.span Mondays of the first and last week wanted, both included; else those of the
 * rows. Rows outside are left out
 * @throws RangeError when a week is no Monday or comes twice
 * @example weeklySeries([{ week: "2026-03-02", hits: 12, n: 40 }], (row) => estimateOf(shareOf(row)))
 */
export function weeklySeries<Row extends { readonly week: string }>(
  rows: readonly Row[],
  estimate: (row: Row) => Estimate,
  options: { readonly minimum?: number; readonly span?: { readonly first: string; readonly last: string } } = {},
): readonly WeekPoint[] {
  const byWeek = new Map(rows.map((row) => [row.week, row]));
  if (byWeek.size < rows.length) throw new RangeError("a week comes twice");
  const known = [...byWeek.keys()].toSorted();
  const first = options.span?.first ?? known.at(0);
  const last = options.span?.last ?? known.at(-1);
  if (first === undefined || last === undefined) return [];
  const stray = [first, last, ...known].find((week) => week !== mondayOf(week));
  if (stray !== undefined) throw new RangeError(`${stray} is no Monday`);

  const missing = estimateOf(null, options.minimum ?? defaultMinimum);
  return weeksBetween(first, last).map((week) => {
    const row = byWeek.get(week);
    return { week, estimate: row === undefined ? missing : estimate(row) };
  });
}

/** The Mondays from `first` to `last`, both included. */
export function weeksBetween(first: string, last: string): string[] {
  const start = Temporal.PlainDate.from(first);
  const count = Math.max(0, start.until(last).days / 7 + 1);
  return Array.from({ length: count }, (_, index) => start.add({ weeks: index }).toString());
}
