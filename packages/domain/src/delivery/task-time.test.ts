import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianOf, mostSeconds, taskTimeOf, taskTimesOf } from "./task-time";
import { RecordTaskTime } from "./task-time-input";

const counted = fc.array(fc.record({ value: fc.integer({ min: 1, max: 60 }), count: fc.integer({ min: 0, max: 9 }) }), {
  maxLength: 20,
});

describe("the median of counted values", () => {
  it("is null without values, and the value of one", () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([{ value: 7, count: 1 }])).toEqual({ value: 7, low: 7, high: 7, n: 1 });
  });

  it("is the middle of the values written out, within its interval, in any order", () => {
    fc.assert(
      fc.property(counted, (rows) => {
        const all = rows
          .flatMap(({ value, count }) => Array.from({ length: count }, () => value))
          .toSorted((a, b) => a - b);
        const median = medianOf(rows);
        if (all.length === 0) return median === null;
        return (
          median !== null &&
          median.n === all.length &&
          median.value === all[Math.ceil(all.length / 2) - 1] &&
          median.low <= median.value &&
          median.value <= median.high &&
          JSON.stringify(medianOf(rows.toReversed())) === JSON.stringify(median)
        );
      }),
    );
  });

  it("has the interval of the ranks 40 and 61 of 100 values", () => {
    const rows = Array.from({ length: 100 }, (_, nth) => ({ value: nth + 1, count: 1 }));
    expect(medianOf(rows)).toEqual({ value: 50, low: 40, high: 61, n: 100 });
  });
});

describe("the times of tasks", () => {
  it("are hidden under the minimum of steps", () => {
    const rows = [{ task: "deliver", seconds: 7, taps: 3, count: 4 }];
    expect(taskTimesOf(rows, 5)[0]).toMatchObject({ task: "deliver", seconds: { kind: "hidden", n: 4, needed: 5 } });
    expect(taskTimesOf([...rows, { task: "deliver", seconds: 9, taps: 3, count: 1 }], 5)[0]).toMatchObject({
      seconds: { kind: "shown", value: 7, n: 5 },
      taps: { kind: "shown", value: 3 },
    });
  });

  it("are always within what the server takes", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(), (ms, taps) => {
        expect(RecordTaskTime.safeParse(taskTimeOf("log", ms, taps)).success).toBe(true);
      }),
    );
    expect(taskTimeOf("log", 1e9, 1).seconds).toBe(mostSeconds);
  });
});
