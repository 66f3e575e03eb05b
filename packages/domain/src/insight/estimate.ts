/**
 * A number and the range in which the true one lies with 95 % confidence; `low <= value <= high`,
 * in the unit of `value`.
 */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** An interval and the number of answers (or moments, or promises) behind it. */
export type Measured = Interval & { readonly n: number };

/**
 * Answers among the `n` whose mention waits to be checked, and the value if none or all of them
 * turn out to be mentions: `low <= value <= high`, in its unit. The value itself is of what is
 * counted so far.
 */
export type Waiting = { readonly answers: number; readonly low: number; readonly high: number };

/**
 * What a page may say of a number.
 * - `shown`, `early`: too few answers for more than a first look; grey, no trend, no comparison.
 * - `shown`, `normal`: enough answers.
 * - `hidden`: `n` answers are there and `needed` is the number at which the figure appears ("2 of
 *   5"). With `n >= needed` the figure is withheld only because it would give away a smaller group
 *   beside it.
 */
export type Estimate =
  | ({ readonly kind: "shown"; readonly stage: "early" | "normal"; readonly waiting?: Waiting } & Measured)
  | Hidden;
export type Hidden = { readonly kind: "hidden"; readonly n: number; readonly needed: number };

/** The fewest answers behind any figure that a business has not decided otherwise about. */
export const defaultMinimum = 5;
/**
 * No setting and no caller gets below this: with fewer, one of two people knows what the other
 * said.
 */
export const lowestMinimum = 3;
/** From here on a figure is shown without the reservation "early". */
export const normalFrom = 30;

/**
 * Decides whether a measured number may be shown, and with what reservation.
 *
 * One ladder for every figure: hidden under the minimum, early up to 29 answers, normal from 30.
 * What differs is the minimum, which `privacy.ts` derives from what the business chose
 * (`minimumForWhole`, `minimumForPeople`).
 *
 * @param measured null when there is nothing to measure, which counts as no answers
 * @param minimum answers needed; anything under `lowestMinimum` is raised to it
 * @example estimateOf({ value: 0.3, low: 0.18, high: 0.45, n: 40 }) // shown, normal
 * @example estimateOf({ value: 0.5, low: 0.15, high: 0.85, n: 4 })
 * // { kind: "hidden", n: 4, needed: 5 }
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
 * Says of a shown figure how many of its answers wait to be checked, and how far they could move
 * it. Nothing waits: nothing is said.
 */
export function withWaiting(estimate: Estimate, answers: number, high: number): Estimate {
  if (estimate.kind === "hidden" || answers === 0) return estimate;
  return { ...estimate, waiting: { answers, low: estimate.value, high } };
}

/**
 * Withholds a figure that was large enough, because a smaller one could be found by subtracting it.
 * `n` stays: how many answered is no secret, what they answered is.
 */
export function conceal(estimate: Estimate, minimum: number = defaultMinimum): Hidden {
  return { kind: "hidden", n: estimate.n, needed: Math.max(lowestMinimum, minimum) };
}
