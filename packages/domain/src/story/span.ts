import type { Span } from "./story";

const isLowHalf = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * The passage without white space at its ends and without half characters; null when it contains no
 * word.
 */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.min(start, text.length), Math.min(end, text.length)];
  if (isLowHalf(text, from) && from > 0) from -= 1;
  if (isLowHalf(text, to) && to < text.length) to += 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
