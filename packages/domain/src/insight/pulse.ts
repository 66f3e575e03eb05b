import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Id } from "../kernel/ids";
import type { DeliveryCount } from "./delivery";
import { delivery } from "./delivery";
import { type Estimate, estimateOf, withWaiting } from "./estimate";
import type { MeanSums } from "./mean";
import type { MentionCount } from "./mention-rate";
import { type NpsCount, nps, npsDifference } from "./nps";
import { recallIndex } from "./recall";
import { mayCompare, type Verdict, verdictOf } from "./verdict";

/** Reads the pulse of a business, or of one of its locations. */
export const ReadPulse = z.object({ locationId: Id.nullable().default(null) });
export type ReadPulse = z.infer<typeof ReadPulse>;

/** How many weeks the charts show, and how many days the figures at the top count. */
export const pulseWeeks = 26;
export const pulseDays = 28;

/** The counts of one week (`week` is a Monday), or of any other period. */
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

/** The Monday of the first week in the charts, and of the current week. */
export function pulseSpan(today: string): { readonly first: string; readonly last: string } {
  const day = Temporal.PlainDate.from(today);
  const last = day.subtract({ days: day.dayOfWeek - 1 });
  return { first: last.subtract({ weeks: pulseWeeks - 1 }).toString(), last: last.toString() };
}

/**
 * The days of the charts and the figures: the whole span including today, split (`cuts`) at the
 * start of the last 28 days and of the 28 before them. `until` is the day after the last;
 * `periodNow` and `periodBefore` are the numbers of these parts.
 */
export function pulseDaysOf(today: string): {
  readonly from: string;
  readonly until: string;
  readonly cuts: readonly string[];
} {
  const until = Temporal.PlainDate.from(today).add({ days: 1 });
  const now = until.subtract({ days: pulseDays });
  return {
    from: pulseSpan(today).first,
    until: until.toString(),
    cuts: [now.subtract({ days: pulseDays }).toString(), now.toString()],
  };
}

export const periodBefore = 1;
export const periodNow = 2;

/** The rows of one period. */
export const ofPeriod = <Row extends { readonly period: number }>(rows: readonly Row[], period: number): Row[] =>
  rows.filter((row) => row.period === period);
