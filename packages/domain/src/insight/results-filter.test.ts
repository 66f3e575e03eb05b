import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  defaultResultsFilter,
  isCustomPeriod,
  lastDayOf,
  parseResultsFilter,
  periodNames,
  type ResultsFilter,
  writeResultsFilter,
} from "./results-filter";

const id = fc.uuid();
const orNone = fc.option(id);
const custom = fc
  .record({ start: fc.integer({ min: 0, max: 30_000 }), days: fc.integer({ min: 0, max: 365 }) })
  .map(({ start, days }) => {
    const dayAt = (at: number) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    return { from: dayAt(start), to: dayAt(start + days) };
  });
const filters: fc.Arbitrary<ResultsFilter> = fc
  .record({
    period: fc.oneof(fc.constantFrom(...periodNames), custom),
    locationId: orNone,
    journeyId: orNone,
    personaId: orNone,
    channelId: orNone,
    stageId: orNone,
    compareWith: fc.oneof(fc.constant("before" as const), fc.record({ locationId: id })),
  })
  .filter(({ locationId, compareWith }) => compareWith === "before" || compareWith.locationId !== locationId);

const read = (query: string) => parseResultsFilter(new URLSearchParams(query));

describe("a filter of Results in the address", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(read(writeResultsFilter(filter))).toEqual(filter);
      }),
    );
  });

  it("is not written when it is the default", () => {
    expect(writeResultsFilter(defaultResultsFilter)).toBe("");
    expect(read("")).toEqual(defaultResultsFilter);
  });

  it("is valid whatever the address says", () => {
    const names = ["period", "location", "journey", "persona", "channel", "compare"];
    const text = fc.oneof(fc.string(), fc.constantFrom("2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "8d"));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (query) => {
        const filter = parseResultsFilter(new URLSearchParams(query));
        expect(typeof filter.period === "string" || isCustomPeriod(filter.period)).toBe(true);
        expect(read(writeResultsFilter(filter))).toEqual(filter);
      }),
    );
  });

  it("refuses a day that is not in the calendar, an end before its start, and more than 366 days", () => {
    expect(isCustomPeriod({ from: "2026-02-29", to: "2026-03-01" })).toBe(false);
    expect(isCustomPeriod({ from: "2026-03-02", to: "2026-03-01" })).toBe(false);
    expect(isCustomPeriod({ from: "2026-01-01", to: "2027-01-01" })).toBe(true);
    expect(isCustomPeriod({ from: "2026-01-01", to: "2027-01-02" })).toBe(false);
  });

  it("compares a location with the period before rather than with itself", () => {
    const location = "0198c0de-0000-7000-8000-000000000001";
    expect(read(`location=${location}&compare=${location}`).compareWith).toBe("before");
  });
});

describe("the last day of a period", () => {
  it("is the one before its end, across months and leap years", () => {
    expect(lastDayOf({ until: "2026-12-01" })).toBe("2026-11-30");
    expect(lastDayOf({ until: "2028-03-01" })).toBe("2028-02-29");
  });
});
