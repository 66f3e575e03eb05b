import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "./block";

describe("the number of a day", () => {
  it.each([
    ["1970-01-01", 0],
    ["1970-01-05", 4],
    ["2000-02-29", 11_016],
    ["2026-11-29", 20_786],
  ])("%s is %i", (day, number) => {
    expect(dayNumber(day)).toBe(number);
  });

  it("counts the days of every year from 0000 to 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number);
      }),
      { numRuns: 1000 },
    );
  });
});
