/**
 * A number and the range in which the true one lies with 95 % confidence; `low <= value <= high`,
 * in the unit of `value`.
 */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** An interval and the number of answers (or moments, or promises) behind it. */
export type Measured = Interval & { readonly n: number };

/**
 * The number of answers among the `n` with an uncertain mention, and the value if none or all of
 * them are mentions: `low <= value <= high`, in its unit. The value itself counts only what is
 * certain so far.
 */
export type Waiting = { readonly answers: number; readonly low: number; readonly high: number };

/**
 * What a page shows of a number.
 * - `shown`, `early`: few answers so far; grey, no trend, no comparison.
 * - `shown`, `normal`: enough answers.
 * - `hidden`: there are `n` answers, and the figure appears at `needed` ("2 of 5"). With `n >=
 *   needed` the figure is withheld only because it would reveal a smaller group beside it.
 */
export type Estimate =
  | ({ readonly kind: "shown"; readonly stage: "early" | "normal"; readonly waiting?: Waiting } & Measured)
  | Hidden;
export type Hidden = { readonly kind: "hidden"; readonly n: number; readonly needed: number };

/** The default minimum of answers behind any figure. */
export const defaultMinimum = 5;
/**
 * The minimum for every setting and caller: with fewer, one of two people would know the other's
 * answer.
 */
export const lowestMinimum = 3;
/** The number of answers from which a figure is no longer "early". */
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
  // Written this way so that a minimum of NaN hides the figure.
  if (!(n >= needed)) return { kind: "hidden", n, needed };
  return { kind: "shown", stage: n < normalFrom ? "early" : "normal", value, low, high, n };
}

/**
 * Adds to a shown figure how many of its answers are uncertain, and the value if all of them are
 * mentions. Unchanged when there are none.
 */
export function withWaiting(estimate: Estimate, answers: number, high: number): Estimate {
  if (estimate.kind === "hidden" || answers === 0) return estimate;
  return { ...estimate, waiting: { answers, low: estimate.value, high } };
}

/**
 * Withholds a figure with enough answers, because a smaller one could be derived by subtraction.
 * `n` stays, because the number of answers is not secret.
 */
export function conceal(estimate: Estimate, minimum: number = defaultMinimum): Hidden {
  return { kind: "hidden", n: estimate.n, needed: Math.max(lowestMinimum, minimum) };
}
