import type { Measured } from "./estimate";
import { meanOf } from "./mean";
import { shareOf } from "./share";

/** The number of answers from 1 to 7, in this order; 7 is "strongly agree" that it was easy. */
export type CesCounts = readonly [number, number, number, number, number, number, number];

/**
 * Customer effort: first the share, 0 to 1, who found it easy (5 or more of 7) with its Wilson
 * interval, second the mean answer, 1 to 7. Both definitions are in use elsewhere; do not compare
 * one with the other. Null when nobody answered.
 * @example ces([0, 0, 1, 3, 6, 6, 4])?.easy // { value: 0.8, low: 0.5840, high: 0.9193, n: 20 }
 */
export function ces(counts: CesCounts): { readonly easy: Measured; readonly mean: Measured } | null {
  const [, , , , fives, sixes, sevens] = counts;
  const sums = counts.reduce(
    ({ n, sum, sumOfSquares }, count, index) => {
      const answer = index + 1;
      return { n: n + count, sum: sum + count * answer, sumOfSquares: sumOfSquares + count * answer ** 2 };
    },
    { n: 0, sum: 0, sumOfSquares: 0 },
  );
  const easy = shareOf({ hits: fives + sixes + sevens, n: sums.n });
  const mean = meanOf(sums, { lowest: 1, highest: 7 });
  return easy === null || mean === null ? null : { easy, mean };
}
