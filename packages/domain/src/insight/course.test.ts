import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseOf, courseParts, Grain, partsOf } from "./course";
import { estimateOf } from "./estimate";
import { shareOf } from "./share";

const weeks = partsOf("week", "2026-11-29");
/**
 * A course of shares, the last of them in the week of 23 November; null is a week without answers.
 */
const course = (hits: readonly (number | null)[], n = 100, changes: readonly string[] = []) =>
  courseOf(
    weeks.slice(-hits.length).map((days, at) => {
      const count = hits[at] ?? null;
      return { ...days, estimate: estimateOf(count === null ? null : shareOf({ hits: count, n })) };
    }),
    "share",
    changes,
  );

describe("the parts of time", () => {
  it("are Mondays, days and calendar months, and the last one ends with the last day", () => {
    expect(partsOf("day", "2026-03-01").slice(-2)).toEqual([
      { from: "2026-02-28", until: "2026-03-01" },
      { from: "2026-03-01", until: "2026-03-02" },
    ]);
    expect(partsOf("week", "2026-11-28").at(-1)).toEqual({ from: "2026-11-23", until: "2026-11-29" });
    expect(partsOf("month", "2026-03-31").slice(-2)).toEqual([
      { from: "2026-02-01", until: "2026-03-01" },
      { from: "2026-03-01", until: "2026-04-01" },
    ]);
  });

  it("follow each other without a gap", () => {
    const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...Grain.options), (at, grain) => {
        const parts = partsOf(grain, at.toISOString().slice(0, 10));
        expect(parts).toHaveLength(courseParts[grain]);
        for (const [index, { from, until }] of parts.entries()) {
          expect(from < until).toBe(true);
          expect(parts[index + 1]?.from ?? until).toBe(until);
        }
      }),
    );
  });
});

describe("a course", () => {
  const calm = [40, 42, 38, 41, 39, 40, 43, 37, 40, 41, 39, 40];

  it("is steady when nothing but chance moves it, and waits for eight parts", () => {
    expect(course(calm).conclusion).toEqual({ kind: "steady" });
    expect(course(calm.slice(0, 7)).conclusion).toEqual({ kind: "waiting", n: 7, needed: 8 });
    expect(course([]).conclusion).toEqual({ kind: "waiting", n: 0, needed: 8 });
  });

  it("names a part outside the limits, and the side", () => {
    expect(course([...calm, 80]).conclusion).toEqual({
      kind: "signal",
      signal: "outside",
      side: "above",
      at: "2026-11-23",
    });
    expect(course([...calm, 5]).conclusion).toMatchObject({ signal: "outside", side: "below" });
  });

  it("names a run of eight parts on one side", () => {
    expect(course([...calm, ...Array<number>(8).fill(46)]).conclusion).toMatchObject({ signal: "run", side: "above" });
  });

  it("has no signal of a single part with few answers", () => {
    const few = course([...calm.map(() => 4), 9], 10);
    expect(few.conclusion).toEqual({ kind: "steady" });
  });

  it("starts its limits anew at a named change", () => {
    const after = [70, 72, 68, 71, 69, 70, 73, 67];
    const changed = weeks.at(-after.length)?.from ?? "";
    const both = course([...calm, ...after], 100, [changed]);
    expect(both.conclusion).toEqual({ kind: "steady" });
    expect(both.points.at(0)?.centre).toBeCloseTo(0.4);
    expect(both.points.at(-1)?.centre).toBeCloseTo(0.7);
  });

  it("cuts the limits at the ends of the scale", () => {
    const parts = weeks.slice(-12).map((days, at) => ({
      ...days,
      estimate: estimateOf({ value: at % 2 === 0 ? 95 : 20, low: 0, high: 100, n: 40 }),
    }));
    const { points } = courseOf(parts, "value", [], { lowest: -100, highest: 100 });
    expect(points.every(({ lower, upper }) => (lower ?? 0) >= -100 && (upper ?? 0) <= 100)).toBe(true);
  });

  it("leaves hidden parts without limits, and the others with their own", () => {
    const { points } = course([...calm.slice(0, 6), null, ...calm.slice(6)]);
    expect(points[6]).toMatchObject({ lower: null, signals: [] });
    expect(points.filter(({ lower }) => lower !== null)).toHaveLength(calm.length);
  });
});
