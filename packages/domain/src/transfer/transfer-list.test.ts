import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { DesignSpot } from "../journey/design";
import { clean } from "../kernel/text";
import { SpotContent } from "../spot/spot";
import type { JourneyFile } from "./journey-file";
import { Columns, type ListStage, readSpotList, spotsAsCsv } from "./transfer-list";

const id = (last: number) => `0199a2b4-0000-7000-8000-${String(last).padStart(12, "0")}`;
const arrival: ListStage = {
  id: id(1),
  name: "Arrival",
  touchpoints: [{ id: id(11), name: "The door" }],
  spots: [{ name: "The coffee with your name" }],
};
const paying: ListStage = { id: id(2), name: "Paying, at the till", touchpoints: [], spots: [] };
const design = [arrival, paying];
const heads = Object.fromEntries(Columns.map((column) => [column, column])) as Record<(typeof Columns)[number], string>;
/** Heads as the English catalogue has them. */
const spoken = {
  ...heads,
  happens: "What happens",
  retold: "Why they’d tell others",
  talkLine: "What they’d say",
  anchor: "What they take away",
  emotion: "Feeling",
};
const english = {
  ...spoken,
  stopRule: "When not to",
  cue1: "Sign to look for 1",
  cue2: "Sign to look for 2",
  cue3: "Sign to look for 3",
  briefWhat: "Briefing: what it is",
  briefWhy: "Briefing: why it matters",
  briefHow: "Briefing: how to do it",
  aliases: "Other words",
};

/** Made once, outside the test: reading all code points takes a second of processor time. */
const anyText = fc.string({ maxLength: 400, unit: "binary" });

describe("a pasted list of spots", () => {
  it("is parsed with a header in any order, with tabs, semicolons or commas, and in German too", () => {
    const said = [{ stageId: paying.id, touchpointId: null, content: { name: "The receipt", talkLine: "A drawing!" } }];
    for (const text of [
      "Name\tStage\tWhat they’d say\nThe receipt\tpaying, AT the till\tA drawing!",
      'Was sie erzählen würden;Station;Name\n"A drawing!";"Paying, at the till";The receipt',
      'stage,name,what they’d say\n"Paying, at the till",The receipt,A drawing!',
    ])
      expect(readSpotList(text, design)).toMatchObject({ good: said, bad: [] });
  });

  it("is parsed without a header: stage, name, what happens, talk line; a stage by its number too", () => {
    expect(readSpotList("2;The receipt;They draw;A drawing!\nArrival;The bow", design).good).toMatchObject([
      { line: 1, stageId: paying.id, content: { happens: "They draw", talkLine: "A drawing!" } },
      { line: 2, stageId: arrival.id, content: { name: "The bow" } },
    ]);
  });

  it("reports each invalid line with its reason, and keeps the valid ones", () => {
    const text = [
      "stage;touchpoint;name;other words;sign to look for 1",
      "Arrival;The door;The bow;;",
      "Departure;;The bow;;",
      ";;The bow;;",
      "Arrival;The window;The wave;;",
      "",
      `Arrival;;${"x".repeat(300)};;`,
      "Arrival;;;;",
      "Arrival;;the  BOW;;",
      "arrival;;The coffee with your name;;",
      `Arrival;;The list;${"a;".repeat(21).replaceAll(";", "\n")};`.replaceAll("\n", "|"),
      `Arrival;;The hint;;${"y".repeat(161)}`,
    ].join("\n");
    const { good, bad } = readSpotList(text, design);
    expect(good.map(({ line, touchpointId }) => [line, touchpointId])).toEqual([
      [2, id(11)],
      [11, null],
    ]);
    expect(bad.map(({ line, column, reason }) => `${line} ${column} ${reason}`)).toEqual([
      "3 stage noStage",
      "4 stage required",
      "5 touchpoint noTouchpoint",
      "7 name tooLong",
      "8 name required",
      "9 name twice",
      "10 name twice",
      "12 cue1 tooLong",
    ]);
  });

  it("of 600 lines keeps 500 and says how many it did not read", () => {
    const text = Array.from({ length: 600 }, (_, at) => `Arrival,Spot ${at}`).join("\n");
    const { good, bad, beyond } = readSpotList(text, design);
    expect([good.length, bad.length, beyond]).toEqual([500, 0, 100]);
  });

  it("keeps the rows below an unbalanced quotation mark, and prefers tabs as separators", () => {
    const { good, bad } = readSpotList(
      'Stage\tName\tWhat happens\tWhat they’d say\nArrival\tThe cup\tx\t"Wow", she said\nArrival\tThe coat\tone, two; three\tso "warm"',
      design,
    );
    expect(bad).toEqual([]);
    expect(good.map(({ content }) => [content.name, content.happens, content.talkLine])).toEqual([
      ["The cup", "x", '"Wow", she said'],
      ["The coat", "one, two; three", 'so "warm"'],
    ]);
    expect(readSpotList("Arrival\tThe cup\tone, two, three, four", design).good).toMatchObject([
      { content: { name: "The cup", happens: "one, two, three, four" } },
    ]);
    expect(readSpotList("Paying, at the till;The cup;one, two, three, four", design).good).toMatchObject([
      { stageId: paying.id, content: { happens: "one, two, three, four" } },
    ]);
  });

  it("reports a line with lost characters, one with more cells than columns, and unknown columns", () => {
    const { good, bad, unread } = readSpotList(
      "Stage,Name,What happens,Budget\nArrival,The t\uFFFDr,x,5\nArrival,The door,one,5, and more\nArrival,The bow,x,5",
      design,
    );
    expect(good.map(({ line }) => line)).toEqual([4]);
    expect(bad.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, "name", "lostLetters"],
      [3, "happens", "moreCells"],
    ]);
    expect(unread).toEqual(["Budget"]);
    expect(readSpotList("Arrival,The bow,one,two,three", design).bad).toMatchObject([{ reason: "moreCells" }]);
  });

  it("does not treat a stage, touchpoint or column as a property of Object.prototype", () => {
    for (const word of ["constructor", "__proto__", "toString"])
      expect(readSpotList(`Stage;Name;Touchpoint;${word}\n${word};${word};${word};${word}`, design).bad).toMatchObject([
        { column: "stage", reason: "noStage" },
      ]);
  });

  it("never throws, whatever is pasted, and accounts for every line that is not blank", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { good, bad } = readSpotList(text, design);
        expect(new Set([...good, ...bad].map(({ line }) => line)).size).toBe(good.length + bad.length);
        for (const { content } of good) expect(SpotContent.parse(content)).toEqual(content);
      }),
    );
  });
});

