import { hasLostLetters } from "./head";
import type { ListRecord } from "./records";
import { readTable } from "./table";
import { type DayOrder, orderOf } from "./written-times";

export type InList = Pick<ListRecord, "line" | "lines" | "text">;

/** For each meaning that a list has, the place of its column: 0 is the first. */
export type ColumnPlaces<Column extends string> = Readonly<Partial<Record<Column, number>>>;

/** What a person said about a list, where it does not show it. */
export type ListChoices<Column extends string> = {
  /** The order of dates with slashes. */
  readonly order: DayOrder | null;
  /** The columns chosen by hand; null: those that the header names. */
  readonly columns: ColumnPlaces<Column> | null;
};

/** A column as it is written: its heading, "" without one, and its first values. */
export type WrittenColumn = { readonly name: string; readonly samples: readonly string[] };

export type Said<Column extends string> = ReadonlyMap<Column, string>;
export type Fault<Column extends string, Reason extends string> = {
  readonly reason: Reason;
  /** The column with the fault; null: the whole row. */
  readonly column: Column | null;
  readonly cell: string;
};
export type BadRow<Column extends string, Reason extends string> = InList &
  Fault<Column, Reason | "twice" | "lostLetters">;

export type ReadList<Column extends string, Row, Reason extends string> = {
  readonly good: readonly (InList & Row)[];
  readonly bad: readonly BadRow<Column, Reason>[];
  readonly beyond: number;
  /** The headings of columns that mean nothing. */
  readonly unread: readonly string[];
  /** Whether the order of day and month has to be chosen. */
  readonly asksOrder: boolean;
  readonly written: readonly WrittenColumn[];
  readonly columns: ColumnPlaces<Column>;
  /** Whether the header names the columns. */
  readonly isNamed: boolean;
  /** The columns without which no row is good. */
  readonly missing: readonly Column[];
};

export type RowKind<Column extends string, Row, Reason extends string> = {
  readonly named: (cells: readonly string[]) => readonly (Column | null)[] | null;
  /** The columns of a list without a header. */
  readonly usual: readonly Column[];
  readonly most: number;
  readonly missing: (columns: ColumnPlaces<Column>) => readonly Column[];
  readonly dayCell: (said: Said<Column>) => string;
  readonly rowOf: (said: Said<Column>, order: DayOrder | null) => Row | Fault<Column, Reason>;
  /** What makes two rows the same. */
  readonly keyOf: (row: Row) => string;
};

const mostSamples = 3;
const mostSample = 30;
const hasDigit = (cells: readonly string[]) => cells.some((cell) => /\d/.test(cell));

const placesOf = <Column extends string>(columns: readonly (Column | null)[]): ColumnPlaces<Column> =>
  // Guarantee: the keys are the columns, each with its place.
  Object.fromEntries(columns.flatMap((column, at) => (column === null ? [] : [[column, at]]))) as ColumnPlaces<Column>;

function saidIn<Column extends string>(places: ColumnPlaces<Column>, cells: readonly string[]): Said<Column> {
  const entries = Object.entries(places) as [Column, number][];
  return new Map(entries.map(([column, at]) => [column, (cells[at] ?? "").trim()]));
}

function writtenIn(names: readonly string[], records: readonly ListRecord[]): WrittenColumn[] {
  const width = records.slice(0, 100).reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  return Array.from({ length: width }, (_, at) => ({
    name: (names[at] ?? "").trim(),
    samples: records
      .slice(0, 100)
      .flatMap(({ cells }) => (cells[at] ?? "").trim().slice(0, mostSample) || [])
      .slice(0, mostSamples),
  }));
}

/**
 * Parses a list of dated rows that was pasted or read from a file. Rows with a fault are in `bad`
 * with line, column and reason. A first row without a digit has unknown headings, since every good
 * row has a date: the columns are then chosen by hand. Never throws.
 */
export function readList<Column extends string, Row extends { readonly reference: string }, Reason extends string>(
  text: string,
  kind: RowKind<Column, Row, Reason>,
  choices: ListChoices<Column>,
): ReadList<Column, Row, Reason> {
  const fits = (cells: readonly string[], head: readonly string[] | null) =>
    cells.length >= (head === null ? 4 : 2) && hasDigit(cells);
  const table = readTable(text, { isHead: (cells) => kind.named(cells) !== null, fits }, kind.most);
  const [first, ...others] = table.records;
  const isLikeHead = first && first.cells.length > 1 && first.cells.length === others[0]?.cells.length;
  const unnamed = table.head === null && isLikeHead && !hasDigit(first.cells) ? first : null;
  const isChosen = choices.columns !== null;
  const records = isChosen && unnamed ? others : table.records;
  const names = (table.head ?? unnamed)?.cells ?? [];
  const written = writtenIn(names, unnamed ? others : table.records);
  const usual = unnamed ? [] : kind.usual.slice(0, written.length);
  const found = table.head ? (kind.named(table.head.cells) ?? []) : usual;
  const columns = choices.columns ?? placesOf(found);
  const rows = records.map(({ cells, ...record }) => ({ ...record, said: saidIn(columns, cells) }));
  const shown = orderOf(rows.map(({ said }) => kind.dayCell(said)));
  const order = shown.order ?? choices.order;
  const good: (InList & Row)[] = [];
  const bad: BadRow<Column, Reason>[] = [];
  const seen = new Set<string>();
  for (const { said, ...at } of rows) {
    if (hasLostLetters(at.text)) {
      bad.push({ ...at, reason: "lostLetters", column: null, cell: at.text });
      continue;
    }
    const row = kind.rowOf(said, order);
    if (isFault(row)) bad.push({ ...at, ...row });
    else if (seen.has(kind.keyOf(row))) bad.push({ ...at, reason: "twice", column: null, cell: row.reference });
    else {
      seen.add(kind.keyOf(row));
      good.push({ ...at, ...row });
    }
  }
  const used = new Set(Object.values(columns));
  const isHead = table.head !== null || (isChosen && unnamed !== null);
  return {
    ...{ good, bad, beyond: table.beyond, columns, isNamed: table.head !== null, missing: kind.missing(columns) },
    unread: isHead ? names.filter((cell, at) => !used.has(at) && cell.trim() !== "") : [],
    asksOrder: shown.isAmbiguous,
    written,
  };
}

export const isFault = <Column extends string, Reason extends string>(value: unknown): value is Fault<Column, Reason> =>
  typeof value === "object" && value !== null && "reason" in value;
