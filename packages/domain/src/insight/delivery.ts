import type { Measured } from "./estimate";
import { shareOf } from "./share";

/**
 * The moments of a spot that were due and how many of those were delivered. Due are the delivered,
 * the missed, and the declined that were not given to another member. Spontaneous, cancelled and
 * open moments are in neither number, so `delivered <= due`.
 */
export type DeliveryCount = { readonly due: number; readonly delivered: number };

/**
 * Share of due moments that were delivered, 0 to 1, with its Wilson interval; `n` is the moments
 * due.
 * @returns null when none was due
 * @throws RangeError when more were delivered than due
 * @example delivery({ due: 8, delivered: 6 }) // { value: 0.75, low: 0.4093, high: 0.9285, n: 8 }
 */
export function delivery(count: DeliveryCount): Measured | null {
  return shareOf({ hits: count.delivered, n: count.due });
}
