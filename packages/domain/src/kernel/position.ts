import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";

/**
 * A position in an ordered list that leaves its neighbours alone: compare as plain text (C
 * collation).
 * @param after the position of the item that comes before, null at the start
 * @param before the position of the item that comes after, null at the end
 */
export function positionBetween(after: string | null, before: string | null): string {
  return generateKeyBetween(after, before);
}

/** Compares the positions of two items. */
export const byPosition = <Thing extends { readonly position: string }>(a: Thing, b: Thing): number =>
  a.position < b.position ? -1 : 1;

/** Positions for so many items, one after the other, all of them after `last`. */
export function positionsOf(count: number, last: string | null = null): readonly string[] {
  return generateNKeysBetween(last, null, count);
}
