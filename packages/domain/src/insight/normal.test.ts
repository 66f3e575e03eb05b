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

  it("is 0, not less and not stuck, far out", () => {
    for (const z of [7.9, 8.1, 40, Number.POSITIVE_INFINITY]) {
      expect(twoSidedP(z)).toBeGreaterThanOrEqual(0);
      expect(twoSidedP(z)).toBeLessThan(1e-14);
    }
  });
});

it("of no number there is no probability, and of an endless one it is 0", () => {
  expect(twoSidedP(Number.NaN)).toBeNaN();
  expect(twoSidedP(Number.POSITIVE_INFINITY)).toBe(0);
});
