import { type AidedCount, correctedRecall } from "./corrected-recall";
import { estimateOf } from "./estimate";
import type { Measure } from "./measures";
import { mentionRate } from "./mention-rate";
import type { DayRow } from "./selection";
import { shareOf } from "./share";

/**
 * The counts of one spot, of customers whose list holds it: who met it at their visit or could
 * have. `isReceived`: it was delivered on their visit, as far as that is known. `aided` answered
 * the list.
 */
export type SpotFollowUpRow = DayRow &
  Omit<AidedCount, "n"> & {
    readonly part: number;
    readonly isReceived: boolean;
    readonly listed: number;
    readonly recalled: number;
    readonly waiting: number;
    readonly aided: number;
  };

/** Of the customers who mentioned a spot and said whom they told, those who told somebody. */
export type RetoldRow = DayRow & { readonly told: number; readonly retold: number };

const sumOf = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  rows.reduce((sum, row) => sum + row[key], 0);

/** A share of counts that stand in each row. */
export const shareMeasure = <Hits extends string, Of extends string>(
  hits: Hits,
  of: Of,
): Measure<Readonly<Record<Hits | Of, number>>> => ({
  sizeOf: (row) => row[of],
  estimate: (rows, minimum) => estimateOf(shareOf({ hits: sumOf(rows, hits), n: sumOf(rows, of) }), minimum),
});

/** The share that told at least one person, of those who said whom they told. */
export const retellMeasure = shareMeasure("retold", "told");
/** The share that showed it to somebody, of those who said whether they did. */
export const shownMeasure = shareMeasure("shown", "asked");

const recallOf = <Of extends "answered" | "listed">(
  of: Of,
): Measure<Readonly<Record<Of | "recalled" | "waiting", number>>> => ({
  sizeOf: (row) => row[of],
  estimate: (rows, minimum) =>
    mentionRate(
      { told: sumOf(rows, of), mentioned: sumOf(rows, "recalled"), waiting: sumOf(rows, "waiting") },
      minimum,
    ),
});

/** The share that recalls any spot unaided. */
export const anyRecallMeasure = recallOf("answered");
/** The share that recalls a spot unaided. */
export const unaidedMeasure = recallOf("listed");
/** Aided recall of a spot, corrected for guessing. */
export const aidedMeasure: Measure<Pick<SpotFollowUpRow, "aided" | "ticked" | "decoy" | "both">> = {
  sizeOf: ({ aided }) => aided,
  estimate: (rows, minimum) =>
    estimateOf(
      correctedRecall({
        ...{ n: sumOf(rows, "aided"), ticked: sumOf(rows, "ticked") },
        ...{ decoy: sumOf(rows, "decoy"), both: sumOf(rows, "both") },
      }),
      minimum,
    ),
};
