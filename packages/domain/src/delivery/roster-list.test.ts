import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenDay, writtenTime } from "../list/written-times";
import { type RosterChoices, readRosterList } from "./roster-list";

const choices: RosterChoices = {
  members: [
    { id: "maria", name: "Maria Santos", email: "maria@x.example" },
    { id: "jose", name: "José Ångström", email: null },
    { id: "anna1", name: "Anna Weber", email: "anna.w@x.example" },
    { id: "anna2", name: "Anna Weber", email: null },
  ],
  locations: [
    { id: "mitte", name: "Mitte" },
    { id: "nord", name: "Köln Nord" },
  ],
  duties: [{ id: "bar", name: "Bar" }],
  locationId: "mitte",
  order: null,
  meant: {},
};
const read = (text: string, more: Partial<RosterChoices> = {}) => readRosterList(text, { ...choices, ...more });
const spans = (text: string, more: Partial<RosterChoices> = {}) =>
  read(text, more).good.map(({ memberId, startsAt, endsAt }) => [memberId, startsAt, endsAt]);

describe("a roster as a list", () => {
  it("of a German spreadsheet has its people, locations, duties and local times", () => {
    const text = "\uFEFFName;Standort;Dienst;Datum;Von;Bis\nJose Angstrom;koln nord;Küche;Mo, 30.11.2026;9 Uhr;17.30\n";
    expect(read(text)).toMatchObject({
      good: [
        {
          ...{ line: 2, memberId: "jose", locationId: "nord", dutyId: null, newDuty: "Küche" },
          ...{ startsAt: "2026-11-30T09:00", endsAt: "2026-11-30T17:30" },
        },
      ],
      bad: [],
      newDuties: ["Küche"],
    });
  });

  it("of an English one, by e-mail, takes the location of the page and twelve hours", () => {
    expect(spans("Email,Date,Start,End\nMARIA@x.example,30 Nov 2026,9am,5:30 PM\n")).toEqual([
      ["maria", "2026-11-30T09:00", "2026-11-30T17:30"],
    ]);
  });

  it("without a header has the columns name, location, duty, date, from, to", () => {
    expect(spans("Santos, Maria;Mitte;Bar;2026-11-30;09:00;17:00")).toEqual([
      ["maria", "2026-11-30T09:00", "2026-11-30T17:00"],
    ]);
  });

  it("ends after midnight when the end is not after the start, and at 24:00", () => {
    const head = "Name;Date;From;To\n";
    expect(spans(`${head}Maria Santos;2026-11-30;22:00;02:00\nMaria Santos;2026-12-31;18:00;24:00`)).toEqual([
      ["maria", "2026-11-30T22:00", "2026-12-01T02:00"],
      ["maria", "2026-12-31T18:00", "2027-01-01T00:00"],
    ]);
  });

  it("may have both times in one cell, and the date beside the time", () => {
    expect(spans("Name;Datum;Zeit\nMaria Santos;30.11.26;9–17 Uhr")).toEqual([
      ["maria", "2026-11-30T09:00", "2026-11-30T17:00"],
    ]);
    expect(spans("Name;Start;End\nMaria Santos;2026-11-30 21:00;2026-12-01 03:00")).toEqual([
      ["maria", "2026-11-30T21:00", "2026-12-01T03:00"],
    ]);
  });

  it("asks which of two people of one name is meant, unless the e-mail says it", () => {
    const text = "Name;E-Mail;Datum;Von;Bis\nAnna Weber;;30.11.2026;9;17\nAnna Weber;anna.w@x.example;1.12.2026;9;17";
    const asked = read(text);
    expect(asked.several).toEqual([{ key: "anna weber", name: "Anna Weber", members: ["anna1", "anna2"] }]);
    expect(asked.bad).toMatchObject([{ line: 2, reason: "severalPeople" }]);
    expect(spans(text, { meant: { "anna weber": "anna2" } }).map(([who]) => who)).toEqual(["anna2", "anna1"]);
  });

  it("asks for the order of day and month only when no date of the list shows it", () => {
    const row = (date: string) => `Maria Santos;${date};9;17`;
    const head = "Name;Date;From;To";
    const open = [head, row("3/4/2026")].join("\n");
    expect(read(open)).toMatchObject({ asksOrder: true, bad: [{ reason: "whichOrder" }] });
    expect(spans(open, { order: "monthFirst" })).toEqual([["maria", "2026-03-04T09:00", "2026-03-04T17:00"]]);
    expect(spans([head, row("3/4/2026"), row("4/13/2026")].join("\n"))[0]?.[1]).toBe("2026-03-04T09:00");
    expect(spans([head, row("3/4/2026"), row("13/4/2026")].join("\n"))[0]?.[1]).toBe("2026-04-03T09:00");
  });

  it.each([
    ["Nobody;30.11.2026;9;17", "unknownPerson", "Nobody"],
    [";30.11.2026;9;17", "noPerson", ""],
    ["Maria Santos;31.11.2026;9;17", "badDate", "31.11.2026"],
    ["Maria Santos;30.11.;9;17", "badDate", "30.11."],
    ["Maria Santos;30.11.2026;9:75;17", "badTime", "9:75"],
    ["Maria Santos;30.11.2026;9;", "badTime", ""],
  ])("names the cell of the row %s", (row, reason, cell) => {
    expect(read(`Name;Datum;Von;Bis\n${row}`)).toMatchObject({ good: [], bad: [{ line: 2, reason, cell }] });
  });

  it("names an unknown location, a row that is there twice, and the columns that it does not use", () => {
    const row = "Maria Santos;Mitte;30.11.2026;9;17;x";
    const list = read(`Name;Standort;Datum;Von;Bis;Pause\n${row}\n${row}\nMaria Santos;Berlin;30.11.2026;9;17;x`);
    expect(list.unread).toEqual(["Pause"]);
    expect(list.bad.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "twice"],
      [4, "unknownLocation"],
    ]);
  });

  it("takes the first thousand rows and counts the rest", () => {
    const rows = Array.from({ length: 1003 }, (_, at) => `Maria Santos;30.11.2026;${at % 24};${(at % 24) + 1}`);
    expect(read(["Name;Datum;Von;Bis", ...rows].join("\n")).beyond).toBe(3);
  });
});

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const two = (value: number) => String(value).padStart(2, "0");

it("every time of day is read in each notation", () => {
  fc.assert(
    fc.property(clock, ([hours, minutes]) => {
      const time = `${two(hours)}:${two(minutes)}`;
      const half = `${hours % 12 || 12}:${two(minutes)}${hours < 12 ? "am" : " p.m."}`;
      for (const text of [time, `${time}:00`, `${hours}.${two(minutes)} Uhr`, `${two(hours)}${two(minutes)}`, half])
        expect(writtenTime(text)).toBe(time);
    }),
  );
});

it("every day is read in each notation", () => {
  const names = ["January", "February", "März", "April", "Mai", "June", "Jul", "August", "Sept", "Okt", "Nov", "Dez"];
  const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (at) => {
      const iso = at.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const name = names[Number(month) - 1];
      for (const text of [iso, `${day}.${month}.${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`])
        expect(writtenDay(text, null)).toBe(iso);
      expect(writtenDay(`${Number(day)}. ${name} ${year}`, null)).toBe(iso);
      expect(writtenDay(`${name} ${Number(day)}, ${year}`, null)).toBe(iso);
      expect(writtenDay(`${month}/${day}/${year}`, "monthFirst")).toBe(iso);
      expect(writtenDay(`Fri ${day}/${month}/${year}`, "dayFirst")).toBe(iso);
    }),
  );
});
