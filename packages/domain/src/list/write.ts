import type { Locale } from "../kernel/locale";

/** A spreadsheet splits at the list separator of its locale: German ones at the semicolon. */
const separatorIn: Readonly<Record<Locale, "," | ";">> = { en: ",", de: ";" };

/**
 * Positions at which a spreadsheet starts a cell, whatever its separator: at the start, and after a
 * separator, tab or line break, with or without quotation marks. A cell that starts with one of
 * these characters is a formula.
 */
const formula = /(^|[;,\t\r\n])("*)('*[=+\-@])/g;
/** The same, after escaping. */
const guardedFormula = /(^|[;,\t\r\n])("*)'('*[=+\-@])/g;

const guarded = (cell: string) => cell.replaceAll(formula, "$1$2'$3").replace(/^('*[\t\r])/, "'$1");

/** Removes the apostrophes that `asCsv` put before formulas. */
export const unguarded = (cell: string): string =>
  cell.replace(/^'('*[\t\r])/, "$1").replaceAll(guardedFormula, "$1$2$3");

/** The UTF-8 byte order mark, by which spreadsheets know the encoding. */
export const mark = "\uFEFF";
export const lineEnd = "\r\n";

/** One line of CSV for the spreadsheets of a language, without its end. No cell is a formula. */
export const asCells = (cells: readonly string[], locale: Locale): string =>
  cells.map(quoted).join(separatorIn[locale]);

/**
 * Rows as CSV for the spreadsheets of a language: with a UTF-8 byte order mark and CRLF. No cell is
 * a formula, even when the file is split at the other language's separator.
 */
export function asCsv(rows: readonly (readonly string[])[], locale: Locale): string {
  return `${mark}${rows.map((cells) => asCells(cells, locale)).join(lineEnd)}`;
}

const quoted = (cell: string) => {
  const safe = guarded(cell);
  return /["';,\t\r\n=+\-@]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
