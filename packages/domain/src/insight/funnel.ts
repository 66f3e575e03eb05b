import type { Interval } from "./estimate";
import { z95, z998 } from "./normal";
import { chanceLimits, type ShareCount, shareOf } from "./share";

/**
 * Limits around the overall share within which a group of `n` falls by chance: 95 of 100 times, and
 * 998 of 1000 times.
 */
export type FunnelLimits = { readonly n: number; readonly within95: Interval; readonly within998: Interval };

export type FunnelPoint<Group> = Group & {
  readonly share: number;
  readonly limits: FunnelLimits;
  /**
   * `usual`: within chance. `unusual`: outside 95 %. `exceptional`: outside 99.8 %, not explained
   * by chance.
   */
  readonly zone: "usual" | "unusual" | "exceptional";
};

/**
 * The funnel's width for groups of `n`, to draw its curves: θ ± z·√(θ(1−θ)/n), z = 1.96 and 3.09,
 * within 0 to 1. Source: D. J. Spiegelhalter, Statistics in Medicine 24, 2005, 1185–1202.
 * @param centre θ, the share of the whole
 */
export function funnelLimits(centre: number, n: number): FunnelLimits {
  return { n, within95: chanceLimits(centre, n, z95), within998: chanceLimits(centre, n, z998) };
}

/**
 * Compares groups with their total instead of ranking them. Groups keep their order; those without
 * answers are left out. Null when no group has answers. The caller removes groups that must stay
 * hidden (`privacy.ts`), and may count them in `whole`.
 */
export function funnel<Group extends ShareCount>(
  groups: readonly Group[],
  whole: ShareCount = sumOf(groups),
): { readonly centre: number; readonly points: readonly FunnelPoint<Group>[] } | null {
  const centre = shareOf(whole)?.value;
  if (centre === undefined) return null;
  const points = groups
    .filter((group) => group.n > 0)
    .map((group) => {
      const share = group.hits / group.n;
      const limits = funnelLimits(centre, group.n);
      return { ...group, share, limits, zone: zoneOf(share, limits) };
    });
  return { centre, points };
}

function zoneOf(share: number, { within95, within998 }: FunnelLimits): FunnelPoint<ShareCount>["zone"] {
  const outside = ({ low, high }: Interval) => share < low || share > high;
  if (outside(within998)) return "exceptional";
  return outside(within95) ? "unusual" : "usual";
}

function sumOf(groups: readonly ShareCount[]): ShareCount {
  return groups.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), { hits: 0, n: 0 });
}
