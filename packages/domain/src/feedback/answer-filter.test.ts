import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAnswerClue } from "./answer-clue";
import {
  AnswerCases,
  type AnswerFilter,
  AnswerPeriods,
  AnswerSorts,
  AnswerThanks,
  everyAnswer,
  isSameFilter,
  readAnswerFilter,
  writeAnswerFilter,
} from "./answer-filter";
import { AnswerFilterInput } from "./list-responses";

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const ids = fc.array(fc.uuid({ version: [4, 7] }), { maxLength: 3 });
const flag = maybe(fc.boolean());
const filters: fc.Arbitrary<AnswerFilter> = fc
  .record({
    text: fc.string({ unit: "grapheme", maxLength: 20 }),
    period: maybe(fc.constantFrom(...AnswerPeriods)),
    from: maybe(day),
    to: maybe(day),
    locationIds: ids,
    channelIds: ids,
    atSpotIds: ids,
    spotIds: ids,
    stageIds: ids,
    personaIds: ids,
    locales: fc.subarray(["en", "de", "fr"]),
    scores: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, "none" as const]),
    cases: fc.subarray([...AnswerCases]),
    assignees: fc.tuple(fc.subarray(["me", "nobody"]), ids).map((lists) => lists.flat()),
    contact: flag,
    waiting: flag,
    mention: flag,
    thanks: maybe(fc.constantFrom(...AnswerThanks)),
    clue: maybe(fc.record({ isWith: fc.boolean(), from: day, to: day }).map(writeAnswerClue)),
    sort: fc.constantFrom(...AnswerSorts),
  })
  .map((filter) => readAnswerFilter(new URLSearchParams(writeAnswerFilter(filter))));

describe("the filter of answers in an address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readAnswerFilter(new URLSearchParams(writeAnswerFilter(filter)))).toEqual(filter);
        expect(isSameFilter(filter, { ...filter })).toBe(true);
      }),
    );
  });

  it("is accepted by the server, whatever the address says", () => {
    const keys = [
      "q",
      "period",
      "from",
      "to",
      "location",
      "language",
      "score",
      "contact",
      "check",
      "case",
      "assigned",
      "clue",
      "sort",
      "x",
    ];
    const values = fc.oneof(
      fc.string({ unit: "binary", maxLength: 150 }),
      fc.constantFrom(
        "7d",
        "2026-02-30",
        "with.2026-02-30.2026-03-01",
        "2026-02-28",
        "9-10",
        "10-3",
        "none",
        "none_0-3_2-5",
        "me_nobody_x",
        "open_open",
        "yes",
        "no",
        "lowest",
        "xx",
        "zh-Hant",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), values)), (pairs) => {
        const filter = readAnswerFilter(new URLSearchParams(pairs));
        expect(AnswerFilterInput.parse(filter)).toEqual({ ...filter, text: AnswerFilterInput.parse(filter).text });
        expect(readAnswerFilter(new URLSearchParams(writeAnswerFilter(filter)))).toEqual(filter);
      }),
    );
  });

  it("of every answer is empty, and so is the filter of an address without one", () => {
    expect(writeAnswerFilter(everyAnswer)).toBe("");
    expect(readAnswerFilter(new URLSearchParams("utm=x"))).toEqual(everyAnswer);
    expect(AnswerFilterInput.parse({})).toEqual(everyAnswer);
  });

  it("means what it meant when a part held one value", () => {
    const location = "0196f3a1-0000-7000-8000-000000000001";
    const query = `location=${location}&language=de&score=0-6`;
    const filter = readAnswerFilter(new URLSearchParams(query));
    expect(filter).toMatchObject({ locationIds: [location], locales: ["de"], scores: [0, 1, 2, 3, 4, 5, 6] });
    expect(writeAnswerFilter(filter)).toBe(query);
  });

  it("holds no more values of a part than the server accepts", () => {
    const many = Array.from({ length: 40 }, (_, at) => `0196f3a1-0000-7000-8000-0000000000${at + 10}`).join("_");
    const filter = readAnswerFilter(new URLSearchParams({ spot: many }));
    expect(filter.spotIds).toHaveLength(20);
    expect(AnswerFilterInput.parse(filter)).toEqual(filter);
  });

  it("has the days in order, and none beside a period", () => {
    const days = readAnswerFilter(new URLSearchParams("from=2026-03-02&to=2026-03-01"));
    expect([days.from, days.to]).toEqual(["2026-03-01", "2026-03-02"]);
    expect(readAnswerFilter(new URLSearchParams("period=28d&from=2026-03-02"))).toMatchObject({
      period: 28,
      from: null,
    });
  });
});
