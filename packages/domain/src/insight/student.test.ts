import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z95 } from "./normal";
import { t95 } from "./student";

// Golden values: R 4.3, qt(0.975, df).
const golden = [
  [1, 12.706204736],
  [2, 4.302652729],
  [3, 3.182446305],
  [4, 2.776445105],
  [5, 2.570581836],
  [9, 2.262157163],
  [10, 2.228138852],
  [19, 2.093024054],
  [29, 2.045229642],
  [30, 2.042272456],
  [60, 2.000297822],
  [99, 1.984216952],
  [100, 1.983971519],
  [120, 1.97993041],
  [1000, 1.962339081],
] as const;

describe("Student's t for 95 %", () => {
  it.each(golden)("is, with %i degrees of freedom, %f", (freedom, t) => {
    expect(t95(freedom)).toBeCloseTo(t, 7);
  });

  it("decreases towards the normal quantile and is never under it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (freedom) => {
        expect(t95(freedom)).toBeGreaterThan(t95(freedom + 1));
        expect(t95(freedom)).toBeGreaterThan(z95);
      }),
    );
  });

  it("throws for invalid degrees of freedom", () => {
    for (const freedom of [0, -1, 1.5, Number.NaN]) expect(() => t95(freedom)).toThrow(RangeError);
  });
});
