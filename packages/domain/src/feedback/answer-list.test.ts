import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asCsv } from "../list/write";
import { type AnswerChoices, readAnswerList } from "./answer-list";

const choices: AnswerChoices = {
  locations: [
    { id: "mitte", name: "Mitte" },
    { id: "nord", name: "Köln Nord" },
  ],
  ...{ order: null, columns: null },
};
const read = (text: string, more: Partial<AnswerChoices> = {}) => readAnswerList(text, { ...choices, ...more });
const head = "reference;location;date;score;recall;comment;language;contact;consent";

describe("a list of answers", () => {
  it("of a German survey tool has its dates, points, words and addresses with consent", () => {
    const text =
      "\uFEFFReferenz;Filiale;Datum;Uhrzeit;Weiterempfehlung;Erinnerung;Sprache;E-Mail-Adresse;Einwilligung\n" +
      "17;köln nord;Mo, 23.11.2026;9:05;9;Das warme Handtuch;Deutsch;ana@example.com;ja\n";
    expect(read(text)).toMatchObject({
      good: [
        {
          ...{ line: 2, reference: "17", locationId: "nord", answeredAt: "2026-11-23T09:05", recommend: 9 },
          ...{ recallText: "Das warme Handtuch", locale: "de", contact: "ana@example.com", isContactLeftOut: false },
        },
      ],
      bad: [],
    });
  });

  it("counts a date without a time as noon, and needs no location where there is one", () => {
    const one = { locations: choices.locations.slice(0, 1) };
    expect(read("Date,Score\n2026-11-23,10\n", one).good).toMatchObject([
      { locationId: "mitte", answeredAt: "2026-11-23T12:00", recommend: 10 },
    ]);
  });

  it("leaves an address out that has no consent, and says so", () => {
    const rows = ["1;Mitte;2026-11-23;9;;;;ana@example.com;no", "2;Mitte;2026-11-23;9;;;;ben@example.com;"];
    expect(read([head, ...rows].join("\n")).good).toMatchObject([
      { contact: "", isContactLeftOut: true },
      { contact: "", isContactLeftOut: true },
    ]);
  });

  it.each([
    ["1;Berlin;2026-11-23;9;;;;;", "unknownLocation", "location", "Berlin"],
    ["1;;2026-11-23;9;;;;;", "noLocation", "location", ""],
    [`${"x".repeat(101)};Mitte;2026-11-23;9;;;;;`, "badReference", "reference", "x".repeat(101)],
    ["1;Mitte;31.11.2026;9;;;;;", "badDate", "date", "31.11.2026"],
    ["1;Mitte;;9;;;;;", "badDate", "date", ""],
    ["1;Mitte;2026-11-23 25:00;9;;;;;", "badTime", "date", "2026-11-23 25:00"],
    ["1;Mitte;2026-11-23T19:00:00Z;9;;;;;", "withOffset", "date", "2026-11-23T19:00:00Z"],
    ["1;Mitte;2026-11-23;11;;;;;", "badScore", "score", "11"],
    ["1;Mitte;2026-11-23;8.5;;;;;", "badScore", "score", "8.5"],
    ["1;Mitte;2026-11-23;;;;;;", "noAnswer", null, ""],
    [`1;Mitte;2026-11-23;9;${"x".repeat(2001)};;;;`, "badText", "recall", "x".repeat(60)],
    ["1;Mitte;2026-11-23;9;;;klingon;;", "badLanguage", "language", "klingon"],
    ["1;Mitte;2026-11-23;9;;;;nobody;yes", "badContact", "contact", "nobody"],
    ["1;Mitte;2026-11-23;9;;;;ana@example.com;perhaps", "badConsent", "consent", "perhaps"],
    ["1;Mitte;2026-11-23;9;f\uFFFDr;;;;", "lostLetters", null, "1;Mitte;2026-11-23;9;f\uFFFDr;;;;"],
  ])("names what is wrong in %s", (row, reason, column, cell) => {
    expect(read(`${head}\n${row}`)).toMatchObject({ good: [], bad: [{ line: 2, reason, column, cell }] });
  });

  it("refuses a row that is the same answer as one before", () => {
    const rows = ["1;Mitte;2026-11-23;9;;;;;", "1;Mitte;2026-11-24;8;;;;;", "1;Köln Nord;2026-11-23;9;;;;;"];
    const twins = [";Mitte;2026-11-23;9;a;;;;", ";Mitte;2026-11-23;9;a;;;;"];
    const { good, bad } = read([head, ...rows, ...twins].join("\n"));
    expect(good.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(bad).toMatchObject([
      { line: 3, reason: "twice" },
      { line: 6, reason: "twice" },
    ]);
  });

  it("reads ten thousand rows and counts the others", () => {
    const rows = Array.from({ length: 10_002 }, (_, nth) => `${nth};Mitte;2026-11-23;9;The warm towel;;;;`);
    expect(read([head, ...rows].join("\n"))).toMatchObject({ bad: [], beyond: 2 });
  });

  it("never throws, and loses no row, whatever the cells say", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("Mitte", "2026-11-23", "9", "yes", "1/2/2026"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 8 }), (rows) => {
        const { good, bad, beyond } = read(asCsv([head.split(";"), ...rows], "en"));
        expect(beyond).toBe(0);
        expect(good.length + bad.length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
});
