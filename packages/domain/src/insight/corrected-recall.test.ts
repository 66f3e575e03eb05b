import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AidedCount, correctedRecall, pairedRatio } from "./corrected-recall";

describe("the ratio of two shares of the same people", () => {
  it("has the interval that statpsych 2.0 computes: ci.ratio.prop.ps(.05, 12, 4, 26, 6)", () => {
    const ratio = pairedRatio({ first: 32, second: 10, both: 6 });
    expect(ratio?.value).toBeCloseTo(3.2, 12);
    expect(ratio?.low).toBeCloseTo(1.766544, 6);
    expect(ratio?.high).toBeCloseTo(5.796628, 6);
  });
});

const counts = fc.tuple(...([0, 1, 2, 3] as const).map(() => fc.nat(40))).map(
  ([both = 0, spot = 0, decoy = 0, none = 0]): AidedCount => ({
    ...{ n: both + spot + decoy + none, ticked: both + spot, decoy: both + decoy, both },
  }),
);

describe("aided recall corrected for guessing", () => {
  it("is (h − f)/(1 − f)", () => {
    const { value, n } = correctedRecall({ n: 100, ticked: 70, decoy: 20, both: 14 }) ?? {};
    expect([value, n]).toEqual([expect.closeTo((0.7 - 0.2) / (1 - 0.2), 12), 100]);
    // Nobody guesses: the share that ticked.
    expect(correctedRecall({ n: 40, ticked: 12, decoy: 0, both: 0 })?.value).toBeCloseTo(0.3, 12);
    // No more than guesses.
    expect(correctedRecall({ n: 40, ticked: 10, decoy: 10, both: 5 })).toMatchObject({ value: 0, low: 0 });
    expect(correctedRecall({ n: 40, ticked: 4, decoy: 10, both: 2 })).toMatchObject({ value: 0, low: 0 });
  });

  it("is nothing where nobody answered, or everybody ticked what never existed", () => {
    expect(correctedRecall({ n: 0, ticked: 0, decoy: 0, both: 0 })).toBeNull();
    expect(correctedRecall({ n: 6, ticked: 6, decoy: 6, both: 6 })).toBeNull();
    expect(() => correctedRecall({ n: 6, ticked: 7, decoy: 0, both: 0 })).toThrow(RangeError);
  });

  it("lies within its interval, which lies within 0 and 1", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const recall = correctedRecall(count);
        if (recall === null) return;
        const { value, low, high } = recall;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
