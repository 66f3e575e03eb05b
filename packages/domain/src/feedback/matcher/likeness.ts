import { distance } from "fastest-levenshtein";
import type { Word } from "./words";

/**
 * How many typing errors a word of this length may have. Short words must be exact: "cup" is not
 * "cut".
 */
function errorsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

const errorsBetween = (a: string, b: string): number => {
  const allowed = errorsAllowed(Math.min(a.length, b.length));
  if (allowed === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > allowed) return Number.POSITIVE_INFINITY;
  const errors = distance(a, b);
  return errors <= allowed ? errors : Number.POSITIVE_INFINITY;
};

const holds = (long: string, short: string): boolean =>
  short.length >= 5 && long.length - short.length >= 3 && (long.endsWith(short) || long.startsWith(short));

/**
 * How much a word of a text is a word of a spot, 0 to 1: the same stem, the same but for typing
 * errors, a compound that holds it ("Schultermassage" for "Massage"), or only a part of it ("Tisch"
 * for "Probiertisch").
 */
export function likeness(heard: Word, wanted: Word): number {
  if (heard.stem === wanted.stem || heard.plain === wanted.plain) return 1;
  if (holds(heard.stem, wanted.stem) || holds(heard.plain, wanted.plain)) return 0.9;
  const errors = Math.min(errorsBetween(heard.plain, wanted.plain), errorsBetween(heard.stem, wanted.stem));
  if (errors <= 2) return 1 - 0.08 * errors;
  return holds(wanted.stem, heard.stem) || holds(wanted.plain, heard.plain) ? 0.5 : 0;
}
