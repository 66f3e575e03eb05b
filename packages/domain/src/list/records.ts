/** The separator of the cells in a line. */
export type Separator = "\t" | ";" | ",";

/**
 * One record of a list: `line` is the first of the `lines` physical lines that it spans, from 1.
 */
export type ListRecord = {
  readonly line: number;
  readonly lines: number;
  /** The original text. */
  readonly text: string;
  readonly cells: readonly string[];
};

/**
 * The maximum length of a quoted cell. A quotation mark without its partner within it is an
 * ordinary character.
 */
const mostQuoted = 40_000;

/** The maximum number of cells; the rest of the line is one cell. */
const mostCells = 1_000;
/** The maximum number of lines that are parsed. */
const mostLines = 20_000;

/** CRLF, LF and CR each end a line. */
export const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

/**
 * Parses the record that starts at `from`. A quoted cell may contain separators, line breaks and
 * doubled quotation marks (RFC 4180). Any other quotation mark is an ordinary character, and its
 * cell ends at the next separator or with the line.
 * @returns the cells and the index of the line feed that ends the record, or the text's length
 */
export function recordAt(text: string, from: number, separator: Separator): { cells: string[]; end: number } {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    if (cells.length === mostCells) {
      const feed = text.indexOf("\n", at);
      const end = feed === -1 ? text.length : feed;
      return { cells: [...cells, text.slice(at, end)], end };
    }
    const cell = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] !== separator) return { cells, end: at };
  }
}

type Cell = { readonly value: string; readonly end: number };

function plainCell(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: Separator): Cell | null {
  const open = afterSpaces(text, from);
  if (text[open] !== '"') return null;
  for (let close = text.indexOf('"', open + 1); close !== -1; close = text.indexOf('"', close + 1)) {
    if (close - open > mostQuoted) return null;
    if (text[close + 1] === '"') {
      close += 1;
      continue;
    }
    const end = afterSpaces(text, close + 1);
    if (end < text.length && text[end] !== separator && text[end] !== "\n") return null;
    return { value: text.slice(open + 1, close).replaceAll('""', '"'), end };
  }
  return null;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at += 1;
  return at;
}

/**
 * Parses the records of the first 20,000 lines; blank lines are left out.
 * @param isRow whether cells are clearly a record. Lines that are rows by themselves but joined by
 * unbalanced quotation marks are parsed one by one.
 */
export function* recordsIn(
  text: string,
  separator: Separator,
  isRow: (cells: readonly string[]) => boolean,
): Generator<ListRecord & { readonly end: number }, void> {
  for (let at = 0, line = 1; at <= text.length && line <= mostLines; ) {
    const { cells, end } = readRecord(text, at, separator, isRow);
    const written = text.slice(at, end);
    const lines = linesIn(written);
    if (cells.some((cell) => cell.trim() !== "")) yield { line, lines, text: written, cells, end };
    at = end + 1;
    line += lines;
  }
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function readRecord(text: string, at: number, separator: Separator, isRow: (cells: readonly string[]) => boolean) {
  const joined = recordAt(text, at, separator);
  const lineEnd = text.indexOf("\n", at);
  if (lineEnd === -1 || lineEnd >= joined.end) return joined;
  const alone = (from: number, to: number) => recordAt(text.slice(from, to), 0, separator).cells;
  const first = alone(at, lineEnd);
  const last = alone(text.lastIndexOf("\n", joined.end - 1) + 1, joined.end);
  const isStray = isRow(first) && (isRow(last) || !isRow(joined.cells));
  return isStray ? { cells: first, end: lineEnd } : joined;
}
