import { withLineFeeds } from "./records";

/** The position of a record in its list. */
type LineRange = { readonly line: number; readonly lines: number };

/** The list with one record replaced, or removed when the new one is null. */
export function withLines(text: string, { line, lines }: LineRange, instead: string | null): string {
  return withLineFeeds(text)
    .split("\n")
    .toSpliced(line - 1, lines, ...(instead === null ? [] : [instead]))
    .join("\n");
}
