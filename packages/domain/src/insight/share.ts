import type { Interval, Measured } from "./estimate";
import { twoSidedP, z95 } from "./normal";
import type { Difference } from "./verdict";

/** `hits` of `n` answers; `0 <= hits <= n`. */
export type ShareCount = { readonly hits: number; readonly n: number };

/**
 * A share, 0 to 1, with its Wilson score interval; null when `n` is 0.
 *
 * centre = (p + z²/2n) / (1 + z²/n), half width = z·√(p(1−p)/n + z²/4n²) / (1 + z²/n). Source: E.
 * B. Wilson, JASA 22, 1927; as recommended by Brown, Cai and DasGupta, Statistical Science 16(2),
 * 2001. The interval holds on average in 95 to 96 of 100 cases at 5 to 1,000 answers
 * (`coverage.test.ts`). Of one share between 10 and 90 % it holds in about 93 or more from 30
 * answers on, and in at least 90 below; of a share nearer to 0 or 1, at five answers in 86.
 * @throws RangeError when the count is no part of a whole
 * @example shareOf({ hits: 12, n: 40 }) // { value: 0.3, low: 0.1807, high: 0.4543, n: 40 }
 */
export function shareOf(count: ShareCount): Measured | null {
  const { hits, n } = count;
  if (!(hits >= 0 && hits <= n)) throw new RangeError(`${hits} of ${n} is no share`);
  if (n === 0) return null;
  const p = hits / n;
  const spread = z95 ** 2 / n;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + spread / (4 * n))) / (1 + spread);
  // Mathematically the limits there are exactly 0 and 1, but floating point only approximates them.
  return { value: p, low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half, n };
}

/**
 * How much larger the share `to` is than the share `from`, −1 to 1; null when one side has no
 * answers.
 *
 * Interval: Newcombe's hybrid score, d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²) with
 * the Wilson limits l, u of each side (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890,
 * method 10). `p`: two-sided test of equal shares with the pooled variance, for `verdictsOf`.
 * @example shareDifference({ from: { hits: 2, n: 40 }, to: { hits: 14, n: 40 } })
 * // 0.300, 0.127 to 0.459
 */
export function shareDifference(shares: { readonly from: ShareCount; readonly to: ShareCount }): Difference | null {
  const from = shareOf(shares.from);
  const to = shareOf(shares.to);
  if (from === null || to === null) return null;
  const value = to.value - from.value;
  return {
    value,
    low: value - Math.hypot(to.value - to.low, from.high - from.value),
    high: value + Math.hypot(to.high - to.value, from.value - from.low),
    p: pooledP(shares.from, shares.to),
  };
}

function pooledP(from: ShareCount, to: ShareCount): number {
  const pooled = (from.hits + to.hits) / (from.n + to.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / from.n + 1 / to.n));
  return error === 0 ? 1 : twoSidedP((to.hits / to.n - from.hits / from.n) / error);
}

/**
 * Where a share of `n` falls by chance alone when the true one is `centre`: centre ±
 * z·√(centre(1−centre)/n), within 0 to 1. The limits of p-charts (z = 3) and of funnel plots (z =
 * 1.96 and 3.09).
 * @example chanceLimits(0.5, 100, 3) // { value: 0.5, low: 0.35, high: 0.65 }
 */
export function chanceLimits(centre: number, n: number, z: number): Interval {
  const half = z * Math.sqrt((centre * (1 - centre)) / n);
  return { value: centre, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
