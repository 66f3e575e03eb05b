import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
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
const id = maybe(fc.uuid({ version: [4, 7] }));
const flag = maybe(fc.boolean());
const score: fc.Arbitrary<AnswerFilter["score"]> = fc.oneof(
  fc.constantFrom("none" as const, null),
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
);
const filters: fc.Arbitrary<AnswerFilter> = fc
  .record({
    text: fc.string({ unit: "grapheme", maxLength: 20 }),
    period: maybe(fc.constantFrom(...AnswerPeriods)),
    from: maybe(day),
    to: maybe(day),
    locationId: id,
    channelId: id,
    spotId: id,
    stageId: id,
    personaId: id,
    locale: maybe(fc.constantFrom("en", "de")),
    score,
    contact: flag,
    waiting: flag,
    mention: flag,
    thanks: maybe(fc.constantFrom(...AnswerThanks)),
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
    const keys = ["q", "period", "from", "to", "location", "language", "score", "contact", "check", "sort", "x"];
    const values = fc.oneof(
      fc.string({ unit: "binary", maxLength: 150 }),
      fc.constantFrom("7d", "2026-02-30", "2026-02-28", "9-10", "10-3", "none", "yes", "no", "lowest", "xx"),
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

  it("has the days in order, and none beside a period", () => {
    const days = readAnswerFilter(new URLSearchParams("from=2026-03-02&to=2026-03-01"));
    expect([days.from, days.to]).toEqual(["2026-03-01", "2026-03-02"]);
    expect(readAnswerFilter(new URLSearchParams("period=28d&from=2026-03-02"))).toMatchObject({
      period: 28,
      from: null,
    });
  });
});
