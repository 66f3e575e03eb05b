import { defaultMinimum, lowestMinimum } from "./estimate";

/** The highest minimum a business may choose. */
export const highestMinimum = 10;

/**
 * The minimum of answers for a figure about a person or a group of people.
 * @param setting the business's choice, 3 to 10; other values are clamped. Default: 5
 * @example minimumForPeople(1) // 3
 */
export function minimumForPeople(setting: number | null = null): number {
  if (setting === null || Number.isNaN(setting)) return defaultMinimum;
  return Math.min(highestMinimum, Math.max(lowestMinimum, Math.ceil(setting)));
}

/**
 * The minimum of answers for a figure of the whole business: at least the default, and at least the
 * business's minimum for people.
 */
export function minimumForWhole(setting: number | null = null): number {
  return Math.max(defaultMinimum, minimumForPeople(setting));
}

/** One of the groups of a total, with the number of its answers. */
export type Group = { readonly id: string; readonly n: number };

/**
 * The groups whose figures must stay hidden so that nobody finds a small one by subtracting the
 * shown from the whole (complementary suppression: Cox, JASA 75, 1980; here by number of answers).
 *
 * Hidden are all groups under the minimum. What the shown ones leave of the whole must then hold at
 * least two groups and at least the minimum of answers; until it does, the smallest shown group is
 * hidden too (the first of equals). The choice looks at how many answered, never at what, so it
 * tells nothing itself. Groups without answers shield no one. What is left may still be told in
 * common: where none or all of it agree, the whole shows that, as any share of 0 or 100 % does.
 *
 * Where groups are cut further (location, then member), hide what stands under a hidden group
 * altogether, and ask again for each group shown.
 * @param whole answers of the shown whole; those in no group count as one more group that is never
 * shown
 * @param groups each answer in at most one of them
 * @param minimum from `minimumForPeople`
 * @returns the ids to hide; those over the minimum go through `conceal`
 * @throws RangeError when the groups hold more answers than the whole
 * @example hiddenGroups({ whole: 49, groups: [{ id: "a", n: 40 }, { id: "b", n: 6 }, { id: "c", n: 3 }] })
 * // b and c
 */
export function hiddenGroups(cut: {
  readonly whole: number;
  readonly groups: readonly Group[];
  readonly minimum?: number;
}): ReadonlySet<string> {
  const minimum = Math.max(lowestMinimum, cut.minimum ?? defaultMinimum);
  const ungrouped = cut.whole - cut.groups.reduce((sum, { n }) => sum + n, 0);
  if (!(ungrouped >= 0)) throw new RangeError("the groups hold more answers than the whole");

  const hidden = cut.groups.filter(({ n }) => !(n >= minimum));
  const shown = cut.groups.filter(({ n }) => n >= minimum).toSorted((a, b) => a.n - b.n);
  const unseen = [...hidden.map(({ n }) => n), ungrouped].filter((n) => n > 0);

  if (unseen.some((n) => n < minimum)) {
    // A small group alone is under the minimum, so that reaching it adds the second group too.
    while (unseen.reduce((sum, n) => sum + n, 0) < minimum) {
      const next = shown.shift();
      if (next === undefined) break;
      hidden.push(next);
      unseen.push(next.n);
    }
  }
  return new Set(hidden.map(({ id }) => id));
}
