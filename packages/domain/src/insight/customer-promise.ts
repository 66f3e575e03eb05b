import type { Measured } from "./estimate";
import { shareOf } from "./share";

/**
 * Promises that came due or have ended: kept in time, kept late, broken, and still open after their due
 * time. Open ones that are not yet due and withdrawn ones are in no number.
 */
export type CustomerPromiseCount = {
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
  readonly overdue: number;
  /** How many of them by the word of their customer. */
  readonly said: number;
};

/** How many promises a share is of. */
export const promisesDue = ({ kept, late, broken, overdue }: Omit<CustomerPromiseCount, "said">): number =>
  kept + late + broken + overdue;

/**
 * The share of promises kept in time, 0 to 1: kept ÷ (kept + late + broken + overdue), with its Wilson
 * interval; null when none has come due. One that nobody has reported counts as not kept once its time
 * has passed, so that the share does not rise by leaving it open.
 * @example customerPromisesKept({ kept: 45, late: 2, broken: 2, overdue: 1 })
 * // { value: 0.9, low: 0.7864, high: 0.9565, n: 50 }
 */
export function customerPromisesKept(count: Omit<CustomerPromiseCount, "said">): Measured | null {
  return shareOf({ hits: count.kept, n: promisesDue(count) });
}
