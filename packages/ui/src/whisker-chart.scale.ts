import { nice } from "d3-array";

export type ChartPoint = {
  key: string;
  /** A short label on the axis: "12 Oct". */
  label: string;
  /** The estimate and its 95 % interval. Null while there are too few answers. */
  value: number | null;
  low: number | null;
  high: number | null;
  /**
   * The estimate as text, for the table and the tooltip: "41 % (25–59 %)". For a hidden week, the
   * reason.
   */
  text: string;
  n: string;
  /** Whether it rests on enough answers, and is drawn in the accent colour; grey otherwise. */
  lit?: boolean;
  /** Why the point is not random variation, in words. It is drawn with a ring. */
  signal?: string | undefined;
  /** The page of what the point counts, to which its row of the table leads. */
  href?: string | undefined;
};

/** What a chart may draw; the legend explains those that it does. */
export type ChartMark = "value" | "early" | "hidden" | "interval" | "limits" | "signal" | "change" | "note";

/** A change or a note before a point. A note is drawn as a dashed line. */
export type ChartEvent = { at: string; label: string; kind?: "change" | "note" };

export type ChartLimits = { from: string; to: string; center: number; low: number; high: number };

type Extent = readonly [low: number, high: number];

/** The range of all drawn values, rounded outwards. A share stays within 0 to 1. */
export function chartExtent(
  points: readonly ChartPoint[],
  limits: readonly ChartLimits[],
  format: "percent" | "number",
): Extent {
  const drawn = [
    ...points.flatMap(({ value, low, high }) => [value, low, high]),
    ...limits.flatMap(({ low, high }) => [low, high]),
  ];
  const known = drawn.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const low = Math.min(...known);
  const high = Math.max(...known);
  const [from, to] = nice(Math.min(0, low), high > low ? high : low + 1, 4);
  return format === "percent" ? [0, Math.min(1, to)] : [from, to];
}

/** The position of a value in an extent, from 0 to 1. Values outside are clamped. */
export const shareOf = (value: number, [low, high]: Extent): number =>
  Math.min(1, Math.max(0, high === low ? 0.5 : (value - low) / (high - low)));

/** The points with a label on the axis: evenly spaced, always including the last one. */
export function namedPoints(count: number, most = 5): Set<number> {
  const step = Math.max(1, Math.ceil(count / most));
  return new Set(
    Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0),
  );
}

/** The horizontal position of a point, in percent of the plot: the middle of its column. */
export function acrossPlot(index: number, count: number): number {
  return ((index + 0.5) / Math.max(1, count)) * 100;
}

/** The kinds of marks in a chart, in the order of the legend. */
export function marksIn(
  points: readonly ChartPoint[],
  limits: readonly ChartLimits[],
  events: readonly ChartEvent[],
): readonly ChartMark[] {
  const known = points.filter(({ value }) => value !== null);
  const drawn: Record<ChartMark, boolean> = {
    value: known.some(({ lit }) => lit),
    early: known.some(({ lit }) => !lit),
    hidden: known.length < points.length,
    interval: known.some(({ low }) => low !== null),
    limits: limits.length > 0,
    signal: known.some(({ signal }) => signal),
    change: events.some(({ kind }) => kind !== "note"),
    note: events.some(({ kind }) => kind === "note"),
  };
  const order: readonly ChartMark[] = ["value", "early", "hidden", "interval", "limits", "signal", "change", "note"];
  return order.filter((mark) => drawn[mark]);
}
