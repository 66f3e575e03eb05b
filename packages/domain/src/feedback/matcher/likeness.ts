import { distance } from "fastest-levenshtein";

/** The number of typing errors allowed in a word of this length that is in no list. */
function errorsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** Two swapped neighbouring letters count as one error. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * The similarity, 0 to 1, of an unknown word and the word it may be a misspelling of. The first
 * letter must be right, except for a swap.
 */
export function misspelt(heard: string, wanted: string): number {
  const allowed = errorsAllowed(Math.min(heard.length, wanted.length));
  if (allowed === 0 || Math.abs(heard.length - wanted.length) > allowed) return 0;
  if (isSwap(heard, wanted)) return 0.92;
  if (heard[0] !== wanted[0]) return 0;
  const errors = distance(heard, wanted);
  return errors <= allowed ? 1 - 0.08 * errors : 0;
}
