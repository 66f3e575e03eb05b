import { withLineFeeds } from "./records";

/** Where a record stands in its list. */
type LineRange = { readonly line: number; readonly lines: number };

/** A list in which one record says something else, or is left out where that is null. */
export function withLines(text: string, { line, lines }: LineRange, instead: string | null): string {
  return withLineFeeds(text)
    .split("\n")
    .toSpliced(line - 1, lines, ...(instead === null ? [] : [instead]))
    .join("\n");
}
