import { generateKeyBetween } from "fractional-indexing";

/**
 * A place in an ordered list that leaves its neighbours alone: compare as plain text (C collation).
 * @param before the position of the item that shall come before, null at the start
 * @param after the position of the item that shall come after, null at the end
 */
export function positionBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}
