import { nice } from "d3-array";

export type ChartPoint = {
  key: string;
  /** A short name on the axis: "12 Oct". */
  label: string;
  /** The estimate and its 95 % interval; null while too few have answered. */
  value: number | null;
  low: number | null;
  high: number | null;
  /**
   * The estimate in words, for the table and on pointing: "41 % (25–59 %)". For a hidden week, why
   * there is none.
   */
  text: string;
  n: string;
  /** Drawn in the colour of magic: since a change, for the spot in question. */
  lit?: boolean;
};

export type ChartLimits = { from: string; to: string; center: number; low: number; high: number };

type Extent = readonly [low: number, high: number];

/**
 * The values between which everything drawn lies, on round numbers. A share never leaves 0 to 1.
 */
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

/** Where in an extent a value lies, from 0 to 1; values outside stand at its ends. */
export const shareOf = (value: number, [low, high]: Extent): number =>
  Math.min(1, Math.max(0, high === low ? 0.5 : (value - low) / (high - low)));

/** Which of the points are named on the axis: evenly spaced, the last one always. */
export function namedPoints(count: number, most = 5): Set<number> {
  const step = Math.max(1, Math.ceil(count / most));
  return new Set(
    Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0),
  );
}

/** How far across the plot a point stands, in percent: the middle of its share. */
export function acrossPlot(index: number, count: number): number {
  return ((index + 0.5) / Math.max(1, count)) * 100;
}
