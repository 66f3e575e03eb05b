import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Estimate, estimateOf } from "./estimate";
import { benjaminiHochberg, mayCompare, verdictOf, verdictsOf, withStanding } from "./verdict";

const someP = fc.double({ min: 0, max: 1, noNaN: true });
const somePs = fc.array(someP, { maxLength: 40 });

describe("the verdict on a difference", () => {
  it.each([
    [0.1, 0.5, "likely-real"],
    [-0.5, -0.1, "likely-real"],
    [-0.1, 0.5, "could-be-chance"],
    [0, 0.5, "could-be-chance"],
    [-0.5, 0, "could-be-chance"],
  ] as const)("with an interval from %f to %f is %s", (low, high, verdict) => {
    expect(verdictOf({ value: (low + high) / 2, low, high })).toBe(verdict);
  });

  it("is withheld while either figure is early or hidden", () => {
    const figure = (n: number): Estimate => estimateOf({ value: 0.5, low: 0.4, high: 0.6, n });
    expect(mayCompare(figure(30), figure(400))).toBe(true);
    expect(mayCompare(figure(29), figure(400))).toBe(false);
    expect(mayCompare(figure(400), figure(4))).toBe(false);
  });
});

describe("the significance of many differences on one page", () => {
  it("is as in the example of Benjamini and Hochberg (1995): four of fifteen at 5 %", () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const inDisorder = ps.toReversed();
    expect(benjaminiHochberg(ps, 0.05).filter(Boolean)).toHaveLength(4);
    expect(benjaminiHochberg(inDisorder, 0.05)).toEqual(benjaminiHochberg(ps, 0.05).toReversed());
  });

  it("includes a smaller p-value that exceeds its own threshold when a larger one meets its threshold", () => {
    expect(benjaminiHochberg([0.06, 0.09], 0.1)).toEqual([true, true]);
  });

  it("is empty without differences", () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(verdictsOf([])).toEqual([]);
  });

  it("never includes a larger p-value without the smaller ones", () => {
    fc.assert(
      fc.property(somePs, (ps) => {
        const stands = benjaminiHochberg(ps);
        const standing = ps.filter((_, index) => stands[index]);
        const fallen = ps.filter((_, index) => !stands[index]);
        expect(Math.max(...standing, 0)).toBeLessThanOrEqual(Math.min(...fallen, 1));
      }),
    );
  });

  it("loses no difference when the false alarm rate rises or a p-value falls", () => {
    fc.assert(
      fc.property(somePs, someP, someP, (ps, one, other) => {
        const strict = benjaminiHochberg(ps, Math.min(one, other));
        const lax = benjaminiHochberg(ps, Math.max(one, other));
        const surer = benjaminiHochberg(
          ps.map((p, index) => (index === 0 ? p / 2 : p)),
          Math.min(one, other),
        );
        for (const [index, stood] of strict.entries()) {
          expect(lax[index]).toBe(stood || lax[index]);
          expect(surer[index]).toBe(stood || surer[index]);
        }
      }),
    );
  });

  it("requires a difference to be significant alone and among the others", () => {
    const real = { value: 2, low: 0.1, high: 3.9, p: 0.04 };
    const chance = { value: 1, low: -0.9, high: 2.9, p: 0.3 };
    expect(verdictsOf([real])).toEqual(["likely-real"]);
    expect(verdictsOf([real, chance, chance, chance])).toEqual(Array(4).fill("could-be-chance"));
    expect(verdictsOf([{ ...chance, p: 0.07 }])).toEqual(["could-be-chance"]);
  });
});

describe("what stands out of several lists", () => {
  it("does so alone and after the correction for all of them, in its own list", () => {
    const of = (...ps: number[]) => ps.map((p) => ({ p }));
    const stands = withStanding([of(0.001, 0.9), of(), of(0.04, 0.6)]);
    expect(stands.map((list) => list.map((one) => one.stands))).toEqual([[true, false], [], [true, false]]);
    // Every p of these passes the correction at q = 0.10, but 0.08 does not alone.
    expect(withStanding([of(0.001, 0.08)])[0]?.map((one) => one.stands)).toEqual([true, false]);
    expect(withStanding([of(0.04, 0.5, 0.6, 0.7)])[0]?.map((one) => one.stands)).toEqual([false, false, false, false]);
  });
});
