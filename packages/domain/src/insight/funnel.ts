import type { Interval } from "./estimate";
import type { MeanSums } from "./mean";
import { twoSidedP, z95, z998 } from "./normal";
import { chanceLimits, type ShareCount, shareOf } from "./share";

/**
 * Limits around the whole within which a group of `n` falls by chance: 95 of 100 times, and 998 of
 * 1000 times.
 */
export type FunnelLimits = { readonly n: number; readonly within95: Interval; readonly within998: Interval };

export type FunnelPoint<Group> = Group & {
  /** The group's share or mean. */
  readonly value: number;
  readonly limits: FunnelLimits;
  /**
   * `usual`: within chance. `unusual`: outside 95 %. `exceptional`: outside 99.8 %, not explained
   * by chance.
   */
  readonly zone: "usual" | "unusual" | "exceptional";
  /** The two-sided probability of a value as far from the whole by chance, for `verdictsOf`. */
  readonly p: number;
};

export type Funnel<Group> = {
  /** The value of the whole. */
  readonly centre: number;
  /** The standard deviation of one answer, from which the limits are drawn. */
  readonly spread: number;
  readonly points: readonly FunnelPoint<Group>[];
};

/**
 * The funnel's width for groups of `n`, to draw its curves: θ ± z·√(θ(1−θ)/n), z = 1.96 and 3.09,
 * within 0 to 1. Source: D. J. Spiegelhalter, Statistics in Medicine 24, 2005, 1185–1202.
 * @param centre θ, the share of the whole
 */
export function funnelLimits(centre: number, n: number): FunnelLimits {
  return { n, within95: chanceLimits(centre, n, z95), within998: chanceLimits(centre, n, z998) };
}

/** The same around a mean of counts: x̄ ± z·s/√n, never under 0, s being that of the whole. */
export function meanFunnelLimits(centre: number, spread: number, n: number): FunnelLimits {
  const limits = (z: number): Interval => {
    const half = (z * spread) / Math.sqrt(n);
    return { value: centre, low: Math.max(0, centre - half), high: centre + half };
  };
  return { n, within95: limits(z95), within998: limits(z998) };
}

/**
 * Compares groups with their total instead of ranking them. Groups keep their order; those without
 * answers are left out. Null when no group has answers. The caller removes groups that must stay
 * hidden (`privacy.ts`), and may count them in `whole`.
 */
export function funnel<Group extends ShareCount>(
  groups: readonly Group[],
  whole: ShareCount = groups.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), { hits: 0, n: 0 }),
): Funnel<Group> | null {
  const centre = shareOf(whole)?.value;
  if (centre === undefined) return null;
  const spread = Math.sqrt(centre * (1 - centre));
  return {
    centre,
    spread,
    points: groups
      .filter(({ n }) => n > 0)
      .map((group) => pointOf(group, group.hits / group.n, funnelLimits(centre, group.n), shareP(group, centre))),
  };
}

/** Compares the means of groups with the mean of the whole, as `funnel`. */
export function meanFunnel<Group extends MeanSums>(groups: readonly Group[], whole: MeanSums): Funnel<Group> | null {
  if (whole.n < 2) return null;
  const centre = whole.sum / whole.n;
  const spread = Math.sqrt(Math.max(0, whole.sumOfSquares - whole.sum ** 2 / whole.n) / (whole.n - 1));
  return {
    centre,
    spread,
    points: groups
      .filter(({ n }) => n > 0)
      .map((group) => {
        const value = group.sum / group.n;
        const p = spread === 0 ? 1 : twoSidedP(((value - centre) * Math.sqrt(group.n)) / spread);
        return pointOf(group, value, meanFunnelLimits(centre, spread, group.n), p);
      }),
  };
}

function pointOf<Group>(group: Group, value: number, limits: FunnelLimits, p: number): FunnelPoint<Group> {
  const outside = ({ low, high }: Interval) => value < low || value > high;
  const zone = outside(limits.within998) ? "exceptional" : outside(limits.within95) ? "unusual" : "usual";
  return { ...group, value, limits, zone, p };
}

/** The variance of a count from which its normal approximation is close enough. */
const nearNormal = 9;

/**
 * The two-sided probability of `hits` of `n` when the true share is `centre`: exact binomial, twice
 * the smaller tail, and of counts with a variance over 9 the normal approximation.
 * @example shareP({ hits: 0, n: 10 }, 0.5) // 0.00195
 */
export function shareP({ hits, n }: ShareCount, centre: number): number {
  if (centre <= 0 || centre >= 1) return 1;
  const variance = n * centre * (1 - centre);
  if (variance > nearNormal) return twoSidedP((hits - n * centre) / Math.sqrt(variance));
  let chance = n * Math.log1p(-centre);
  let [below, at] = [0, Math.exp(chance)];
  for (let k = 0; k < hits; k += 1) {
    below += at;
    chance += Math.log((n - k) / (k + 1)) + Math.log(centre / (1 - centre));
    at = Math.exp(chance);
  }
  return Math.min(1, 2 * Math.min(below + at, 1 - below));
}
