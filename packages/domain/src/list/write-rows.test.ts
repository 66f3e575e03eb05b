import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Cell, type ExportedRow, writeRows } from "./write-rows";

const columns = ["text", "number", "yes", "at", "list", "none"] as const;
const text = fc.string({ unit: fc.constantFrom("a", ";", ",", '"', "\n", "=", "-", "ß", "🙂"), maxLength: 8 });
const row = fc.record({
  text,
  number: fc.option(fc.integer({ min: 0, max: 1e6 }).map((value) => value / 1000)),
  yes: fc.boolean(),
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2100-01-01") }),
  list: fc.array(text, { maxLength: 3 }),
  none: fc.constant(null),
});
const parts = fc.array(fc.array(row, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
type Parts = readonly (readonly ExportedRow<(typeof columns)[number]>[])[];

function fileOf(format: "csv" | "json" | "jsonl", all: Parts, locale: "en" | "de" = "en"): string {
  const writer = writeRows(format, columns, locale);
  return writer.head + all.map((part) => writer.rows(part)).join("") + writer.tail;
}
const inJson = (value: Record<string, Cell>): unknown => JSON.parse(JSON.stringify(value));

describe("exported rows", () => {
  it("are the same values in JSON and JSON lines, however the rows are split into parts", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const expected = all.flat().map(inJson);
        expect(JSON.parse(fileOf("json", all))).toEqual(expected);
        const lines = fileOf("jsonl", all).split("\n").filter(Boolean);
        expect(lines.map((line): unknown => JSON.parse(line))).toEqual(expected);
      }),
    );
  });

  it.each(["en", "de"] as const)("have one CSV line each with every column, and no formula, for %s", (locale) => {
    fc.assert(
      fc.property(parts, (all) => {
        const csv = fileOf("csv", all, locale);
        const delimiter = locale === "de" ? ";" : ",";
        const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true });
        expect(data.length).toBe(1 + all.flat().length);
        for (const cells of data) {
          expect(cells.length).toBe(columns.length);
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });

  it("have the decimal sign and the separator of the language, times in UTC, and a byte order mark", () => {
    const at = new Date("2026-11-28T17:00:00.000Z");
    const one = [[{ text: "Größe", number: 0.123_456_789, yes: true, at, list: ["a", "b"], none: null }]];
    expect(fileOf("csv", one, "de")).toBe(
      '\uFEFFtext;number;yes;at;list;none\r\nGröße;"0,123457";yes;"2026-11-28T17:00:00.000Z";a | b;\r\n',
    );
    expect(fileOf("csv", one, "en").split("\r\n")[1]).toBe('Größe,0.123457,yes,"2026-11-28T17:00:00.000Z",a | b,');
  });

  it("are an empty array or a head line when there are none", () => {
    expect(JSON.parse(fileOf("json", [[]]))).toEqual([]);
    expect(fileOf("csv", [[]])).toBe("\uFEFFtext,number,yes,at,list,none\r\n");
  });
});
