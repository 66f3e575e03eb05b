import type { DeliveryCount } from "./delivery";
import { delivery } from "./delivery";
import { type Estimate, estimateOf, withWaiting } from "./estimate";
import type { MeanSums } from "./mean";
import type { MentionCount } from "./mention-rate";
import { type NpsCount, nps, npsDifference } from "./nps";
import { recallIndex } from "./recall";
import { mayCompare, type Verdict, verdictOf } from "./verdict";

/** The counts of a day, or of any other period. */
export type Answers = {
  readonly answers: number;
  readonly scored: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly told: number;
  readonly recalled: number;
  readonly recalledSquares: number;
  readonly waiting: number;
  readonly waitingMentions: number;
};

const npsCount = (row: Answers): NpsCount => ({ promoters: row.promoters, detractors: row.detractors, n: row.scored });
const recallSums = (row: Answers): MeanSums => ({ n: row.told, sum: row.recalled, sumOfSquares: row.recalledSquares });

/** The sum of the counts of several periods. */
export function totalAnswers(rows: readonly Answers[]): Answers {
  const sum = (of: (row: Answers) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    answers: sum((row) => row.answers),
    scored: sum((row) => row.scored),
    promoters: sum((row) => row.promoters),
    detractors: sum((row) => row.detractors),
    told: sum((row) => row.told),
    recalled: sum((row) => row.recalled),
    recalledSquares: sum((row) => row.recalledSquares),
    waiting: sum((row) => row.waiting),
    waitingMentions: sum((row) => row.waitingMentions),
  };
}

/** The counts of the moments of a day, or of any other period. */
export type Deliveries = DeliveryCount;

/** The sum of several delivery counts. */
export function totalDeliveries(rows: readonly DeliveryCount[]): DeliveryCount {
  return rows.reduce((total, row) => ({ due: total.due + row.due, delivered: total.delivered + row.delivered }), {
    due: 0,
    delivered: 0,
  });
}

export const npsEstimate = (row: Answers, minimum?: number): Estimate => estimateOf(nps(npsCount(row)), minimum);
export const deliveryEstimate = (row: DeliveryCount, minimum?: number): Estimate => estimateOf(delivery(row), minimum);

/** Spots remembered per customer, and the value if all uncertain mentions were mentions. */
export function recallEstimate(row: Answers, minimum?: number): Estimate {
  const estimate = estimateOf(recallIndex(recallSums(row)), minimum);
  return withWaiting(estimate, row.waiting, (row.recalled + row.waitingMentions) / row.told);
}

/** The verdict on NPS compared with the period before. Null while either is early. */
export function npsChange(before: Answers, now: Answers): Verdict | null {
  const change = npsDifference({ from: npsCount(before), to: npsCount(now) });
  return change !== null && mayCompare(npsEstimate(before), npsEstimate(now)) ? verdictOf(change) : null;
}

/**
 * The answers that could have mentioned one spot; of those with a visit, the ones with and without
 * the spot on that visit.
 */
export type Mentions = MentionCount & {
  readonly received: number;
  readonly receivedMentioned: number;
  readonly receivedWaiting: number;
  readonly notReceived: number;
  readonly notReceivedMentioned: number;
  readonly notReceivedWaiting: number;
};

/** The sum of the counts of several periods of one spot. */
export function totalMentions(rows: readonly Mentions[]): Mentions {
  const sum = (of: (row: Mentions) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    told: sum((row) => row.told),
    mentioned: sum((row) => row.mentioned),
    waiting: sum((row) => row.waiting),
    received: sum((row) => row.received),
    receivedMentioned: sum((row) => row.receivedMentioned),
    receivedWaiting: sum((row) => row.receivedWaiting),
    notReceived: sum((row) => row.notReceived),
    notReceivedMentioned: sum((row) => row.notReceivedMentioned),
    notReceivedWaiting: sum((row) => row.notReceivedWaiting),
  };
}
