import type { ShareCount } from "./share";

/** A group's counts before and now, such as a location's. */
export type GroupChange = { readonly id: string; readonly before: ShareCount; readonly now: ShareCount };

/**
 * The part of a change that comes from how the answers are distributed over the groups (`mix`), and
 * from the shares within the groups (`rate`).
 */
export type ChangePart = { readonly mix: number; readonly rate: number };

/**
 * Divides the change of a share over groups: with weights w = nᵢ/n and shares r, the rate part of a
 * group is (r₁ − r₀)·(w₀ + w₁)/2, and its mix part (w₁ − w₀)·((r₀ + r₁)/2 − R), R being the mean of
 * the whole's two shares. All parts add up to the change exactly. A group without answers on one
 * side has the share of the other side there. Null when one side has no answers at all. Source: E.
 * M. Kitagawa, Components of a Difference Between Two Rates, JASA 50, 1955.
 */
export function changeParts(
  groups: readonly GroupChange[],
): (ChangePart & { readonly change: number; readonly groups: readonly (GroupChange & ChangePart)[] }) | null {
  const before = totalOf(groups.map((group) => group.before));
  const now = totalOf(groups.map((group) => group.now));
  if (before.n === 0 || now.n === 0) return null;
  const middle = (before.hits / before.n + now.hits / now.n) / 2;
  const parts = groups
    .filter((group) => group.before.n + group.now.n > 0)
    .map((group) => {
      const [r0, r1] = sharesOf(group);
      const [w0, w1] = [group.before.n / before.n, group.now.n / now.n];
      return { ...group, mix: (w1 - w0) * ((r0 + r1) / 2 - middle), rate: ((r1 - r0) * (w0 + w1)) / 2 };
    });
  return {
    change: now.hits / now.n - before.hits / before.n,
    mix: parts.reduce((sum, { mix }) => sum + mix, 0),
    rate: parts.reduce((sum, { rate }) => sum + rate, 0),
    groups: parts,
  };
}

function sharesOf({ before, now }: GroupChange): readonly [number, number] {
  if (before.n === 0) return [now.hits / now.n, now.hits / now.n];
  if (now.n === 0) return [before.hits / before.n, before.hits / before.n];
  return [before.hits / before.n, now.hits / now.n];
}

const totalOf = (counts: readonly ShareCount[]): ShareCount =>
  counts.reduce((sum, { hits, n }) => ({ hits: sum.hits + hits, n: sum.n + n }), { hits: 0, n: 0 });
