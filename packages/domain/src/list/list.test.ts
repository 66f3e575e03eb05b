import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { decodeFile } from "./decode";
import { type ListKind, readTable } from "./table";
import { asCsv, unguarded } from "./write";

/** A list whose records begin with a number: enough for a reader to know its own. */
const numbered: ListKind = {
  isHead: ([first = ""]) => first === "Number",
  fits: ([first = ""]) => /^\d+$/.test(first),
};
const cellsOf = (text: string, kind = numbered) => readTable(text, kind, 500).records.map(({ cells }) => cells);

const cell = fc
  .oneof(
    fc.string({ unit: fc.constantFrom("a", " ", ",", ";", "\t", '"', "\n", "=", "é", "-"), maxLength: 12 }),
    fc.constantFrom('"Wow", she said', "one, two; three", "=1+1", "5,- €", '"', '""', "x;=1+1", "a\n-b"),
  )
  .map((value) => value.replaceAll("\r", ""));
/**
 * Rectangular, the first cell a number, so that every reading that is not the writer's own shows.
 */
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), { minLength: 1, maxLength: 8 }),
  )
  .map((all) => all.map((cells, at) => [String(at + 1), ...cells]));

describe("a list", () => {
  it.each([",", ";", "\t"])("written by another program with %j is parsed cell by cell", (delimiter) => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom("\n", "\r\n"), (all, quotes, newline) => {
        const head = ["Number", ...(all[0] ?? []).slice(1).map((_, at) => `Column ${at}`)];
        const text = Papa.unparse([head, ...all], { delimiter, quotes, newline });
        expect(cellsOf(text)).toEqual(all);
      }),
    );
  });

  it.each(["en", "de"] as const)("written by us for %s is parsed cell by cell", (locale) => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(cellsOf(asCsv(all, locale)).map((cells) => cells.map(unguarded))).toEqual(all);
      }),
    );
  });

  it("loses no line: each is in a record, is the header, or is counted", () => {
    const garbage = fc.array(
      fc.string({ unit: fc.constantFrom("1", "a", ",", ";", "\t", '"', " ", "é"), maxLength: 12 }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 20 }), (lines, most) => {
        const text = lines.join("\n");
        const { head, records, beyond } = readTable(text, numbered, most);
        const kept = [...(head ? [head] : []), ...records].flatMap(({ text: said }) => said.split("\n"));
        const says = (line: string) => /[1aé]/.test(line);
        expect(kept.filter(says).length + beyond).toBeGreaterThanOrEqual(lines.filter(says).length);
        expect(records.length).toBeLessThanOrEqual(most);
        for (const { line, text: said } of records) expect(said.split("\n")[0]).toBe(lines[line - 1]);
      }),
    );
  });

  it("keeps the rows below an unbalanced quotation mark, wherever another one is", () => {
    for (const text of [
      '1\t"Wow", she said\n2\tThe coat\n3\tThe hat',
      '1\t"Wow, she said\n2\tThe coat\n3\tThe hat',
      '1\t"Wow, she said\n2\tThe "coat"\n3\tThe hat',
      '1\t"Wow, she said\n2\tA 5" coat\n3\tThe hat 7"',
      '1;"Wow\n2;"The coat"\n3;"The hat"',
      '1,"Big" Tom\n2,The coat\n3,The hat"',
    ])
      expect(readTable(text, numbered, 500).records.map(({ line, cells }) => [line, cells[0]])).toEqual([
        [1, "1"],
        [2, "2"],
        [3, "3"],
      ]);
  });

  it("is split by the separator of its records, not by punctuation in texts", () => {
    expect(cellsOf("1\tone, two, three\n2\tfour; five, six")).toEqual([
      ["1", "one, two, three"],
      ["2", "four; five, six"],
    ]);
    expect(cellsOf("1;one, two, three\n2;four, five")[0]).toEqual(["1", "one, two, three"]);
    expect(cellsOf("1,We greet; then pour")).toEqual([["1", "We greet; then pour"]]);
    // Nothing is known of these lines: a tab decides, then a semicolon that every line has.
    expect(cellsOf("a\tb, c, d\ne\tf, g")[0]).toEqual(["a", "b, c, d"]);
    expect(cellsOf("a;b, c\nd;e, f, g")[1]).toEqual(["d", "e, f, g"]);
    expect(cellsOf("a,b; c\nd,e")[0]).toEqual(["a", "b; c"]);
    expect(cellsOf('sep=;\n"a";"b, c"')).toEqual([["a", "b, c"]]);
  });

  it("finds its header below a title, and counts the lines beyond the maximum", () => {
    const lines = Array.from({ length: 620 }, (_, at) => `${at},x`);
    const under = readTable(["Our list,", "", "Number,Text", ...lines].join("\r\n"), numbered, 500);
    expect(under.head?.line).toBe(3);
    expect([under.records.length, under.beyond]).toEqual([500, 121]);
    expect(readTable(lines.join("\n"), numbered, 500).beyond).toBe(120);
  });

  it("of five million characters is parsed, whatever they are", () => {
    for (const unit of ['",', '"\n', ";;\n"])
      expect(readTable(unit.repeat(5_000_000 / unit.length), numbered, 500).records.length).toBeLessThanOrEqual(500);
  });
});

