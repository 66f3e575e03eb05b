import type { Measured } from "./estimate";
import { shareOf } from "./share";

/** The number of answers 1, 2, 3, 4 and 5, in this order; 5 is the most satisfied. */
export type CsatCounts = readonly [number, number, number, number, number];

/**
 * Customer satisfaction: the share, 0 to 1, who chose the top two of five, with its Wilson
 * interval; null when nobody answered. Show the scale and the cut beside the number, because other
 * products cut elsewhere.
 * @example csat([1, 2, 7, 20, 10]) // { value: 0.75, low: 0.5981, high: 0.8581, n: 40 }
 */
export function csat(counts: CsatCounts): Measured | null {
  const [, , , fours, fives] = counts;
  return shareOf({ hits: fours + fives, n: counts.reduce((sum, count) => sum + count, 0) });
}
