import { describe, expect, it } from "vitest";
import { funnel, funnelLimits, meanFunnel, shareP } from "./funnel";

describe("a funnel instead of a ranking", () => {
  it("has limits at 95 % and 99.8 % that narrow with n", () => {
    const { within95, within998 } = funnelLimits(0.2, 100);
    expect(within95.low).toBeCloseTo(0.2 - 1.959964 * 0.04, 6);
    expect(within95.high).toBeCloseTo(0.2784, 4);
    expect(within998.low).toBeCloseTo(0.0764, 4);
    expect(within998.high).toBeCloseTo(0.2 + 3.090232 * 0.04, 6);
    expect(funnelLimits(0.2, 400).within95.high).toBeCloseTo(0.2392, 4);
  });

  it("stays between 0 and 1", () => {
    expect(funnelLimits(0.05, 5).within998.low).toBe(0);
    expect(funnelLimits(0.95, 5).within998.high).toBe(1);
  });

  it("separates groups within the limits of chance from those outside, and keeps the order", () => {
    const whole = { hits: 200, n: 1000 };
    const groups = [
      { id: "harbour", hits: 33, n: 100 },
      { id: "market", hits: 24, n: 100 },
      { id: "station", hits: 28, n: 100 },
      { id: "garden", hits: 12, n: 100 },
      { id: "airport", hits: 7, n: 100 },
    ];
    const found = funnel(groups, whole);
    expect(found?.centre).toBe(0.2);
    expect(found?.points.map(({ id, zone }) => [id, zone])).toEqual([
      ["harbour", "exceptional"],
      ["market", "usual"],
      ["station", "unusual"],
      ["garden", "unusual"],
      ["airport", "exceptional"],
    ]);
  });

  it("uses all groups together as the whole, and leaves out those without answers", () => {
    const found = funnel([
      { hits: 5, n: 10 },
      { hits: 0, n: 0 },
      { hits: 10, n: 20 },
    ]);
    expect(found?.centre).toBe(0.5);
    expect(found?.points.map(({ value }) => value)).toEqual([0.5, 0.5]);
    expect(funnel([{ hits: 0, n: 0 }])).toBeNull();
  });
});

describe("a funnel of means", () => {
  it("has limits from the spread of the whole, and none under 0", () => {
    // Ten answers of each: 0, 1 and 2. s² = 20/29.
    const whole = { n: 30, sum: 30, sumOfSquares: 50 };
    const found = meanFunnel(
      [
        { n: 25, sum: 40, sumOfSquares: 70 },
        { n: 5, sum: 0, sumOfSquares: 0 },
      ],
      whole,
    );
    expect(found?.centre).toBe(1);
    expect(found?.spread).toBeCloseTo(Math.sqrt(20 / 29), 12);
    const [high, low] = found?.points ?? [];
    // z = 0.6·√25/0.830455 = 3.6125
    expect(high).toMatchObject({ value: 1.6, zone: "exceptional" });
    expect(high?.p).toBeCloseTo(0.000303, 5);
    expect(low).toMatchObject({ value: 0, zone: "unusual" });
    expect(low?.limits.within998.low).toBe(0);
  });

  it("stands out nowhere when all answers are alike, and is none of a single answer", () => {
    const found = meanFunnel([{ n: 8, sum: 8, sumOfSquares: 8 }], { n: 20, sum: 20, sumOfSquares: 20 });
    expect(found?.points).toMatchObject([{ value: 1, zone: "usual", p: 1 }]);
    expect(meanFunnel([], { n: 1, sum: 1, sumOfSquares: 1 })).toBeNull();
  });
});

describe("the probability of a share by chance", () => {
  it("is exact for few answers, and near the exact one for many", () => {
    expect(shareP({ hits: 0, n: 10 }, 0.5)).toBeCloseTo(2 / 1024, 12);
    expect(shareP({ hits: 9, n: 10 }, 0.5)).toBeCloseTo(22 / 1024, 12);
    // P(X >= 3), n 20, θ 0.05: 1 − (0.358486 + 0.377354 + 0.188677)
    expect(shareP({ hits: 3, n: 20 }, 0.05)).toBeCloseTo(2 * 0.075484, 5);
    expect(shareP({ hits: 60, n: 100 }, 0.5)).toBeCloseTo(0.0455, 4);
  });

  it("is 1 where the whole is none or all, and never over 1", () => {
    expect(shareP({ hits: 0, n: 5 }, 0)).toBe(1);
    expect(shareP({ hits: 5, n: 5 }, 1)).toBe(1);
    expect(shareP({ hits: 5, n: 10 }, 0.5)).toBe(1);
  });
});
