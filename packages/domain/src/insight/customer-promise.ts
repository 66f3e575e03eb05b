import type { Measured } from "./estimate";
import { shareOf } from "./share";

/** Promises that are due. Open ones that are not yet due are in neither number. */
export type CustomerPromiseCount = { readonly kept: number; readonly broken: number };

/**
 * The share of promises kept, 0 to 1: kept ÷ (kept + broken), with its Wilson interval; null when
 * none has come due.
 * @example customerPromisesKept({ kept: 45, broken: 5 })
 * // { value: 0.9, low: 0.7864, high: 0.9565, n: 50 }
 * @awaited
 */
export function customerPromisesKept({ kept, broken }: CustomerPromiseCount): Measured | null {
  return shareOf({ hits: kept, n: kept + broken });
}
