/**
 * Matches a link with a token and the punctuation that a mail client appended to it: a full stop, a
 * bracket, a quotation mark.
 */
const untidy = /^(\/(?:shared|invitation|reset)\/[\w-]+)(?:[^\w-]|%[0-9a-f]{2})+$/i;

/** Returns the path without the appended punctuation; null when the path needs no correction. */
export function tidyAddress(path: string): string | null {
  return untidy.exec(path)?.[1] ?? null;
}
