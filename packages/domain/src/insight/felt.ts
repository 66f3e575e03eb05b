import type { CsatCounts } from "./csat";
import type { Measured } from "./estimate";
import { shareOf } from "./share";

/** The number of answers 1, 2, 3, 4 and 5, in this order; 5 is "very much". */
export type FeltCounts = CsatCounts;

/**
 * The share, 0 to 1, who felt something: pressure, or sincere interest (4 or 5 of 5), with its
 * Wilson interval; null when nobody answered. Of pressure, less is better.
 * @example felt([30, 4, 3, 2, 1]) // { value: 0.075, low: 0.0258, high: 0.1986, n: 40 }
 */
export function felt(counts: FeltCounts): Measured | null {
  const [, , , fours, fives] = counts;
  return shareOf({ hits: fours + fives, n: counts.reduce((sum, count) => sum + count, 0) });
}
