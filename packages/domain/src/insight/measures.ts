import { conceal, type Estimate, estimateOf } from "./estimate";
import { type MentionCount, mentionRate } from "./mention-rate";
import { minimumForPeople, minimumForWhole } from "./privacy";
import {
  type Answers,
  type Deliveries,
  deliveryEstimate,
  type Mentions,
  npsEstimate,
  recallEstimate,
  totalAnswers,
  totalDeliveries,
  totalMentions,
} from "./pulse";
import type { Days } from "./results";
import { type DayRow, type Group, type Selection, selector } from "./selection";
import { shareOf } from "./share";

/**
 * How a figure is computed from its rows, and the number of answers or moments of a row, which
 * decides what of it may be shown.
 */
export type Measure<Row> = {
  readonly estimate: (rows: readonly Row[], minimum: number) => Estimate;
  readonly sizeOf: (row: Row) => number;
};

/** A figure, and the answers (or moments) of the period that it leaves out (`Selection`). */
export type Figure = { readonly estimate: Estimate; readonly leftOut: number };

const mentionBy = (
  told: (row: Mentions) => number,
  mentioned: (row: Mentions) => number,
  waiting: (row: Mentions) => number,
): Measure<Mentions> => ({
  sizeOf: told,
  estimate: (rows, minimum) => {
    const total = totalMentions(rows);
    return mentionRate({ told: told(total), mentioned: mentioned(total), waiting: waiting(total) }, minimum);
  },
});

/** The mention rate of the spots of a stage. */
export const stageMeasure: Measure<MentionCount> = {
  sizeOf: ({ told }) => told,
  estimate: (rows, minimum) =>
    mentionRate(
      {
        told: rows.reduce((sum, { told }) => sum + told, 0),
        mentioned: rows.reduce((sum, { mentioned }) => sum + mentioned, 0),
        waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
      },
      minimum,
    ),
};
/** The mention rate of a spot. */
export const mentionMeasure = mentionBy(
  (row) => row.told,
  (row) => row.mentioned,
  (row) => row.waiting,
);
/** The mention rate among the answers whose visit had the spot delivered before. */
export const receivedMeasure = mentionBy(
  (row) => row.received,
  (row) => row.receivedMentioned,
  (row) => row.receivedWaiting,
);
/**
 * The mention rate among the answers with a visit that had the spot not delivered. Staff choose the
 * customers, so the difference between the two is not an effect of the spot.
 */
export const notReceivedMeasure = mentionBy(
  (row) => row.notReceived,
  (row) => row.notReceivedMentioned,
  (row) => row.notReceivedWaiting,
);
export const npsMeasure: Measure<Answers> = {
  estimate: (rows, minimum) => npsEstimate(totalAnswers(rows), minimum),
  sizeOf: ({ scored }) => scored,
};
export const recallMeasure: Measure<Answers> = {
  estimate: (rows, minimum) => recallEstimate(totalAnswers(rows), minimum),
  sizeOf: ({ told }) => told,
};
export const deliveryMeasure: Measure<Deliveries> = {
  estimate: (rows, minimum) => deliveryEstimate(totalDeliveries(rows), minimum),
  sizeOf: ({ due }) => due,
};
/** Of the deliveries whose customer answered, those that the customer confirms by mentioning the spot. */
export const confirmedMeasure: Measure<{
  readonly answered: number;
  readonly confirmed: number;
  readonly waiting: number;
}> = {
  sizeOf: ({ answered }) => answered,
  estimate: (rows, minimum) =>
    mentionRate(
      {
        told: rows.reduce((sum, { answered }) => sum + answered, 0),
        mentioned: rows.reduce((sum, { confirmed }) => sum + confirmed, 0),
        waiting: rows.reduce((sum, { waiting }) => sum + waiting, 0),
      },
      minimum,
    ),
};
/** Of the customers' reactions that staff noted, those that were delighted or exceptional. */
export const reactionMeasure: Measure<{ readonly reacted: number; readonly moved: number }> = {
  estimate: (rows, minimum) =>
    estimateOf(
      shareOf({
        hits: rows.reduce((sum, { moved }) => sum + moved, 0),
        n: rows.reduce((sum, { reacted }) => sum + reacted, 0),
      }),
      minimum,
    ),
  sizeOf: ({ reacted }) => reacted,
};

/** The minimum of answers for a figure of a group. */
export const minimumFor = ({ locationIds, channelIds, version }: Group, minimumN: number): number =>
  locationIds === null && channelIds === null && version === undefined
    ? minimumForWhole(minimumN)
    : minimumForPeople(minimumN);

/**
 * The figure of a selection, withheld where the selection is. A hidden figure leaves out nothing:
 * its `n` are all answers of the period.
 */
export function figureOf<Row>(
  { rows, leftOut, isShown }: Selection<Row>,
  estimate: Measure<Row>["estimate"],
  minimum: number,
): Figure {
  const figure = estimate(rows, minimum);
  if (isShown && figure.kind === "shown") return { estimate: figure, leftOut };
  return { estimate: { ...conceal(figure, minimum), n: figure.n + leftOut }, leftOut: 0 };
}

/**
 * The figures of one measure for a group: each with its n and interval, or withheld because there
 * are too few answers or because a smaller group could be derived from it (`selector`). Every
 * figure that an API call returns is selected so.
 * @param rows of all locations of the business, whatever the reader may see
 */
export function figuresOver<Row extends DayRow>(
  rows: readonly Row[],
  group: Group,
  minimumN: number,
  { estimate, sizeOf }: Measure<Row>,
): (days: Days) => Figure {
  const select = selector(rows, group, { minimumN, sizeOf });
  return (days) => figureOf(select(days), estimate, minimumFor(group, minimumN));
}
