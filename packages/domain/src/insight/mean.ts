import type { Measured } from "./estimate";
import { shareOf } from "./share";
import { t95 } from "./student";

/** Answers that are numbers, as SQL sums them up: how many, Σx and Σx². */
export type MeanSums = { readonly n: number; readonly sum: number; readonly sumOfSquares: number };

/**
 * The mean of whole-number answers with x̄ ± t·s/√n, s² = (Σx² − (Σx)²/n)/(n−1), t being Student's
 * with n − 1 degrees of freedom, cut at the ends of the scale; null when `n` is 0. In the unit of
 * the answers. (Student, Biometrika 6, 1908; of counts with mean 0.6 it covers 94 to 95 % from five
 * answers on, where the normal quantile covers 81 %.)
 *
 * When all answers agree there is no spread to go by, and "exactly this" would be false certainty.
 * The limits then lie one step away for as large a share of the answers as Wilson's interval cannot
 * rule out (0 of n).
 * @param scale the lowest and the highest answer there can be
 * @example meanOf({ n: 4, sum: 10, sumOfSquares: 30 }, { lowest: 1, highest: 7 })
 * // { value: 2.5, low: 1, high: 4.5543, n: 4 }
 */
export function meanOf(sums: MeanSums, scale: { readonly lowest: number; readonly highest: number }): Measured | null {
  const { n, sum, sumOfSquares } = sums;
  if (n === 0) return null;
  const value = sum / n;
  const squares = sumOfSquares - sum ** 2 / n;
  // Σx² and (Σx)²/n are far larger than their difference can be wrong by, so a spread under 1e-9 of
  // them is rounding.
  const agree = n < 2 || squares <= 1e-9 * sumOfSquares;
  const half = agree ? halfWhenAllAgree(n) : t95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { value, low: Math.max(scale.lowest, value - half), high: Math.min(scale.highest, value + half), n };
}

function halfWhenAllAgree(n: number): number {
  return shareOf({ hits: 0, n })?.high ?? 1;
}
