import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, cohensKappa } from "./agreement";

const count = fc.integer({ min: 0, max: 200 });
const ratings = fc.record({ both: count, firstOnly: count, secondOnly: count, neither: count });

describe("Cohen's kappa", () => {
  it("has the value of the example in Sim and Wright 2005, table 1", () => {
    const kappa = cohensKappa({ both: 22, firstOnly: 2, secondOnly: 4, neither: 11 });
    expect(kappa?.value).toBeCloseTo(0.67, 2);
    expect(kappa?.n).toBe(39);
  });

  it("has the value and the interval of the example in the R package statpsych, ci.kappa", () => {
    const kappa = cohensKappa({ both: 58, firstOnly: 4, secondOnly: 12, neither: 31 });
    expect(kappa?.value).toBeCloseTo(0.6756757, 7);
    expect(kappa?.low).toBeCloseTo(0.531721, 6);
    expect(kappa?.high).toBeCloseTo(0.8196303, 6);
  });

  it("is 1 for full agreement, 0 for that of chance, and below 0 for less", () => {
    expect(cohensKappa({ both: 5, firstOnly: 0, secondOnly: 0, neither: 7 })?.value).toBe(1);
    expect(cohensKappa({ both: 4, firstOnly: 4, secondOnly: 4, neither: 4 })?.value).toBeCloseTo(0, 12);
    expect(cohensKappa({ both: 0, firstOnly: 6, secondOnly: 6, neither: 0 })?.value).toBe(-1);
  });

  it("does not depend on the order of the raters, and lies in its interval", () => {
    fc.assert(
      fc.property(ratings, (counts) => {
        const kappa = cohensKappa(counts);
        const swapped = cohensKappa({ ...counts, firstOnly: counts.secondOnly, secondOnly: counts.firstOnly });
        expect(kappa?.value ?? null).toEqual(swapped ? expect.closeTo(swapped.value, 10) : null);
        if (!kappa) return;
        expect(kappa.low).toBeLessThanOrEqual(kappa.value + 1e-12);
        expect(kappa.high).toBeGreaterThanOrEqual(kappa.value - 1e-12);
      }),
    );
  });

  it("is hidden under 30 ratings, and when those of a rater are all alike", () => {
    expect(agreementOf({ both: 20, firstOnly: 1, secondOnly: 1, neither: 7 })).toEqual({
      kind: "hidden",
      n: 29,
      needed: 30,
    });
    expect(agreementOf({ both: 20, firstOnly: 1, secondOnly: 1, neither: 8 })).toMatchObject({ kind: "shown", n: 30 });
    expect(agreementOf({ both: 40, firstOnly: 0, secondOnly: 0, neither: 0 }).kind).toBe("hidden");
    expect(agreementOf({ both: 0, firstOnly: 0, secondOnly: 15, neither: 15 }).kind).toBe("hidden");
    expect(agreementOf({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 })).toMatchObject({ n: 0 });
  });
});
