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

/** The pulse of a business, or of one of its locations. */
export const ReadPulse = z.object({ locationId: Id.nullable().default(null) });
export type ReadPulse = z.infer<typeof ReadPulse>;

/** How far the weekly charts look back, and how many days the figures at the top count. */
export const pulseWeeks = 26;
export const pulseDays = 28;

/** What is counted of one week (`week` is a Monday), or of any other period. */
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

/** All counts of several periods together. */
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

/** All counts of several deliveries together. */
export function totalDeliveries(rows: readonly DeliveryCount[]): DeliveryCount {
  return rows.reduce((total, row) => ({ due: total.due + row.due, delivered: total.delivered + row.delivered }), {
    due: 0,
    delivered: 0,
  });
}

export const npsEstimate = (row: Answers, minimum?: number): Estimate => estimateOf(nps(npsCount(row)), minimum);
export const deliveryEstimate = (row: DeliveryCount, minimum?: number): Estimate => estimateOf(delivery(row), minimum);

/**
 * Spots remembered per customer, and how many they would be if all that wait to be checked were
 * mentions.
 */
export function recallEstimate(row: Answers, minimum?: number): Estimate {
  const estimate = estimateOf(recallIndex(recallSums(row)), minimum);
  return withWaiting(estimate, row.waiting, (row.recalled + row.waitingMentions) / row.told);
}

/** What may be said of NPS now against the period before: nothing while either is early. */
export function npsChange(before: Answers, now: Answers): Verdict | null {
  const change = npsDifference({ from: npsCount(before), to: npsCount(now) });
  return change !== null && mayCompare(npsEstimate(before), npsEstimate(now)) ? verdictOf(change) : null;
}

/**
 * The answers that could have mentioned one spot; of those tied to a visit, the ones whose visit
 * had it and the ones whose visit did not.
 */
export type Mentions = MentionCount & {
  readonly received: number;
  readonly receivedMentioned: number;
  readonly receivedWaiting: number;
  readonly notReceived: number;
  readonly notReceivedMentioned: number;
  readonly notReceivedWaiting: number;
};

/** All counts of several periods of one spot together. */
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

/** The first Monday that the charts show, and the Monday of the current week. */
export function pulseSpan(today: string): { readonly first: string; readonly last: string } {
  const day = Temporal.PlainDate.from(today);
  const last = day.subtract({ days: day.dayOfWeek - 1 });
  return { first: last.subtract({ weeks: pulseWeeks - 1 }).toString(), last: last.toString() };
}

/**
 * The days that the charts and the figures count: all of the span up to and with today, parted
 * (`cuts`) where the last 28 days and the 28 before them begin. `until` is the day after the last;
 * `periodNow` and `periodBefore` number the parts.
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
