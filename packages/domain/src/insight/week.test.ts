import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateOf } from "./estimate";
import { shareOf } from "./share";
import { mondayOf, weeklySeries } from "./week";

type Row = { readonly week: string; readonly hits: number; readonly n: number };
const recall = (row: Row) => estimateOf(shareOf(row));
const none = { kind: "hidden", n: 0, needed: 5 };

describe("the Monday of a week", () => {
  it.each([
    ["2026-03-02", "2026-03-02"],
    ["2026-03-01", "2026-02-23"],
    ["2024-12-31", "2024-12-30"],
    ["2027-01-03", "2026-12-28"],
  ])("of %s is %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

describe("a figure week by week", () => {
  it("has no gaps: weeks without answers are included as hidden", () => {
    const series = weeklySeries(
      [
        { week: "2026-03-23", hits: 2, n: 4 },
        { week: "2026-03-02", hits: 12, n: 40 },
      ],
      recall,
    );
    expect(series.map(({ week }) => week)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"]);
    expect(series[0]?.estimate).toMatchObject({ kind: "shown", stage: "normal", value: 0.3 });
    expect(series[1]?.estimate).toEqual(none);
    expect(series[3]?.estimate).toEqual({ kind: "hidden", n: 4, needed: 5 });
  });

  it("crosses the turn of the year and both clock changes without losing or doubling a week", () => {
    const rows = [
      { week: "2025-09-29", hits: 1, n: 9 },
      { week: "2026-04-06", hits: 1, n: 9 },
    ];
    const weeks = weeklySeries(rows, recall).map(({ week }) => week);
    expect(weeks).toHaveLength(28);
    expect(new Set(weeks).size).toBe(28);
    expect(weeks).toContain("2025-12-29");
  });

  it("covers exactly the requested span", () => {
    const rows = [
      { week: "2026-02-02", hits: 3, n: 9 },
      { week: "2026-03-09", hits: 3, n: 9 },
    ];
    const span = { first: "2026-03-02", last: "2026-03-16" };
    const series = weeklySeries(rows, recall, { span, minimum: 8 });
    expect(series.map(({ week }) => week)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
    expect(series.map(({ estimate }) => estimate.kind)).toEqual(["hidden", "shown", "hidden"]);
    expect(series[0]?.estimate).toEqual({ ...none, needed: 8 });
    expect(weeklySeries([], recall, { span })).toHaveLength(3);
  });

  it("is empty without rows", () => {
    expect(weeklySeries([], recall)).toEqual([]);
  });

  it("throws for a week that is not a Monday, not a date, or duplicated", () => {
    const row = (week: string) => ({ week, hits: 1, n: 9 });
    expect(() => weeklySeries([row("2026-03-03")], recall)).toThrow(RangeError);
    expect(() => weeklySeries([row("2026-02-30")], recall)).toThrow(RangeError);
    expect(() => weeklySeries([row("2026-03-02"), row("2026-03-02")], recall)).toThrow(RangeError);
  });

  it("keeps every answer, in order of time, whatever order the rows come in", () => {
    const someRows = fc.uniqueArray(fc.record({ offset: fc.nat(120), n: fc.nat(50) }), {
      selector: ({ offset }) => offset,
      minLength: 1,
    });
    fc.assert(
      fc.property(someRows, (drawn) => {
        const rows = drawn.map(({ offset, n }) => ({
          week: new Date(Date.UTC(2025, 0, 6 + 7 * offset)).toISOString().slice(0, 10),
          hits: 0,
          n,
        }));
        const series = weeklySeries(rows, recall);
        const offsets = drawn.map(({ offset }) => offset);
        expect(series).toHaveLength(Math.max(...offsets) - Math.min(...offsets) + 1);
        expect(series.map(({ week }) => week)).toEqual(series.map(({ week }) => week).toSorted());
        expect(series.reduce((sum, { estimate }) => sum + estimate.n, 0)).toBe(rows.reduce((sum, { n }) => sum + n, 0));
      }),
    );
  });
});
