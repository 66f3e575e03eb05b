import type { Locale } from "../kernel/locale";

/** A spreadsheet splits at the list separator of its language: German ones at the semicolon. */
const separatorIn: Readonly<Record<Locale, "," | ";">> = { en: ",", de: ";" };

/**
 * Where a spreadsheet begins a cell, at whatever separator it splits: at the start, and after a
 * separator, tab or line break, with or without quotation marks. A cell that begins with one of
 * these signs is a formula.
 */
const formula = /(^|[;,\t\r\n])("*)('*[=+\-@])/g;
/** The same, once guarded. */
const guardedFormula = /(^|[;,\t\r\n])("*)'('*[=+\-@])/g;

const guarded = (cell: string) => cell.replaceAll(formula, "$1$2'$3").replace(/^('*[\t\r])/, "'$1");

/** Takes off the apostrophes that `asCsv` put before what would be a formula. */
export const unguarded = (cell: string): string =>
  cell.replace(/^'('*[\t\r])/, "$1").replaceAll(guardedFormula, "$1$2$3");

/**
 * Rows as CSV for the spreadsheets of a language: marked as UTF-8, lines ended by CRLF. No cell can
 * be taken for a formula, even where the file is split at the other language's separator.
 */
export function asCsv(rows: readonly (readonly string[])[], locale: Locale): string {
  const separator = separatorIn[locale];
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(separator)).join("\r\n")}`;
}

const quoted = (cell: string) => {
  const safe = guarded(cell);
  return /["';,\t\r\n=+\-@]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
