import type { Estimate, Interval } from "./estimate";

/** The difference of two groups' figures, with the two-sided p-value, 0 to 1, of no difference. */
export type Difference = Interval & { readonly p: number };

export type Verdict = "likely-real" | "could-be-chance";

/** The accepted share of false alarms among the differences called real on one page. */
export const falseAlarmRate = 0.1;

/**
 * Whether a difference is more than chance: only when its 95 % interval excludes 0.
 * @example verdictOf({ value: 16.9, low: -3.1, high: 36.9 }) // "could-be-chance"
 */
export function verdictOf({ low, high }: Interval): Verdict {
  return low > 0 || high < 0 ? "likely-real" : "could-be-chance";
}

/** Whether two figures may be compared: both are shown, and neither is early. */
export function mayCompare(one: Estimate, other: Estimate): boolean {
  return [one, other].every((estimate) => estimate.kind === "shown" && estimate.stage === "normal");
}

/**
 * Verdicts on all differences of one page, in their order. With more comparisons, more differences
 * arise by chance, so a difference is likely real only when it is significant alone and after the
 * correction for all of them.
 */
export function verdictsOf(differences: readonly Difference[], q: number = falseAlarmRate): readonly Verdict[] {
  const stands = benjaminiHochberg(
    differences.map((difference) => difference.p),
    q,
  );
  return differences.map((difference, index) => (stands[index] ? verdictOf(difference) : "could-be-chance"));
}

/**
 * Adds to each of several lists whether it stands out: alone (p < 0.05), and after the correction
 * for all of them.
 */
export function withStanding<One extends { readonly p: number }>(
  lists: readonly (readonly One[])[],
): readonly (readonly (One & { readonly stands: boolean })[])[] {
  const stands = [...benjaminiHochberg(lists.flat().map(({ p }) => p))];
  return lists.map((list) => list.map((one) => ({ ...one, stands: (stands.shift() ?? false) && one.p < 0.05 })));
}

/**
 * Which p-values are significant, in their order: the k smallest, k being the largest rank with
 * p₍ₖ₎ <= k·q/m. Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57(1),
 * 1995.
 * @param q the expected share of false ones among the significant
 * @example benjaminiHochberg([0.01, 0.04, 0.9], 0.1) // [true, true, false]
 */
export function benjaminiHochberg(ps: readonly number[], q: number = falseAlarmRate): readonly boolean[] {
  const cut = ps.toSorted((a, b) => a - b).findLast((p, index) => p <= ((index + 1) * q) / ps.length);
  return ps.map((p) => cut !== undefined && p <= cut);
}
