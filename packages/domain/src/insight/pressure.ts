import type { Interval } from "./estimate";
import { estimateOf } from "./estimate";
import { type Figure, figuresOver, type Measure } from "./measures";
import type { Days } from "./results";
import { type DayRow, type Group, selector } from "./selection";
import { type ShareCount, shareDifference, shareOf } from "./share";
import { mayCompare } from "./verdict";

/** "I felt pressured", 1 to 5: who answers this or more felt pressured. */
export const pressuredFrom = 4;

/**
 * The answers to "felt pressured" of one location, channel and day: those tied to a visit that had
 * the spot, those tied to a visit without it, and how many of each felt pressured.
 */
export type PressureRow = DayRow & {
  readonly received: number;
  readonly receivedPressured: number;
  readonly notReceived: number;
  readonly notReceivedPressured: number;
};

const sum = (rows: readonly PressureRow[], of: (row: PressureRow) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
const countOfThose = (rows: readonly PressureRow[]): ShareCount => ({
  hits: sum(rows, (row) => row.receivedPressured),
  n: sum(rows, (row) => row.received),
});
const countOfOthers = (rows: readonly PressureRow[]): ShareCount => ({
  hits: sum(rows, (row) => row.notReceivedPressured),
  n: sum(rows, (row) => row.notReceived),
});

/** Of the answers tied to a visit that had the spot, those that felt pressured. */
export const pressureMeasure: Measure<PressureRow> = {
  sizeOf: ({ received }) => received,
  estimate: (rows, minimum) => estimateOf(shareOf(countOfThose(rows)), minimum),
};
/** The same of the answers tied to a visit without it. */
export const otherPressureMeasure: Measure<PressureRow> = {
  sizeOf: ({ notReceived }) => notReceived,
  estimate: (rows, minimum) => estimateOf(shareOf(countOfOthers(rows)), minimum),
};

/**
 * Whether the customers who got a spot feel pressured more than the others. `difference` is null
 * while one of the two has under 30 answers or may not be shown. `isMarked`: its interval lies
 * above 0. There is no correction for the number of spots: a false mark costs a look and a reason,
 * a missed one pressures customers.
 */
export type Pressure = {
  readonly those: Figure;
  readonly others: Figure;
  readonly difference: Interval | null;
  readonly isMarked: boolean;
};

/**
 * The pressure that customers felt with and without a spot.
 * @param rows of all locations of the business, whatever the reader may see
 * @example 14 of 40 against 2 of 40: difference 0.300 (0.127 to 0.459), marked
 */
export function pressureOf(rows: readonly PressureRow[], group: Group, days: Days, minimumN: number): Pressure {
  const those = figuresOver(rows, group, minimumN, pressureMeasure)(days);
  const others = figuresOver(rows, group, minimumN, otherPressureMeasure)(days);
  if (!mayCompare(those.estimate, others.estimate)) return { those, others, difference: null, isMarked: false };
  const shown = ({ sizeOf }: Measure<PressureRow>) => selector(rows, group, { minimumN, sizeOf })(days).rows;
  const found = shareDifference({
    from: countOfOthers(shown(otherPressureMeasure)),
    to: countOfThose(shown(pressureMeasure)),
  });
  if (found === null) return { those, others, difference: null, isMarked: false };
  const { value, low, high } = found;
  return { those, others, difference: { value, low, high }, isMarked: low > 0 };
}
