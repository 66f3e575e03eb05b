import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alwaysWithSale, costPerMention } from "./gesture";

/** A generator of numbers from 0 to 1 with a seed (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe("the cost of a mention", () => {
  it("has the values that an independent computation gives", () => {
    const read = costPerMention({ n: 10, sum: 4000, sumOfSquares: 1_700_000, mentions: 4 });
    expect(read).toMatchObject({ value: 1000, n: 10 });
    expect(read?.low).toBeCloseTo(557.4316, 3);
    expect(read?.high).toBeCloseTo(2408.5383, 3);
  });

  it("is the cost divided by Wilson's limits when every gesture costs the same", () => {
    const read = costPerMention({ n: 20, sum: 20 * 50_000, sumOfSquares: 20 * 50_000 ** 2, mentions: 8 });
    expect(read?.value).toBe(125_000);
    expect(read?.low).toBeCloseTo(50_000 / 0.6134184992377469, -1);
    expect(read?.high).toBeCloseTo(50_000 / 0.21880653237281705, -1);
  });

  it("is not known while nobody mentions the spot, or nobody answered", () => {
    expect(costPerMention({ n: 12, sum: 60, sumOfSquares: 300, mentions: 0 })).toBeNull();
    expect(costPerMention({ n: 0, sum: 0, sumOfSquares: 0, mentions: 0 })).toBeNull();
  });

  it("lies within its interval, which is above 0 or at it, for whatever costs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (costs, part) => {
          const n = costs.length;
          const mentions = Math.max(1, Math.round(part * n));
          const sum = costs.reduce((all, each) => all + each, 0);
          const read = costPerMention({ n, sum, sumOfSquares: costs.reduce((all, c) => all + c * c, 0), mentions });
          if (!read) throw new Error("there is a mention");
          expect(read.low).toBeGreaterThanOrEqual(0);
          expect(read.low).toBeLessThanOrEqual(read.value);
          expect(read.value).toBeLessThanOrEqual(read.high);
          expect(Number.isFinite(read.high)).toBe(true);
        },
      ),
    );
  });

  it("has an interval that holds the true cost in 93 to 99 % of samples", () => {
    const chance = seeded(53);
    const truth = 450 / 0.4;
    for (const n of [10, 25, 60]) {
      let held = 0;
      const runs = 1500;
      for (let run = 0; run < runs; run += 1) {
        const costs = Array.from({ length: n }, () => 300 + Math.floor(chance() * 301));
        const mentions = costs.filter(() => chance() < 0.4).length;
        const [sum, sumOfSquares] = [costs.reduce((a, b) => a + b, 0), costs.reduce((a, b) => a + b * b, 0)];
        const read = costPerMention({ n, sum, sumOfSquares, mentions });
        // Without a mention nothing is shown: no false statement either.
        if (read === null || (read.low <= truth && truth <= read.high)) held += 1;
      }
      expect(held / runs).toBeGreaterThan(0.93);
      expect(held / runs).toBeLessThan(0.99);
    }
  });
});

it("the hint of a sale needs the minimum of gestures, and all of them", () => {
  expect(alwaysWithSale({ gestures: 5, withSale: 5 }, 5)).toBe(true);
  expect(alwaysWithSale({ gestures: 4, withSale: 4 }, 5)).toBe(false);
  expect(alwaysWithSale({ gestures: 20, withSale: 19 }, 5)).toBe(false);
});