describe("exported CSV", () => {
  it("has no cell that is a formula, whichever separator splits it", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("en" as const, "de" as const), (all, locale) => {
        const csv = asCsv(all, locale).slice(1);
        const split = csv.split(/[;,\t\r\n]/).map((part) => part.replace(/^"+/, ""));
        const parsed = Papa.parse<string[]>(csv, { delimiter: locale === "de" ? ";" : "," }).data.flat();
        for (const part of [...split, ...parsed]) expect(part).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it("has the separator of the reader's spreadsheet, and a UTF-8 byte order mark", () => {
    expect(asCsv([["Größe", "5,90"]], "de")).toBe('\uFEFFGröße;"5,90"');
    expect(asCsv([["size", "x;=1+1"]], "en")).toBe(`\uFEFFsize,"x;'=1+1"`);
  });
});

describe("a chosen file", () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  const utf16 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))].forEach((unit, at) => {
      view.setUint16(at * 2, unit, littleEndian);
    });
    return new Uint8Array(view.buffer);
  };

  it("is decoded in its own encoding", () => {
    const text = "Die Größe der Tür; Café crème – „gut“";
    expect(decodeFile(new TextEncoder().encode(text))).toMatchObject({ text, encoding: "utf-8" });
    expect(decodeFile(new TextEncoder().encode(`\uFEFF${text}`))).toMatchObject({ text });
    expect(decodeFile(utf16(text, true))).toMatchObject({ text, encoding: "utf-16" });
    expect(decodeFile(utf16(text, false))).toMatchObject({ text, encoding: "utf-16" });
    const ansi = [...Buffer.from("Gr\xf6\xdfe, 5 \x80", "latin1")];
    expect(decodeFile(bytes(...ansi))).toMatchObject({ text: "Größe, 5 €", encoding: "windows-1252" });
  });

  it("in UTF-8 with one invalid byte keeps its other characters, and the invalid byte is marked", () => {
    const good = [...new TextEncoder().encode("Größe, Tür, Öl")];
    expect(decodeFile(bytes(...good, 0xe4))).toMatchObject({ text: "Größe, Tür, Öl\uFFFD", encoding: "utf-8" });
  });

  it("of a spreadsheet program or another binary format is recognised", () => {
    expect(decodeFile(bytes(0x50, 0x4b, 3, 4, 20))).toEqual({ kind: "spreadsheet" });
    expect(decodeFile(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ kind: "spreadsheet" });
    expect(decodeFile(new TextEncoder().encode("<html><table><tr>"))).toEqual({ kind: "spreadsheet" });
    expect(decodeFile(new TextEncoder().encode("%PDF-1.7"))).toEqual({ kind: "notText" });
    expect(decodeFile(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0))).toEqual({ kind: "notText" });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => void decodeFile(any)));
  });
});
