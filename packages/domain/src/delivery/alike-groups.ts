import type { Id } from "../kernel/ids";

/** The mean likeness to the moments of a group from which on a moment belongs to it. */
export const leastLikeness = 0.32;

/**
 * A spontaneous moment; `groupId` is the group that a manager chose for it. One that is `isApart`
 * was taken out of a group of alike ones.
 */
type Groupable = { readonly id: Id; readonly at: Date; readonly groupId: Id | null; readonly isApart: boolean };

export type AlikeGroup<Moment> = {
  /** The id of the group that a manager made; null: it is computed. */
  readonly groupId: Id | null;
  /** In the order of their time. */
  readonly moments: readonly Moment[];
};

const inTime = (a: Groupable, b: Groupable) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);

/**
 * Groups spontaneous moments. What a manager put together stays together; each other moment, the
 * oldest first, joins the group to whose moments its mean likeness is highest and at least
 * `leastLikeness`, or begins one. None joins a group that is apart. Of two equal groups the older
 * one gets it. The result does not depend on the order of the moments.
 * @param likeness of two moments, 0 to 1
 */
export function groupAlike<Moment extends Groupable>(
  moments: readonly Moment[],
  likeness: (one: Moment, other: Moment) => number,
): readonly AlikeGroup<Moment>[] {
  const groups: { groupId: Id | null; moments: Moment[] }[] = [];
  const sorted = moments.toSorted(inTime);
  for (const moment of sorted) {
    if (moment.groupId === null) continue;
    const there = groups.find(({ groupId }) => groupId === moment.groupId);
    if (there) there.moments.push(moment);
    else groups.push({ groupId: moment.groupId, moments: [moment] });
  }
  for (const moment of sorted) {
    if (moment.groupId !== null) continue;
    let best: { group: (typeof groups)[number]; mean: number } | null = null;
    for (const group of groups) {
      if (group.moments.some(({ isApart }) => isApart)) continue;
      const mean = group.moments.reduce((sum, other) => sum + likeness(moment, other), 0) / group.moments.length;
      if (mean >= leastLikeness && (best === null || mean > best.mean)) best = { group, mean };
    }
    if (best) best.group.moments.push(moment);
    else groups.push({ groupId: null, moments: [moment] });
  }
  return groups.map((group) => ({ ...group, moments: group.moments.toSorted(inTime) }));
}
