import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Id } from "../kernel/ids";
import type { DeliveryCount } from "./delivery";
import { delivery } from "./delivery";
import { type Estimate, estimateOf } from "./estimate";
import type { MeanSums } from "./mean";
import { type NpsCount, nps, npsDifference } from "./nps";
import { recallIndex, recallRate } from "./recall";
import { shareOf } from "./share";
import { mayCompare, type Verdict, verdictOf } from "./verdict";
import { type WeekPoint, weeklySeries } from "./week";

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
  };
}

/** All counts of several deliveries together. */
export function totalDeliveries(rows: readonly DeliveryCount[]): DeliveryCount {
  return rows.reduce((total, row) => ({ due: total.due + row.due, delivered: total.delivered + row.delivered }), {
    due: 0,
    delivered: 0,
  });
}

export const npsEstimate = (row: Answers): Estimate => estimateOf(nps(npsCount(row)));
export const recallEstimate = (row: Answers): Estimate => estimateOf(recallIndex(recallSums(row)));
export const deliveryEstimate = (row: DeliveryCount): Estimate => estimateOf(delivery(row));

/** What may be said of NPS now against the period before: nothing while either is early. */
export function npsChange(before: Answers, now: Answers): Verdict | null {
  const change = npsDifference({ from: npsCount(before), to: npsCount(now) });
  return change !== null && mayCompare(npsEstimate(before), npsEstimate(now)) ? verdictOf(change) : null;
}

/** The answers of one spot's live time, those of the exposed and of the others, and how many of each recall it. */
export type Exposure = {
  readonly exposed: number;
  readonly exposedRecalled: number;
  readonly others: number;
  readonly othersRecalled: number;
};

/** All counts of several periods of one spot together. */
export function totalExposure(rows: readonly Exposure[]): Exposure {
  const sum = (of: (row: Exposure) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    exposed: sum((row) => row.exposed),
    exposedRecalled: sum((row) => row.exposedRecalled),
    others: sum((row) => row.others),
    othersRecalled: sum((row) => row.othersRecalled),
  };
}

/** The share of all answers that mention a spot unaided, whoever got it. */
export const mentionEstimate = (row: Exposure): Estimate =>
  estimateOf(shareOf({ hits: row.exposedRecalled + row.othersRecalled, n: row.exposed + row.others }));

export const exposureEstimate = (row: Exposure) =>
  recallRate({
    exposed: { hits: row.exposedRecalled, n: row.exposed },
    notExposed: { hits: row.othersRecalled, n: row.others },
  });

/** The first Monday that the charts show, and the Monday of the current week. */
export function pulseSpan(today: string): { readonly first: string; readonly last: string } {
  const day = Temporal.PlainDate.from(today);
  const last = day.subtract({ days: day.dayOfWeek - 1 });
  return { first: last.subtract({ weeks: pulseWeeks - 1 }).toString(), last: last.toString() };
}

/**
 * The days that the charts and the figures count: all of the span up to and with today, parted (`cuts`) where the last 28 days and the 28 before them begin.
 * `until` is the day after the last; `periodNow` and `periodBefore` number the parts.
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

/** A weekly series over the whole span, with the weeks in which nothing was counted. Rows of one week are counted together. */
export function overWeeks<Row extends { readonly week: string }, Count>(
  rows: readonly Row[],
  span: { first: string; last: string },
  total: (rows: readonly Row[]) => Count,
  estimate: (count: Count) => Estimate,
): readonly WeekPoint[] {
  const weeks = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.week < span.first || row.week > span.last) continue;
    weeks.set(row.week, [...(weeks.get(row.week) ?? []), row]);
  }
  return weeklySeries(
    [...weeks].map(([week, counted]) => ({ week, count: total(counted) })),
    ({ count }) => estimate(count),
    { span },
  );
}
