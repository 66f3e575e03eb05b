/**
 * A link with a token, and what a message left at its end: a full stop, a bracket, a quotation
 * mark.
 */
const untidy = /^(\/(?:shared|invitation|reset)\/[\w-]+)(?:[^\w-]|%[0-9a-f]{2})+$/i;

/** The path that a link with a token was meant to lead to; null when the path is tidy. */
export function tidyAddress(path: string): string | null {
  return untidy.exec(path)?.[1] ?? null;
}
