import { dayNumber, dayOfNumber } from "./block";
import { deliveryMeasure, figureOf, figuresOver, mentionMeasure, minimumFor, reactionMeasure } from "./measures";
import { type Mentions, totalMentions } from "./pulse";
import type { Days } from "./results";
import { type DayRow, type Group, type Selection, selector } from "./selection";
import { type ShareCount, shareDifference } from "./share";
import { type Difference, mayCompare, type Verdict, verdictsOf } from "./verdict";
import type { WeekPoint } from "./week";

export type MentionRow = DayRow & { readonly channelId: string; readonly version: number } & Mentions;
export type DeliveryRow = DayRow & {
  readonly due: number;
  readonly delivered: number;
  readonly declined: number;
  readonly reacted: number;
  readonly moved: number;
};

/** How much a share differs from what it is compared with. */
export type Change = Omit<Difference, "p"> & { readonly verdict: Verdict };

/**
 * What figures are asked for: a group over some days, compared with the same group over others or
 * with another group, and the Mondays of the spark-line.
 */
export type Asked = {
  readonly group: Group;
  readonly days: Days;
  readonly compared: { readonly group: Group; readonly days: Days };
  readonly weeks: readonly string[];
  readonly minimumN: number;
};

/**
 * The figures of one spot for the reader of Results: how many answers mention it, now and in what
 * it is compared with, and per week; how many due moments were delivered, and how many of the
 * reactions were delighted or exceptional. Moments have no channel, so deliveries are those of the
 * channel's location.
 * @param mentions of this spot, of all locations of the business
 * @param deliveries of this spot, of all locations of the business
 */
export function spotFigures(
  mentions: readonly MentionRow[],
  deliveries: readonly DeliveryRow[],
  asked: Asked & { readonly delivering: Group; readonly comparedDelivering: Group },
) {
  const { group, days, compared, weeks, minimumN, delivering, comparedDelivering } = asked;
  const minimum = minimumFor(group, minimumN);
  const select = selector(mentions, group, { minimumN, ...mentionMeasure });
  const selectCompared =
    compared.group === group ? select : selector(mentions, compared.group, { minimumN, ...mentionMeasure });
  const [now, then] = [select(days), selectCompared(compared.days)];
  const mention = figureOf(now, mentionMeasure.estimate, minimum);
  const comparedMention = figureOf(then, mentionMeasure.estimate, minimumFor(compared.group, minimumN));
  const delivery = figuresOver(deliveries, delivering, minimumN, deliveryMeasure);
  const comparedDelivery =
    comparedDelivering === delivering
      ? delivery
      : figuresOver(deliveries, comparedDelivering, minimumN, deliveryMeasure);
  return {
    mention,
    comparedMention,
    difference: mayCompare(mention.estimate, comparedMention.estimate)
      ? shareDifference({ from: shareCount(then.rows), to: shareCount(now.rows) })
      : null,
    weeks: weeks.map((week): WeekPoint => {
      const next = dayOfNumber(dayNumber(week) + 7);
      const [until = next] = [next, days.until].toSorted();
      return { week, estimate: figureOf(select({ from: week, until }), mentionMeasure.estimate, minimum).estimate };
    }),
    delivery: delivery(days),
    comparedDelivery: comparedDelivery(compared.days),
    reactions: figuresOver(deliveries, delivering, minimumN, reactionMeasure)(days),
  };
}

export function shareCount(rows: readonly MentionRow[]): ShareCount {
  const { mentioned, told: n } = totalMentions(rows);
  return { hits: mentioned, n };
}

/**
 * The parts of the groups around a selection, such as the locations of the business: the counts of
 * each that may be shown, and what the whole holds beside them (`rest`).
 */
export function partsOf<Row>(
  whole: Selection<Row>,
  parts: readonly { readonly id: string; readonly selection: Selection<Row> }[],
  { count, minimum }: { readonly count: (rows: readonly Row[]) => ShareCount; readonly minimum: number },
): { readonly shown: ReadonlyMap<string, ShareCount>; readonly rest: ShareCount } {
  const shown = new Map<string, ShareCount>();
  let rest = count(whole.rows);
  for (const { id, selection } of parts) {
    const { hits, n } = count(selection.rows);
    if (!selection.isShown || n < minimum) continue;
    shown.set(id, { hits, n });
    rest = { hits: rest.hits - hits, n: rest.n - n };
  }
  return { shown, rest };
}

/**
 * Replaces the difference of each spot by its change with a verdict: likely real only after the
 * correction for all comparisons of the page (`verdictsOf`).
 */
export function withVerdicts<Spot extends { readonly difference: Difference | null }>(
  spots: readonly Spot[],
): readonly (Omit<Spot, "difference"> & { readonly change: Change | null })[] {
  const verdicts = [...verdictsOf(spots.flatMap(({ difference }) => difference ?? []))];
  return spots.map(({ difference, ...spot }) => {
    const verdict = difference === null ? undefined : verdicts.shift();
    if (difference === null || verdict === undefined) return { ...spot, change: null };
    const { value, low, high } = difference;
    return { ...spot, change: { value, low, high, verdict } };
  });
}
