import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readVisitList } from "../delivery/visit-list";
import { answerColumns } from "../feedback/answer-columns";
import { readAnswerList } from "../feedback/answer-list";
import { asCsv } from "./write";

const locations = [
  { id: "mitte", name: "Mitte" },
  { id: "nord", name: "Nord" },
];
const choices = { locations, order: null, columns: null };
const words = fc.constantFrom("the towel", "Tee, und Kuchen", 'the "mirror"', "zwei\nZeilen", "");
const answer = fc.record({
  date: fc.constantFrom("2026-10-05", "2026-10-06 14:30", "31.11.2026", ""),
  time: fc.constant(""),
  location: fc.constantFrom("Mitte", "Nord", "Berlin"),
  score: fc.constantFrom("9", "0", "eleven", ""),
  recall: words,
  comment: words,
  language: fc.constantFrom("de", ""),
  contact: fc.constantFrom("ana@example.com", ""),
  consent: fc.constantFrom("yes", "no"),
  reference: fc.constantFrom("r1", "r2", "r3", ""),
});

describe("the columns of a list, chosen by hand", () => {
  it("give the same answers in any order and under any headings as the usual headings do", () => {
    const order = fc.shuffledSubarray([...answerColumns], { minLength: answerColumns.length });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 6 }), order, (rows, shuffled) => {
        const cells = rows.map((row) => shuffled.map((column) => row[column]));
        const named = readAnswerList(asCsv([[...shuffled], ...cells], "en"), choices);
        const columns = Object.fromEntries(shuffled.map((column, at) => [column, at]));
        const list = asCsv([[..."abcdefghij"], ...cells], "en");
        const byHand = readAnswerList(list, { ...choices, columns });
        const said = ({ good, bad }: typeof named) => ({
          good: good.map(({ text: _, ...row }) => row),
          bad: bad.map(({ line, reason, column }) => ({ line, reason, column })),
        });
        expect(said(byHand)).toEqual(said(named));
        expect([byHand.isNamed, named.isNamed, byHand.missing]).toEqual([false, true, []]);
      }),
    );
  });

  it("lose no row: each is good, bad, or the first one without a digit", () => {
    const cell = fc.oneof(fc.constantFrom("Mitte", "2026-10-05", "9", "x"), fc.string({ unit: "grapheme-ascii" }));
    const place = fc.option(fc.nat({ max: 4 }), { nil: undefined });
    const chosen = fc.record({ date: place, score: place, recall: place, location: place });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
        chosen,
        (rows, places) => {
          const columns = Object.fromEntries(Object.entries(places).filter(([, at]) => at !== undefined));
          const list = asCsv(rows, "en");
          const all = readAnswerList(list, choices);
          const byHand = readAnswerList(list, { ...choices, columns });
          const lost = all.good.length + all.bad.length - byHand.good.length - byHand.bad.length;
          expect([0, 1]).toContain(lost);
        },
      ),
    );
  });

  it("are shown with their headings and first three values, and say what is missing", () => {
    const list = "a;b;c\n9;2026-10-05;The towel\n;2026-10-06;The music\n7;2026-10-07;\n8;2026-10-08;Tea";
    const read = readAnswerList(list, choices);
    expect(read).toMatchObject({ good: [], isNamed: false, columns: {}, missing: ["date", "location", "recall"] });
    expect(read.written).toEqual([
      { name: "a", samples: ["9", "7", "8"] },
      { name: "b", samples: ["2026-10-05", "2026-10-06", "2026-10-07"] },
      { name: "c", samples: ["The towel", "The music", "Tea"] },
    ]);
    const missing = (columns: object, more = {}) => readAnswerList(list, { ...choices, ...more, columns }).missing;
    expect(missing({})).toEqual(["date", "location", "recall"]);
    expect(missing({ date: 1, comment: 2 })).toEqual(["location"]);
    const one = { locations: locations.slice(0, 1) };
    expect(missing({ date: 1, score: 0 }, one)).toEqual([]);
    const { good, unread } = readAnswerList(list, { ...choices, ...one, columns: { date: 1, score: 0 } });
    expect(good.map(({ line, recommend }) => [line, recommend])).toEqual([
      [2, 9],
      [4, 7],
      [5, 8],
    ]);
    expect(unread).toEqual(["c"]);
  });

  it("correct a header that names the wrong ones, and serve a list of visits", () => {
    const list = "Date,Score,Answer\n2026-10-05,The towel,9\n";
    const columns = { date: 0, recall: 1, score: 2 };
    expect(readAnswerList(list, { ...choices, locations: locations.slice(0, 1), columns }).good).toMatchObject([
      { recommend: 9, recallText: "The towel" },
    ]);
    const visits = "x;y\n2026-10-05 14:30;Mitte\n";
    expect(readVisitList(visits, choices)).toMatchObject({ good: [], isNamed: false });
    expect(readVisitList(visits, { ...choices, columns: {} }).missing).toEqual(["startedAt", "location"]);
    expect(readVisitList(visits, { ...choices, columns: { startedAt: 0, location: 1 } }).good).toMatchObject([
      { line: 2, locationId: "mitte", startsAt: "2026-10-05T14:30" },
    ]);
  });
});
