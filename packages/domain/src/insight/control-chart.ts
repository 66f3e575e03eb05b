import { chanceLimits, type ShareCount } from "./share";

/**
 * The number of points from which limits are drawn, and the number after which they no longer move.
 */
export const provisionalFrom = 8;
export const frozenFrom = 12;

/**
 * Why a point is not random variation: it is `outside` the limits, it is the eighth or a later one
 * of a `run` on one side of the centre, or it and one of the two before are `near-limit`, beyond
 * two thirds of the distance on the same side.
 */
export type Signal = "outside" | "run" | "near-limit";

export type ChartPoint = {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** Signals that this point completes; empty for random variation. */
  readonly signals: readonly Signal[];
};

/**
 * `provisional` limits use all of 8 to 11 points; `frozen` ones use the first 12, whatever comes
 * after.
 */
export type ControlChart =
  | { readonly baseline: "waiting"; readonly n: number; readonly needed: number }
  | { readonly baseline: "provisional" | "frozen"; readonly centre: number; readonly points: readonly ChartPoint[] };

/**
 * The limits of an XmR chart, in the unit of the values. `typicalRange` is the mean or median step
 * from one value to the next, `rangeLimit` the largest usual step.
 */
export type XmrLimits = {
  readonly centre: number;
  readonly typicalRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly rangeLimit: number;
};

/**
 * Limits of individual values: x̄ ± 2.660·mR̄, and 3.267·mR̄ for a step; mR̄ is the mean distance
 * of neighbours. Where a step is over 3.5·mR̄, a single jump would move the centre and widen the
 * limits that should show it: then x̃ ± 3.145·mR̃, and 3.865·mR̃ for a step, of the medians. Where
 * more than half of the steps are none, so that mR̃ is 0, the mean of the usual steps stands in its
 * place. At least two values. Source: D. J. Wheeler, Understanding Variation, 1993, and Making
 * Sense of Data, 2003 (2.660 = 3/d₂, 3.267 = D₄, 3.145 = 3/d₄ and 3.865 for pairs).
 * @example xmrLimits([30, 34, 28, 31, 36, 29, 33, 35, 27, 32, 31, 30])
 * // centre 31.33, 20.21 to 42.46, rangeLimit 13.66
 */
export function xmrLimits(values: readonly number[]): XmrLimits {
  if (values.length < 2) throw new RangeError("an XmR chart needs two values");
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const usual = ranges.filter((range) => range <= 3.5 * mean(ranges));
  if (usual.length === ranges.length) return limits(mean(values), mean(ranges), meanFactors);
  const typical = median(ranges);
  return typical > 0
    ? limits(median(values), typical, medianFactors)
    : limits(median(values), mean(usual), meanFactors);
}

/** The distance of the limits from the centre, and the largest usual step, in typical steps. */
type Factors = { readonly limit: number; readonly step: number };
const meanFactors: Factors = { limit: 2.66, step: 3.267 };
const medianFactors: Factors = { limit: 3.145, step: 3.865 };

function limits(centre: number, typicalRange: number, { limit, step }: Factors): XmrLimits {
  const half = limit * typicalRange;
  return { centre, typicalRange, lower: centre - half, upper: centre + half, rangeLimit: step * typicalRange };
}

/**
 * Whether a number changed. The values are in order, each over an equal time, such as weeks. To
 * restart for a named reason (a new version of the spot), pass the values from there on.
 */
export function xmrChart(values: readonly number[]): ControlChart {
  const baseline = baselineOf(values);
  if (baseline === null) return waiting(values.length);
  const { centre, lower, upper } = xmrLimits(baseline.points);
  const third = (upper - centre) / 3;
  const signals = signalsOf(values.map((value) => thirdsAway(value - centre, third, centre)));
  return {
    baseline: baseline.kind,
    centre,
    points: values.map((value, index) => ({ value, lower, upper, signals: signals[index] ?? [] })),
  };
}

/**
 * Did a share change, where the number of answers varies? Limits per point: p̄ ± 3·√(p̄(1−p̄)/nᵢ),
 * p̄ = Σhits/Σn of the baseline. Weeks without answers have no share: leave them out. Source: D. C.
 * Montgomery, Introduction to Statistical Quality Control, §7.2 (variable sample size).
 * @throws RangeError when a point has no answers
 */
export function pChart(counts: readonly ShareCount[]): ControlChart {
  if (counts.some(({ n }) => n === 0)) throw new RangeError("a point without answers has no share");
  const baseline = baselineOf(counts);
  if (baseline === null) return waiting(counts.length);
  const centre = total(baseline.points.map(({ hits }) => hits)) / total(baseline.points.map(({ n }) => n));
  const signals = signalsOf(
    counts.map(({ hits, n }) => thirdsAway(hits / n - centre, Math.sqrt((centre * (1 - centre)) / n), centre)),
  );
  const points = counts.map(({ hits, n }, index) => {
    const { low, high } = chanceLimits(centre, n, 3);
    return { value: hits / n, lower: low, upper: high, signals: signals[index] ?? [] };
  });
  return { baseline: baseline.kind, centre, points };
}

function baselineOf<Point>(
  points: readonly Point[],
): { kind: "provisional" | "frozen"; points: readonly Point[] } | null {
  if (points.length < provisionalFrom) return null;
  return { kind: points.length < frozenFrom ? "provisional" : "frozen", points: points.slice(0, frozenFrom) };
}

function waiting(n: number): ControlChart {
  return { baseline: "waiting", n, needed: provisionalFrom };
}

/**
 * The distance from the centre in thirds of the distance to the limit: beyond ±3 is outside.
 * Rounding errors count as 0.
 */
function thirdsAway(distance: number, third: number, centre: number): number {
  return Math.abs(distance) <= 1e-9 * Math.abs(centre) ? 0 : distance / third;
}

function signalsOf(thirds: readonly number[]): readonly (readonly Signal[])[] {
  return thirds.map((here, index) => {
    const side = Math.sign(here);
    const onSide = (from: number, beyond: number) =>
      thirds.slice(Math.max(0, index + 1 - from), index + 1).filter((away) => away * side > beyond).length;
    const signals: Signal[] = [];
    if (onSide(1, 3) === 1) signals.push("outside");
    if (onSide(8, 0) === 8) signals.push("run");
    if (onSide(1, 2) === 1 && onSide(3, 2) >= 2) signals.push("near-limit");
    return signals;
  });
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return mean(sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
