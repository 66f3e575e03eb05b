import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asCsv } from "../list/write";
import { placeKey } from "./place";
import { readVisitList, type VisitChoices } from "./visit-list";

const choices: VisitChoices = {
  locations: [
    { id: "mitte", name: "Mitte" },
    { id: "nord", name: "Köln Nord" },
  ],
  ...{ order: null, columns: null },
};
const read = (text: string, more: Partial<VisitChoices> = {}) => readVisitList(text, { ...choices, ...more });

describe("a list of visits", () => {
  it("of a German till has its bills, tables and local times", () => {
    const text =
      "\uFEFFBonnummer;Filiale;Tisch;Geöffnet;Geschlossen\n4711;köln nord;Tisch 7;Mo, 23.11.2026 9:05;10.30 Uhr\n";
    expect(read(text)).toMatchObject({
      good: [
        {
          ...{ line: 2, reference: "4711", locationId: "nord", place: "Tisch 7" },
          ...{ startsAt: "2026-11-23T09:05", endsAt: "2026-11-23T10:30" },
        },
      ],
      bad: [],
    });
  });

  it("of an English booking system needs no reference, place or end, and no location where there is one", () => {
    const one = { locations: choices.locations.slice(0, 1) };
    expect(read("started_at,ended_at\n2026-11-23 23:00:00,01:00\n", one).good).toMatchObject([
      { reference: "", locationId: "mitte", place: "", startsAt: "2026-11-23T23:00", endsAt: "2026-11-24T01:00" },
    ]);
    expect(read("Date,Arrival\nNov 23 2026,7:05 pm\n", one).good).toMatchObject([
      { startsAt: "2026-11-23T19:05", endsAt: null },
    ]);
    expect(read("Started at\n28 Nov 2026 19:05\n", one).good).toMatchObject([{ startsAt: "2026-11-28T19:05" }]);
  });

  it("without a header has the columns reference, location, place, start, end", () => {
    expect(read("4711;Mitte;7;2026-11-23T19:00;2026-11-23T21:00").good).toMatchObject([
      { reference: "4711", place: "7", startsAt: "2026-11-23T19:00", endsAt: "2026-11-23T21:00" },
    ]);
  });

  it.each([
    ["1;Berlin;7;2026-11-23 19:00;", "unknownLocation", "location", "Berlin"],
    ["1;;7;2026-11-23 19:00;", "noLocation", "location", ""],
    [`1;Mitte;${"x".repeat(61)};2026-11-23 19:00;`, "badPlace", "place", "x".repeat(61)],
    [`${"x".repeat(101)};Mitte;7;2026-11-23 19:00;`, "badReference", "reference", "x".repeat(101)],
    ["1;Mitte;7;31.11.2026 19:00;", "badDate", "startedAt", "31.11.2026"],
    ["1;Mitte;7;19:00;", "badDate", "startedAt", "19:00"],
    ["1;Mitte;7;;", "badDate", "startedAt", ""],
    ["1;Mitte;7;2026-11-23 25:00;", "badTime", "startedAt", "2026-11-23 25:00"],
    ["1;Mitte;7;2026-11-23 19:00;late", "badTime", "endedAt", "late"],
    ["1;Mitte;7;2026-11-23 19:00;31.11.2026 20:00", "badDate", "endedAt", "31.11.2026"],
    ["1;Mitte;7;2026-11-23T19:00:00Z;", "withOffset", "startedAt", "2026-11-23T19:00:00Z"],
    ["1;Mitte;7;2026-11-23 19:00;2026-11-23T21:00+01:00", "withOffset", "endedAt", "2026-11-23T21:00+01:00"],
    ["1;Mitte;7;3/4/2026 19:00;", "whichOrder", "startedAt", "3/4/2026"],
  ])("names the column and the cell of the row %s", (row, reason, column, cell) => {
    const list = read(`reference;location;place;started_at;ended_at\n${row}`);
    expect(list).toMatchObject({ good: [], bad: [{ line: 2, reason, column, cell }] });
  });

  it("names a row that is there twice: by its reference, else by its place and start", () => {
    const rows = [
      "1;Mitte;7;2026-11-23 19:00",
      "1;Mitte;8;2026-11-24 19:00",
      "1;Köln Nord;8;2026-11-24 19:00",
      ";Mitte;Table 7;2026-11-23 19:00",
      ";Mitte;table 7;2026-11-23 19:00",
      ";Mitte;table 7;2026-11-23 19:01",
    ];
    const list = read(["reference;location;place;started_at", ...rows].join("\n"));
    expect(list.bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "twice"],
      [6, "twice"],
    ]);
    expect(list.good).toHaveLength(4);
  });

  it("takes the first thousand rows and counts the rest", () => {
    const rows = Array.from({ length: 1003 }, (_, nth) => `${nth};Mitte;7;2026-11-23 19:00`);
    expect(read(["reference;location;place;started_at", ...rows].join("\n")).beyond).toBe(3);
  });

  it("is read whatever it is, each row as good or bad", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "Mitte",
        "2026-11-23 19:00",
        "3/4/2026 7pm",
        "24:00",
        "+275760-09-13",
        "\uFFFD",
        '"',
        "started_at",
      ),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(";")));
    fc.assert(
      fc.property(rows, fc.boolean(), (lines, hasHead) => {
        const head = hasHead ? ["reference;location;place;started_at;ended_at"] : [];
        const list = read([...head, ...lines].join("\n"));
        for (const { startsAt, endsAt } of list.good) {
          expect(startsAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
          expect(endsAt ?? startsAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("written as CSV is read as it was, in both languages", () => {
    const minute = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 16));
    const words = fc.stringMatching(/^[A-Za-zÄÖÜäöüß0-9][A-Za-zÄÖÜäöüß0-9 ;,"']{0,20}[a-z0-9]$/);
    const visit = fc.record({
      reference: fc.oneof(fc.constant(""), words),
      locationId: fc.constantFrom("mitte", "nord"),
      place: fc.oneof(fc.constant(""), words),
      startsAt: minute,
      endsAt: fc.option(minute),
    });
    const list = fc.uniqueArray(visit, {
      selector: ({ reference, locationId, place, startsAt }) =>
        `${locationId} ${reference || `${placeKey(place)} ${startsAt}`}`,
      maxLength: 30,
    });
    const nameOf = new Map(choices.locations.map(({ id, name }) => [id, name]));
    const heads = {
      en: ["reference", "location", "place", "started_at", "ended_at"],
      de: ["Referenz", "Standort", "Platz", "Begonnen um", "Beendet um"],
    };
    fc.assert(
      fc.property(list, fc.constantFrom("en" as const, "de" as const), (visits, locale) => {
        const rows = visits.map(({ reference, locationId, place, startsAt, endsAt }) => [
          ...[reference, nameOf.get(locationId) ?? "", place],
          ...[startsAt.replace("T", " "), (endsAt ?? "").replace("T", " ")],
        ]);
        const { good, bad } = read(asCsv([heads[locale], ...rows], locale));
        expect(bad).toEqual([]);
        expect(good.map(({ line: _line, lines: _lines, text: _text, ...rest }) => rest)).toEqual(visits);
      }),
    );
  });
});