const words = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ maxLength, unit: "grapheme" }),
      fc.constantFrom("=1+1", "-2", "@SUM(A1)", "'=1", "+49", "a,b;c", '"'),
    )
    .map((value) => clean(value.slice(0, maxLength).toWellFormed().replaceAll("\uFFFD", "x")).trim());
const word = words(20).map((value) => (value === "" ? "x" : value));
const name = word.map((value) => value.replaceAll(/[\n\t]+/g, " ").trim() || "x");
const anySpot: fc.Arbitrary<DesignSpot> = fc.record({
  name,
  status: fc.constantFrom("idea", "ready"),
  touchpoint: fc.constant(null),
  happens: words(60),
  retold: words(60),
  talkLine: words(60),
  anchor: words(20),
  emotion: words(20),
  stopRule: words(20),
  cues: fc.array(word, { maxLength: 3 }),
  briefWhat: words(20),
  briefWhy: words(20),
  briefHow: words(20),
  aliases: fc.array(
    word.map((value) => value.replaceAll(/[;\n]/g, "").trim() || "x"),
    { maxLength: 3 },
  ),
  translations: fc.constant({}),
  reviewOn: fc.constant(null),
  assessment: fc.constant(null),
  needs: fc.constant([]),
  relay: fc.constant([]),
});
const folded = (value: string) => value.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
const locales = fc.constantFrom("en" as const, "de" as const);
const fileOf = (spots: DesignSpot[]): JourneyFile => ({
  format: "magic-spots/journey",
  version: 1,
  journey: {
    name: "The regular",
    product: "",
    personas: [],
    stages: [
      {
        kind: "purchase",
        name: paying.name,
        goal: "",
        feeling: 0,
        backstage: "",
        evidence: "",
        opens: null,
        touchpoints: [],
        spots,
      },
    ],
  },
  opened: [],
  forms: [],
});

describe("a list of spots as CSV", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anySpot, { maxLength: 5, selector: (spot) => folded(spot.name) }),
        locales,
        (spots, locale) => {
          const { good, bad } = readSpotList(spotsAsCsv(fileOf(spots), english, locale), [paying]);
          expect(bad).toEqual([]);
          expect(good.map(({ content }) => content)).toEqual(spots.map((spot) => SpotContent.parse(spot)));
        },
      ),
    );
  });

  it("has no cell that a spreadsheet would read as a formula", () => {
    fc.assert(
      fc.property(fc.array(anySpot, { maxLength: 3 }), locales, (spots, locale) => {
        const { data } = Papa.parse<string[]>(spotsAsCsv(fileOf(spots), english, locale).slice(1));
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
