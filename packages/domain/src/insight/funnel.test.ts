import { describe, expect, it } from "vitest";
import { funnel, funnelLimits } from "./funnel";

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
    expect(found?.points.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(funnel([{ hits: 0, n: 0 }])).toBeNull();
  });
});
