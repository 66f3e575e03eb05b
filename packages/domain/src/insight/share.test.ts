import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceLimits, shareDifference, shareOf } from "./share";

const share = (hits: number, n: number) => {
  const measured = shareOf({ hits, n });
  if (measured === null) throw new Error("expected answers");
  return measured;
};
const difference = (from: readonly [number, number], to: readonly [number, number]) => {
  const found = shareDifference({ from: { hits: from[0], n: from[1] }, to: { hits: to[0], n: to[1] } });
  if (found === null) throw new Error("expected answers");
  return found;
};
const someCount = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("a share with its Wilson interval", () => {
  it.each([
    [0, 10, 0, 0.2775],
    [5, 5, 0.5655, 1],
    [12, 40, 0.1807, 0.4543],
    [27, 30, 0.7438, 0.9654],
    [45, 50, 0.7864, 0.9565],
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is for %i of %i from %f to %f", (hits, n, low, high) => {
    expect(share(hits, n).low).toBeCloseTo(low, 4);
    expect(share(hits, n).high).toBeCloseTo(high, 4);
    expect(share(hits, n)).toMatchObject({ value: hits / n, n });
  });

  it("is null when nobody answered", () => {
    expect(shareOf({ hits: 0, n: 0 })).toBeNull();
  });

  it.each([
    [5, 4],
    [-1, 4],
    [Number.NaN, 4],
  ])("refuses %d of %d", (hits, n) => {
    expect(() => shareOf({ hits, n })).toThrow(RangeError);
  });

  it("lies within its interval and between 0 and 1", () => {
    fc.assert(
      fc.property(someCount, ([hits, n]) => {
        const { low, value, high } = share(hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
        expect(high - low).toBeGreaterThan(0);
      }),
    );
  });

  it("has a narrower interval with more answers", () => {
    fc.assert(
      fc.property(someCount, fc.integer({ min: 2, max: 50 }), ([hits, n], times) => {
        const few = share(hits, n);
        const many = share(hits * times, n * times);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it("is mirrored for the complement", () => {
    fc.assert(
      fc.property(someCount, ([hits, n]) => {
        expect(share(n - hits, n).low).toBeCloseTo(1 - share(hits, n).high, 12);
        expect(share(n - hits, n).high).toBeCloseTo(1 - share(hits, n).low, 12);
      }),
    );
  });
});

describe("a difference of two shares with Newcombe's interval", () => {
  it.each([
    [[2, 40], [14, 40], 0.3, 0.127, 0.459],
    // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10
    [[48, 80], [56, 70], 0.2, 0.0524, 0.3339],
    [[3, 10], [9, 10], 0.6, 0.1705, 0.809],
    [[2, 7], [6, 7], 0.5714, 0.0582, 0.8062],
    [[0, 29], [5, 56], 0.0893, -0.0381, 0.1926],
    [[0, 10], [0, 10], 0, -0.2775, 0.2775],
    [[0, 10], [10, 10], 1, 0.6075, 1],
  ] as const)("from %j to %j is %f, %f to %f", (from, to, value, low, high) => {
    const digits = value === 0.3 ? 3 : 4;
    expect(difference(from, to).value).toBeCloseTo(value, digits);
    expect(difference(from, to).low).toBeCloseTo(low, digits);
    expect(difference(from, to).high).toBeCloseTo(high, digits);
  });

  it("tests with the pooled variance", () => {
    // z = 0.3 / √(0.2 · 0.8 · 2/40) = 3.3541
    expect(difference([2, 40], [14, 40]).p).toBeCloseTo(0.000796, 6);
    expect(difference([0, 10], [0, 10]).p).toBe(1);
  });

  it("is null when one side has no answers", () => {
    expect(shareDifference({ from: { hits: 0, n: 0 }, to: { hits: 1, n: 2 } })).toBeNull();
    expect(shareDifference({ from: { hits: 1, n: 2 }, to: { hits: 0, n: 0 } })).toBeNull();
  });

  it("changes its sign when the sides are swapped, and lies within its interval and between −1 and 1", () => {
    fc.assert(
      fc.property(someCount, someCount, (one, other) => {
        const there = difference(one, other);
        const back = difference(other, one);
        expect(back.value).toBeCloseTo(-there.value, 12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(back.p).toBeCloseTo(there.p, 12);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe("limits of chance", () => {
  it("are those of the NIST/SEMATECH handbook's p-chart (347 of 30 × 50)", () => {
    const { low, high } = chanceLimits(347 / 1500, 50, 3);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.4102, 4);
  });

  it("end at 0 and 1", () => {
    expect(chanceLimits(0.02, 10, 3).low).toBe(0);
    expect(chanceLimits(0.98, 10, 3).high).toBe(1);
  });
});
