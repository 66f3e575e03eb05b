import { Temporal } from "temporal-polyfill";
import { type ControlChart, pChart, type Signal } from "./control-chart";
import type { Estimate } from "./estimate";
import { totalMentions } from "./pulse";
import type { Days } from "./results";
import { type Group, selector } from "./selection";
import { shareDifference } from "./share";
import { type Change, figureOf, type MentionRow, mentionOf, minimumFor, shareCount, told } from "./spot-results";
import { mayCompare, verdictOf } from "./verdict";

/** The lengths of time that a series is divided into. */
export const grains = ["day", "week", "month"] as const;
export type Grain = (typeof grains)[number];

/** How many parts of a length a series has. */
const partsOf: Readonly<Record<Grain, number>> = { day: 60, week: 26, month: 12 };

/** A version of a spot and its first day, in the business's time zone. */
export type LiveVersion = { readonly number: number; readonly liveOn: string };

export type SeriesPoint = Days & {
  readonly estimate: Estimate;
  /** Null where the figure is withheld, or before there are limits. */
  readonly limits: { readonly centre: number; readonly lower: number; readonly upper: number } | null;
  readonly signals: readonly Signal[];
};

/** Days, weeks or months, oldest first; the last one holds `last`. Weeks begin on Mondays. */
export function daysByGrain(grain: Grain, last: string): readonly Days[] {
  const day = Temporal.PlainDate.from(last);
  const first = { day, week: day.subtract({ days: day.dayOfWeek - 1 }), month: day.with({ day: 1 }) }[grain];
  const at = (back: number): string => {
    if (grain === "day") return first.subtract({ days: back }).toString();
    return first.subtract(grain === "week" ? { weeks: back } : { months: back }).toString();
  };
  return Array.from({ length: partsOf[grain] }, (_, index) => {
    const back = partsOf[grain] - 1 - index;
    return { from: at(back), until: at(back - 1) };
  });
}

/**
 * The mention rate of a spot over time, with the limits of a p-chart and its signals. The limits
 * begin anew with each version, which is the only named reason here. Parts whose figure may not be
 * shown have no place in the chart. A part in which a version went live counts for that version.
 */
export function spotSeries(
  mentions: readonly MentionRow[],
  asked: { readonly group: Group; readonly minimumN: number; readonly parts: readonly Days[] },
  versions: readonly LiveVersion[],
): readonly SeriesPoint[] {
  const select = selector(mentions, asked.group, { minimumN: asked.minimumN, ...told });
  const minimum = minimumFor(asked.group, asked.minimumN);
  const points = asked.parts.map((days) => {
    const selected = select(days);
    const { estimate } = figureOf(selected, mentionOf, minimum);
    const version = versions.findLast(({ liveOn }) => liveOn < days.until)?.number ?? 0;
    return { ...days, estimate, version, count: shareCount(selected.rows) };
  });
  const charts = new Map<number, { chart: ControlChart; next: number }>();
  for (const { version } of points) {
    const counts = points.filter((point) => point.version === version && point.estimate.kind === "shown");
    if (!charts.has(version)) charts.set(version, { chart: pChart(counts.map(({ count }) => count)), next: 0 });
  }
  return points.map(({ version, count: _, ...point }): SeriesPoint => {
    const drawn = charts.get(version);
    if (!drawn || point.estimate.kind === "hidden") return { ...point, limits: null, signals: [] };
    const at = drawn.next;
    drawn.next += 1;
    if (drawn.chart.baseline === "waiting") return { ...point, limits: null, signals: [] };
    const found = drawn.chart.points[at];
    if (found === undefined) return { ...point, limits: null, signals: [] };
    const { lower, upper, signals } = found;
    return { ...point, limits: { centre: drawn.chart.centre, lower, upper }, signals };
  });
}

/**
 * The mention rate while each version was live, and its change against the version before. A
 * version's days end on the day before the next one's first. This compares before and after, so a
 * version that was made because the figure was low is followed by a rise by itself.
 */
export function versionStory(
  mentions: readonly MentionRow[],
  asked: { readonly group: Group; readonly minimumN: number; readonly days: Days },
  versions: readonly LiveVersion[],
) {
  const select = selector(mentions, asked.group, { minimumN: asked.minimumN, ...told });
  const minimum = minimumFor(asked.group, asked.minimumN);
  const story = versions.map(({ number, liveOn }, index) => {
    const until = versions[index + 1]?.liveOn ?? asked.days.until;
    const from = [liveOn, asked.days.from].toSorted()[1] ?? liveOn;
    const selected = select({ from, until });
    return {
      number,
      liveOn,
      days: { from, until },
      mention: figureOf(selected, mentionOf, minimum),
      count: totalMentions(selected.rows),
    };
  });
  return story.map(({ count, ...version }, index) => {
    const before = story[index - 1];
    const difference =
      before && mayCompare(before.mention.estimate, version.mention.estimate)
        ? shareDifference({
            from: { hits: before.count.mentioned, n: before.count.told },
            to: { hits: count.mentioned, n: count.told },
          })
        : null;
    if (difference === null) return { ...version, change: null };
    const { value, low, high } = difference;
    const change: Change = { value, low, high, verdict: verdictOf(difference) };
    return { ...version, change };
  });
}
