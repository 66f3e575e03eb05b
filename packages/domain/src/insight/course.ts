import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Id } from "../kernel/ids";
import { type ControlChart, pChart, provisionalFrom, type Signal, xmrChart } from "./control-chart";
import { type Estimate, normalFrom } from "./estimate";
import { type Days, ReadResults } from "./results";

/** The parts of time of a course: days, weeks from Monday, or calendar months. */
export const Grain = z.enum(["day", "week", "month"]);
export type Grain = z.infer<typeof Grain>;

/** The number of parts that a course shows, ending with the one of the period's last day. */
export const courseParts: Readonly<Record<Grain, number>> = { day: 42, week: 26, month: 13 };

/** The course of the figures of the business, or of one spot. */
export const ReadCourse = ReadResults.extend({ spotId: Id.nullable().default(null), grain: Grain.default("week") });
export type ReadCourse = z.infer<typeof ReadCourse>;

/**
 * The parts of time that end with the one that contains a day. The last one ends with that day, so
 * it may be shorter than the others.
 * @param last the last day, `YYYY-MM-DD`
 * @example partsOf("month", "2026-11-28").at(-1) // { from: "2026-11-01", until: "2026-11-29" }
 */
export function partsOf(grain: Grain, last: string): readonly Days[] {
  const day = Temporal.PlainDate.from(last);
  const until = day.add({ days: 1 });
  const start = { day, week: day.subtract({ days: day.dayOfWeek - 1 }), month: day.with({ day: 1 }) }[grain];
  const step = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } }[grain];
  const count = courseParts[grain];
  const starts = Array.from({ length: count }, (_, at) => {
    const back = count - 1 - at;
    return start.subtract({
      days: (step.days ?? 0) * back,
      weeks: (step.weeks ?? 0) * back,
      months: (step.months ?? 0) * back,
    });
  });
  return starts.map((from, at) => ({ from: from.toString(), until: (starts[at + 1] ?? until).toString() }));
}

/** What is known of a part of time: its figure, and its counts when the figure is a share. */
export type CoursePart = Days & { readonly estimate: Estimate };

/** A part of a course with its limits and the signals that it completes. */
export type CoursePoint = CoursePart & {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signals: readonly Signal[];
};

/**
 * What a course shows: too few parts for limits yet; nothing but chance; or its latest signal, at
 * the part that completes it.
 */
export type Conclusion =
  | { readonly kind: "waiting"; readonly n: number; readonly needed: number }
  | { readonly kind: "steady" }
  | { readonly kind: "signal"; readonly signal: Signal; readonly side: "above" | "below"; readonly at: string };

export type Course = { readonly points: readonly CoursePoint[]; readonly conclusion: Conclusion };

/**
 * A course with the limits of its control chart: a p-chart for shares, an XmR chart for other
 * figures. Hidden parts are gaps. The limits start anew at each named change, such as a new version
 * of the spot. A part with few answers (under 30) completes a run, but is no signal on its own: the
 * limits of a p-chart are too narrow there.
 * @param changes the days of the named changes
 * @param scale the lowest and the highest value that there can be, at which limits are cut
 */
export function courseOf(
  parts: readonly CoursePart[],
  kind: "share" | "value",
  changes: readonly string[],
  scale: { readonly lowest: number; readonly highest: number } = { lowest: 0, highest: 1 },
): Course {
  const starts = changes.toSorted();
  const segmentOf = ({ from }: Days) => starts.filter((day) => day <= from).length;
  const charts = new Map<number, ControlChart>();
  for (const segment of new Set(parts.map(segmentOf)))
    charts.set(
      segment,
      chartOf(
        parts.filter((part) => segmentOf(part) === segment),
        kind,
      ),
    );
  const seen = new Map<number, number>();
  const points = parts.map((part): CoursePoint => {
    const nothing = { ...part, centre: null, lower: null, upper: null, signals: [] };
    if (part.estimate.kind === "hidden") return nothing;
    const segment = segmentOf(part);
    const index = seen.get(segment) ?? 0;
    seen.set(segment, index + 1);
    const chart = charts.get(segment);
    if (!chart || chart.baseline === "waiting") return nothing;
    const point = chart.points[index];
    if (!point) return nothing;
    const { lower, upper, signals } = point;
    const isFew = kind === "share" && part.estimate.n < normalFrom;
    return {
      ...part,
      centre: chart.centre,
      lower: Math.max(scale.lowest, lower),
      upper: Math.min(scale.highest, upper),
      signals: signals.filter((signal) => signal === "run" || !isFew),
    };
  });
  return { points, conclusion: conclusionOf(points, charts.get(starts.length) ?? [...charts.values()].at(-1)) };
}

function chartOf(parts: readonly CoursePart[], kind: "share" | "value"): ControlChart {
  const shown = parts.flatMap(({ estimate }) => (estimate.kind === "shown" ? [estimate] : []));
  return kind === "share"
    ? pChart(shown.map(({ value, n }) => ({ hits: Math.round(value * n), n })))
    : xmrChart(shown.map(({ value }) => value));
}

/** The signals of one point, the most telling first. */
const telling: readonly Signal[] = ["outside", "run", "near-limit"];

function conclusionOf(points: readonly CoursePoint[], newest: ControlChart | undefined): Conclusion {
  const last = points.findLast(({ signals }) => signals.length > 0);
  const signal = telling.find((each) => last?.signals.includes(each));
  if (last && signal && last.estimate.kind === "shown" && last.centre !== null) {
    return { kind: "signal", signal, side: last.estimate.value > last.centre ? "above" : "below", at: last.from };
  }
  if (newest === undefined) return { kind: "waiting", n: 0, needed: provisionalFrom };
  return newest.baseline === "waiting" ? { kind: "waiting", n: newest.n, needed: newest.needed } : { kind: "steady" };
}
