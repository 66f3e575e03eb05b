import type { Locale } from "../kernel/locale";
import { asCells, lineEnd, mark } from "./write";

/** The formats of exported rows: CSV, one JSON array, or one JSON object per line. */
export const RowFormats = ["csv", "json", "jsonl"] as const;
export type RowFormat = (typeof RowFormats)[number];

/** A value of an exported row. Null is a value that is not there. */
export type Cell = string | number | boolean | Date | null | readonly string[];
export type ExportedRow<Column extends string = string> = Readonly<Record<Column, Cell>>;

/** The texts of a file in a format: `head`, then `rows` for each part of the rows, then `tail`. */
export type RowWriter<Column extends string> = {
  readonly contentType: string;
  readonly head: string;
  readonly rows: (part: readonly ExportedRow<Column>[]) => string;
  readonly tail: string;
};

/**
 * Writes rows with these columns, in this order. A writer is used for one file: it knows whether
 * the file has rows already. In CSV numbers have the decimal sign of the language, times are ISO
 * 8601 in UTC, and lists are joined by `listSign`. JSON keeps numbers, truth values and lists.
 */
export function writeRows<Column extends string>(
  format: RowFormat,
  columns: readonly Column[],
  locale: Locale,
): RowWriter<Column> {
  if (format === "csv") {
    const line = (cells: readonly string[]) => `${asCells(cells, locale)}${lineEnd}`;
    return {
      contentType: "text/csv; charset=utf-8",
      head: `${mark}${line(columns)}`,
      rows: (part) => part.map((row) => line(columns.map((column) => textOf(row[column], locale)))).join(""),
      tail: "",
    };
  }
  const asJson = (row: ExportedRow<Column>) =>
    JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])));
  if (format === "jsonl") {
    return {
      contentType: "application/x-ndjson; charset=utf-8",
      head: "",
      rows: (part) => part.map((row) => `${asJson(row)}\n`).join(""),
      tail: "",
    };
  }
  let isFirst = true;
  return {
    contentType: "application/json; charset=utf-8",
    head: "[",
    rows: (part) => {
      const text = part.map((row, at) => `${isFirst && at === 0 ? "\n" : ",\n"}${asJson(row)}`).join("");
      if (part.length > 0) isFirst = false;
      return text;
    },
    tail: "\n]\n",
  };
}

/** What stands between the entries of a list in a CSV cell. */
export const listSign = " | ";

/**
 * A number without digits beyond the sixth decimal place, with the decimal sign of the language.
 */
function numberOf(value: number, locale: Locale): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return locale === "de" ? text.replace(".", ",") : text;
}

function textOf(cell: Cell, locale: Locale): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return numberOf(cell, locale);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell instanceof Date ? cell.toISOString() : cell.join(listSign);
}
