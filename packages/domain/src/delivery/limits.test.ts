import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTooClose, minutesToWait } from "./limits";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 1, 12) + minutes * 60_000);

describe("minutesToWait", () => {
  it("counts from the customer's last moment, in whole minutes", () => {
    expect(minutesToWait(at(0), at(4), 10)).toBe(6);
    expect(minutesToWait(at(0), at(4.5), 10)).toBe(6);
    expect(minutesToWait(at(0), at(10), 10)).toBe(0);
    expect(minutesToWait(at(0), at(90), 10)).toBe(0);
  });

  it("is 0 without a last moment, and when the business wants no minutes between", () => {
    expect(minutesToWait(null, at(4), 10)).toBe(0);
    expect(minutesToWait(at(4), at(4), 0)).toBe(0);
  });

  it("is never more than the minutes between, also when the other clock is ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 240 }), (since, between) => {
        const wait = minutesToWait(at(0), at(since), between);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(between);
        if (since >= between) expect(wait).toBe(0);
      }),
    );
  });
});

describe("isTooClose", () => {
  it("holds for both orders, and not at the full minutes", () => {
    expect(isTooClose(at(0), at(9), 10)).toBe(true);
    expect(isTooClose(at(9), at(0), 10)).toBe(true);
    expect(isTooClose(at(0), at(10), 10)).toBe(false);
    expect(isTooClose(at(0), at(0), 0)).toBe(false);
  });
});
