import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOf } from "./mean";
import { shareOf } from "./share";

const scale = { lowest: 1, highest: 7 };
const meanOfAll = (answers: readonly number[]) =>
  meanOf(
    {
      n: answers.length,
      sum: answers.reduce((sum, x) => sum + x, 0),
      sumOfSquares: answers.reduce((sum, x) => sum + x ** 2, 0),
    },
    scale,
  );

describe("a mean with its interval", () => {
  it("is x̄ ± t·s/√n", () => {
    // 2, 4, 4, 4, 5, 5, 6, 7: x̄ = 4.625, s² = 2.26786, t of 7 degrees of freedom = 2.364624
    const mean = meanOfAll([2, 4, 4, 4, 5, 5, 6, 7]);
    expect(mean?.value).toBe(4.625);
    expect(mean?.low).toBeCloseTo(4.625 - 1.25899, 4);
    expect(mean?.high).toBeCloseTo(4.625 + 1.25899, 4);
  });

  it("is null when nobody answered", () => {
    expect(meanOfAll([])).toBeNull();
  });

  it("has a width when all answers are equal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 400 }), (answer, n) => {
        const mean = meanOfAll(Array<number>(n).fill(answer));
        const doubt = shareOf({ hits: 0, n })?.high ?? Number.NaN;
        expect(mean?.value).toBe(answer);
        expect((mean?.high ?? 0) - (mean?.low ?? 0)).toBeGreaterThanOrEqual(doubt - 1e-12);
      }),
    );
  });

  it("lies within its interval and its scale", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (answers) => {
        const mean = meanOfAll(answers);
        expect(mean).not.toBeNull();
        if (mean === null) return;
        expect(mean.low).toBeGreaterThanOrEqual(1);
        expect(mean.low).toBeLessThanOrEqual(mean.value);
        expect(mean.value).toBeLessThanOrEqual(mean.high);
        expect(mean.high).toBeLessThanOrEqual(7);
      }),
    );
  });
});
