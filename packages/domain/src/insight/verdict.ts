import type { Estimate, Interval } from "./estimate";

/**
 * What was measured of two groups, subtracted, with the p-value (two-sided, 0 to 1) of there being
 * no difference.
 */
export type Difference = Interval & { readonly p: number };

export type Verdict = "likely-real" | "could-be-chance";

/** The share of false alarms that is put up with among the differences called real on one page. */
export const falseAlarmRate = 0.1;

/**
 * Whether a difference is more than chance: only when its 95 % interval leaves out 0.
 * @example verdictOf({ value: 16.9, low: -3.1, high: 36.9 }) // "could-be-chance"
 */
export function verdictOf({ low, high }: Interval): Verdict {
  return low > 0 || high < 0 ? "likely-real" : "could-be-chance";
}

/**
 * Whether two figures are fit to be set against each other: both shown, and neither still early.
 */
export function mayCompare(one: Estimate, other: Estimate): boolean {
  return [one, other].every((estimate) => estimate.kind === "shown" && estimate.stage === "normal");
}

/**
 * Verdicts on all differences of one page, in their order. The more one looks for, the more chance
 * offers, so a difference is likely real only when it is so on its own and stands up among the
 * others too.
 * @awaited
 */
export function verdictsOf(differences: readonly Difference[], q: number = falseAlarmRate): readonly Verdict[] {
  const stands = benjaminiHochberg(
    differences.map((difference) => difference.p),
    q,
  );
  return differences.map((difference, index) => (stands[index] ? verdictOf(difference) : "could-be-chance"));
}

/**
 * Which of many p-values stand, in their order: the k smallest, k being the largest rank with p₍ₖ₎
 * <= k·q/m. Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57(1), 1995.
 * @param q expected share of false ones among those that stand
 * @example benjaminiHochberg([0.01, 0.04, 0.9], 0.1) // [true, true, false]
 */
export function benjaminiHochberg(ps: readonly number[], q: number = falseAlarmRate): readonly boolean[] {
  const cut = ps.toSorted((a, b) => a - b).findLast((p, index) => p <= ((index + 1) * q) / ps.length);
  return ps.map((p) => cut !== undefined && p <= cut);
}
