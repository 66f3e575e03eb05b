import { type ListRecord, recordsIn, type Separator, withLineFeeds } from "./records";

/** The properties of one kind of list. */
export type ListKind = {
  /** Whether these cells are column names. */
  readonly isHead: (cells: readonly string[]) => boolean;
  /** Whether these cells, under the header if there is one, look like a record. */
  readonly fits: (cells: readonly string[], head: readonly string[] | null) => boolean;
};

export type Table = {
  readonly separator: Separator;
  readonly head: ListRecord | null;
  /** Every record except the header, up to the requested maximum. */
  readonly records: readonly ListRecord[];
  /** The number of further non-blank lines, and their text. */
  readonly beyond: number;
  readonly rest: string;
};

/**
 * The maximum length of a list, in characters. A longer one is refused where it is pasted or
 * chosen.
 */
export const mostListCharacters = 5_000_000;
/** The number of first records that may be the header, because exports may begin with a title. */
const headWithin = 10;
const sampleLines = 60;
const sampleCharacters = 200_000;
const separators: readonly Separator[] = ["\t", ";", ","];

/**
 * Parses a list that was pasted or read from a file. Every non-blank line is in a record, is the
 * header, or is counted in `beyond`.
 */
export function readTable(text: string, kind: ListKind, most: number): Table {
  const whole = withLineFeeds(text.replace(/^\uFEFF/, ""));
  const told = /^"?sep=([\t;,])"?\n/i.exec(whole);
  // Excel's `sep=` line is replaced by a blank line, so that the line numbers stay.
  const said = told ? `\n${whole.slice(told[0].length)}` : whole;
  const separator = separators.find((each) => each === told?.[1]) ?? separatorOf(said, kind);
  const head = headIn(said, separator, kind);
  const records: ListRecord[] = [];
  let readTo = 0;
  for (const { end, ...record } of recordsIn(said, separator, rowTest(said, separator, kind, head))) {
    if (record.line === head?.line) {
      readTo = end;
      continue;
    }
    if (records.length === most) break;
    records.push(record);
    readTo = end;
  }
  const rest = said.slice(readTo);
  return { separator, head, records, beyond: linesSaying(rest, separator), rest };
}

/**
 * The list without its valid lines: its header, the lines given here, and what was not read; empty
 * when only the header is left.
 */
export function remainderOf({ head, rest }: Pick<Table, "head" | "rest">, lines: readonly string[]): string {
  const left = [...lines, rest].map((each) => each.replace(/^\n+/, "").trimEnd()).filter(Boolean);
  return left.length === 0 ? "" : [...(head ? [head.text] : []), ...left].join("\n");
}

/** Lines with content other than separators and quotation marks. */
function linesSaying(text: string, separator: Separator): number {
  let lines = 0;
  for (let at = 0, counted = false; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "\n") counted = false;
    else if (!counted && letter !== separator && letter !== '"' && letter !== " " && letter !== "\t") {
      counted = true;
      lines += 1;
    }
  }
  return lines;
}

/**
 * The separator with which most lines look like records. Without such evidence, the one that splits
 * the lines.
 */
function separatorOf(text: string, kind: ListKind): Separator {
  const sample = text
    .slice(0, sampleCharacters)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, sampleLines)
    .join("\n");
  const tried = separators.map((separator) => {
    const head = headIn(sample, separator, kind);
    const rows = [...recordsIn(sample, separator, rowTest(sample, separator, kind, head))];
    const fitting = rows.filter(({ cells }) => kind.fits(cells, head?.cells ?? null)).length;
    const divided = rows.filter(({ cells }) => cells.length > 1).length / Math.max(1, rows.length);
    return { separator, divided, score: fitting + (head ? sampleLines : 0) };
  });
  const best = Math.max(...tried.map(({ score }) => score));
  const likely = tried.filter(({ score }) => score === best);
  const dividing = likely.find(({ separator, divided }) => divided >= needed[separator]);
  return (dividing ?? likely[0])?.separator ?? ",";
}

/**
 * The share of lines that each separator must split: tabs rarely occur in prose, semicolons
 * sometimes, commas often.
 */
const needed: Readonly<Record<Separator, number>> = { "\t": 0.5, ";": 1, ",": 0 };

function headIn(text: string, separator: Separator, { isHead }: ListKind): ListRecord | null {
  let seen = 0;
  for (const { end: _, ...record } of recordsIn(text, separator, () => false)) {
    if (isHead(record.cells)) return record;
    seen += 1;
    if (seen === headWithin) return null;
  }
  return null;
}

/** A line is clearly a record when it looks like one and has as many cells as its neighbours. */
function rowTest(text: string, separator: Separator, { fits }: ListKind, head: ListRecord | null) {
  const width = head?.cells.length ?? widthOf(text, separator);
  return (cells: readonly string[]) => cells.length === width && fits(cells, head?.cells ?? null);
}

/** The most frequent number of cells among records of one line. */
function widthOf(text: string, separator: Separator): number {
  const counts = new Map<number, number>();
  let first = 0;
  for (const { lines, cells } of recordsIn(text.slice(0, sampleCharacters), separator, () => false)) {
    first ||= cells.length;
    if (lines === 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [first, 0])[0];
}
