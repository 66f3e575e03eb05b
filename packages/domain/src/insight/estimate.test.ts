import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceal, estimateOf, type Measured } from "./estimate";

const measuredOf = (n: number): Measured => ({ value: 0.3, low: 0.2, high: 0.4, n });

describe("whether a number is shown", () => {
  it.each([
    [0, "hidden"],
    [4, "hidden"],
    [5, "early"],
    [29, "early"],
    [30, "normal"],
    [4000, "normal"],
  ])("with %i answers it is %s", (n, expected) => {
    const estimate = estimateOf(measuredOf(n));
    expect(estimate.kind === "shown" ? estimate.stage : estimate.kind).toBe(expected);
  });

  it("has only the number of answers and the minimum while it is hidden", () => {
    expect(estimateOf(measuredOf(2))).toEqual({ kind: "hidden", n: 2, needed: 5 });
  });

  it("has value, limits and n when it is shown", () => {
    expect(estimateOf(measuredOf(40))).toEqual({
      kind: "shown",
      stage: "normal",
      value: 0.3,
      low: 0.2,
      high: 0.4,
      n: 40,
    });
  });

  it("is hidden without any answers", () => {
    expect(estimateOf(null)).toEqual({ kind: "hidden", n: 0, needed: 5 });
  });

  it("depends on the business's minimum, but is never shown under three", () => {
    expect(estimateOf(measuredOf(9), 10)).toEqual({ kind: "hidden", n: 9, needed: 10 });
    expect(estimateOf(measuredOf(3), 3).kind).toBe("shown");
    expect(estimateOf(measuredOf(2), 1)).toEqual({ kind: "hidden", n: 2, needed: 3 });
  });

  it("hides when the minimum is not a number", () => {
    expect(estimateOf(measuredOf(1000), Number.NaN).kind).toBe("hidden");
  });

  it("never shows a figure of fewer than three, whatever the setting", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.double(), (n, minimum) => {
        expect(estimateOf(measuredOf(n), minimum).kind).toBe("hidden");
      }),
    );
  });

  it("has no value when a large figure is withheld for a small one beside it", () => {
    expect(conceal(estimateOf(measuredOf(8)))).toEqual({ kind: "hidden", n: 8, needed: 5 });
  });
});
