import { distance } from "fastest-levenshtein";
import type { Word } from "./words";

/** How many typing errors a word of this length may have. Short words must be exact: "cup" is not "cut". */
function errorsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * How much a word of a text is a word of a spot, 0 to 1: the same stem, the same but for typing errors, or a part of a compound
 * ("Schultermassage" holds "massage").
 */
export function likeness(heard: Word, wanted: Word): number {
  if (heard.stem === wanted.stem || heard.plain === wanted.plain) return 1;
  const [long, short] = heard.stem.length >= wanted.stem.length ? [heard.stem, wanted.stem] : [wanted.stem, heard.stem];
  if (short.length >= 5 && long.length - short.length >= 4 && (long.endsWith(short) || long.startsWith(short)))
    return 0.9;
  const allowed = errorsAllowed(Math.min(heard.plain.length, wanted.plain.length));
  if (
    allowed === 0 ||
    heard.plain[0] !== wanted.plain[0] ||
    Math.abs(heard.plain.length - wanted.plain.length) > allowed
  )
    return 0;
  const errors = Math.min(distance(heard.plain, wanted.plain), distance(heard.stem, wanted.stem));
  return errors <= allowed ? 1 - 0.08 * errors : 0;
}
