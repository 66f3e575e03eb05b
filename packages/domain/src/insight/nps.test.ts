import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, npsDifference } from "./nps";
import { verdictOf } from "./verdict";

const score = (promoters: number, detractors: number, n: number) => {
  const measured = nps({ promoters, detractors, n });
  if (measured === null) throw new Error("expected answers");
  return measured;
};
const someCount = fc
  .tuple(fc.nat(2000), fc.nat(2000), fc.nat(2000))
  .filter(([promoters, detractors, passives]) => promoters + detractors + passives > 0)
  .map(([promoters, detractors, passives]) => ({ promoters, detractors, n: promoters + detractors + passives }));

describe("the net promoter score with its adjusted-Wald interval", () => {
  it.each([
    [50, 20, 100, 30, 14.05, 44.2],
    [9, 0, 10, 90, 38.08, 100],
    [3, 4, 10, -10, -51.45, 36.06],
    [220, 60, 400, 40, 32.52, 46.88],
  ])(
    "of %i promoters and %i detractors among %i is %f, from %f to %f",
    (promoters, detractors, n, value, low, high) => {
      expect(score(promoters, detractors, n).value).toBeCloseTo(value, 10);
      expect(score(promoters, detractors, n).low).toBeCloseTo(low, 2);
      expect(score(promoters, detractors, n).high).toBeCloseTo(high, 2);
    },
  );

  it.each([
    [10, 42],
    [30, 27],
    [50, 21],
    [100, 15],
    [200, 11],
    [400, 8],
    [1000, 5],
  ])("of %i answers, half promoters and a fifth detractors, has a margin of ± %i points", (n, points) => {
    const { low, high } = score(n / 2, n / 5, n);
    expect(Math.round((high - low) / 2)).toBe(points);
  });

  it("is null when nobody answered, and throws for inconsistent counts", () => {
    expect(nps({ promoters: 0, detractors: 0, n: 0 })).toBeNull();
    expect(() => nps({ promoters: 6, detractors: 5, n: 10 })).toThrow(RangeError);
    expect(() => nps({ promoters: -1, detractors: 5, n: 10 })).toThrow(RangeError);
  });

  it("lies within its interval and ±100 for every possible outcome of up to 60 answers", () => {
    for (let n = 1; n <= 60; n += 1) {
      for (let promoters = 0; promoters <= n; promoters += 1) {
        for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
          const { low, value, high } = score(promoters, detractors, n);
          const sound = -100 <= low && low <= value && value <= high && high <= 100 && low < high;
          if (!sound) expect.fail(`${promoters}/${detractors}/${n}: ${low} ${value} ${high}`);
        }
      }
    }
  });

  it("lies within ±100 for large counts, and is mirrored when promoters and detractors are swapped", () => {
    fc.assert(
      fc.property(someCount, ({ promoters, detractors, n }) => {
        const { low, value, high } = score(promoters, detractors, n);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(100);
        expect(score(detractors, promoters, n).low).toBeCloseTo(-high, 9);
      }),
    );
  });
});

describe("a difference of two scores", () => {
  it("of 30.0 and 47.3 points could be chance, although it is 17 points", () => {
    const found = npsDifference({
      from: { promoters: 50, detractors: 20, n: 100 },
      to: { promoters: 66, detractors: 14, n: 110 },
    });
    if (found === null) throw new Error("expected answers");
    expect(score(66, 14, 110).value).toBeCloseTo(47.3, 1);
    expect(found.value).toBeCloseTo(16.89, 2);
    expect(found.value / ((found.high - found.value) / 1.959964)).toBeCloseTo(1.654, 3);
    expect(found.p).toBeCloseTo(0.098, 3);
    expect(verdictOf(found)).toBe("could-be-chance");
  });

  it("is null when one side has no answers", () => {
    const none = { promoters: 0, detractors: 0, n: 0 };
    const some = { promoters: 1, detractors: 0, n: 1 };
    expect(npsDifference({ from: none, to: some })).toBeNull();
    expect(npsDifference({ from: some, to: none })).toBeNull();
  });

  it("changes its sign when the sides are swapped, and could be chance exactly when p is over 5 %", () => {
    fc.assert(
      fc.property(someCount, someCount, (from, to) => {
        const there = npsDifference({ from, to });
        const back = npsDifference({ from: to, to: from });
        if (there === null || back === null) throw new Error("expected answers");
        expect(back.value).toBeCloseTo(-there.value, 9);
        expect(back.low).toBeCloseTo(-there.high, 9);
        if (Math.abs(there.p - 0.05) > 1e-9) expect(verdictOf(there) === "likely-real").toBe(there.p < 0.05);
      }),
    );
  });
});
