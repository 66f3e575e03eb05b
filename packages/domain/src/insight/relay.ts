import type { RelayOutcome } from "../relay/kinds";
import type { Measured } from "./estimate";
import { shareOf } from "./share";

/**
 * How many relays had each outcome. Running ones, cancelled ones and undone starts are in no
 * number.
 */
export type RelayCount = Readonly<Record<RelayOutcome, number>>;

/** How many relays a share is of. */
export const relaysOver = ({ inTime, late, cut, stopped, overdue }: RelayCount): number =>
  inTime + late + cut + stopped + overdue;

/**
 * The share of relays that were delivered with all steps in time, 0 to 1, with its Wilson interval;
 * null when none is over. One that is still open after its time counts as not in time.
 * @example relaysInTime({ inTime: 8, late: 1, cut: 0, stopped: 1, overdue: 0 })
 * // { value: 0.8, low: 0.4902, high: 0.9433, n: 10 }
 */
export function relaysInTime(count: RelayCount): Measured | null {
  return shareOf({ hits: count.inTime, n: relaysOver(count) });
}
