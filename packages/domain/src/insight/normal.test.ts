import { describe, expect, it } from "vitest";
import { twoSidedP, z95, z998 } from "./normal";

describe("two-sided probability of a normal value", () => {
  it.each([
    [0, 1],
    [1, 0.31731050786291415],
    [1.6448536269514722, 0.1],
    [z95, 0.05],
    [2.5758293035489004, 0.01],
    [z998, 0.002],
    [5, 5.733031437583892e-7],
  ])("of %f is %f, as the tables have it", (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 14);
    expect(twoSidedP(-z)).toBe(twoSidedP(z));
  });

  it("is at least 0 and under 1e-14 far from the middle", () => {
    for (const z of [7.9, 8.1, 40, Number.POSITIVE_INFINITY]) {
      expect(twoSidedP(z)).toBeGreaterThanOrEqual(0);
      expect(twoSidedP(z)).toBeLessThan(1e-14);
    }
  });
});

it("is NaN for NaN and 0 for infinity", () => {
  expect(twoSidedP(Number.NaN)).toBeNaN();
  expect(twoSidedP(Number.POSITIVE_INFINITY)).toBe(0);
});
