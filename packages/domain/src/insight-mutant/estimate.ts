/** A number and the range in which the true one lies with 95 % confidence; `low <= value <= high`, in the unit of `value`. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** An interval and the number of answers (or moments, or promises) behind it. */
export type Measured = Interval & { readonly n: number };

/**
 * What a page may say of a number.
 * - `shown`, `early`: too few answers for more than a first look; grey, no trend, no comparison.
 * - `shown`, `normal`: enough answers.
 * - `hidden`: `n` answers are there and `needed` is the number at which the figure appears ("2 of 5").
 *   With `n >= needed` the figure is withheld only because it would give away a smaller group beside it.
 */
export type Estimate = ({ readonly kind: "shown"; readonly stage: "early" | "normal" } & Measured) | Hidden;
export type Hidden = { readonly kind: "hidden"; readonly n: number; readonly needed: number };

/** The fewest answers behind any figure that a business has not decided otherwise about. */
export const defaultMinimum = 5;
/** No setting and no caller gets below this: with fewer, one of two people knows what the other said. */
export const lowestMinimum = 3;
/** From here on a figure is shown without the reservation "early". */
export const normalFrom = 30;

/**
 * Decides whether a measured number may be shown, and with what reservation.
 *
 * One ladder for every figure: hidden under the minimum, early up to 29 answers, normal from 30. What differs is the minimum.
 * A figure of the whole business, a journey or a spot has the fixed `defaultMinimum`: it gives no one away, but fewer
 * than five answers say next to nothing (Wilson, 2 of 4: 15 % to 85 %). A figure that points at a person or a group
 * of people takes `minimumForPeople` from `privacy.ts`, which a business may set.
 *
 * @param measured null when there is nothing to measure, which counts as no answers
 * @param minimum answers needed; anything under `lowestMinimum` is raised to it
 * @example estimateOf({ value: 0.3, low: 0.18, high: 0.45, n: 40 }) // shown, normal
 * @example estimateOf({ value: 0.5, low: 0.15, high: 0.85, n: 4 }) // { kind: "hidden", n: 4, needed: 5 }
 */
export function estimateOf(measured: Measured | null, minimum: number = defaultMinimum): Estimate {
  const needed = Math.max(lowestMinimum, minimum);
  if (measured === null) return { kind: "hidden", n: 0, needed };
  const { value, low, high, n } = measured;
  // Asked this way round so that a minimum that is not a number hides.
  if (!(n >= needed)) return { kind: "hidden", n, needed };
  return { kind: "shown", stage: n < normalFrom ? "early" : "normal", value, low, high, n };
}

/**
 * Withholds a figure that was large enough, because a smaller one could be found by subtracting it.
 * `n` stays: how many answered is no secret, what they answered is.
 */
export function conceal(estimate: Estimate, minimum: number = defaultMinimum): Hidden {
  return { kind: "hidden", n: estimate.n, needed: Math.max(lowestMinimum, minimum) };
}
