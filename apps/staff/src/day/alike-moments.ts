import type { Mine } from "./step";

type Moment = Mine["open"][number];

/**
 * Puts moments together that a list would show alike: of one spot, at one time and place, and in
 * one state. Keeps the order of the first of each.
 */
export function alikeMoments(moments: readonly Moment[]): { readonly first: Moment; readonly count: number }[] {
  const groups = new Map<string, { first: Moment; count: number }>();
  for (const moment of moments) {
    const { spotId, name, status, dueAt, customer, whereExactly, location } = moment;
    const key = JSON.stringify([spotId, name, status, dueAt.getTime(), customer, whereExactly, location.id]);
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first: moment, count: 1 });
  }
  return [...groups.values()];
}
