import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/**
 * A new position in an ordered list, without a change of the other positions. Positions are
 * compared as plain text (C collation).
 * @param after the position of the previous item, null at the start
 * @param before the position of the next item, null at the end
 */
export function positionBetween(after: string | null, before: string | null): string {
  return generateKeyBetween(after, before);
}

/** Compares the positions of two items. */
export const byPosition = <Thing extends { readonly position: string }>(a: Thing, b: Thing): number =>
  a.position < b.position ? -1 : 1;

/** Positions for `count` items in order, all of them after `last`. */
export function positionsOf(count: number, last: string | null = null): readonly string[] {
  return generateNKeysBetween(last, null, count);
}
