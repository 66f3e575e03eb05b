import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate } from "./estimate";
import { intensityMeasure, peakAndEnd } from "./intensity";

const day = { locationId: "l", channelId: "c", day: "2026-11-24" };
/** The answers of a day: how many gave −2, −1, 0, 1 and 2. */
const rowOf = (...counts: readonly number[]) => ({
  ...day,
  n: counts.reduce((sum, count) => sum + count, 0),
  values: new Map(counts.map((count, at) => [String(at - 2), count])),
});

describe("the mean answer about a stage", () => {
  it("is x̄ ± t·s/√n over all days", () => {
    // Of -1, -1, 0, 0, 0, 1 (8 times) and 2 (7 times): s = 0.973329, t(19) = 2.093024 (Student's
    // table), so that 1 - t*s/sqrt(20) = 0.544468 and 1 + t*s/sqrt(20) = 1.455532.
    const estimate = intensityMeasure.estimate([rowOf(0, 2, 1, 3, 4), rowOf(0, 0, 2, 5, 3)], 5);
    expect(estimate).toMatchObject({ kind: "shown", stage: "early", n: 20, value: 1 });
    const { low, high } = estimate as Extract<Estimate, { kind: "shown" }>;
    expect([low, high].map((limit) => limit.toFixed(4))).toEqual(["0.5445", "1.4555"]);
  });

  it("stays on the scale, and is hidden under the minimum", () => {
    expect(intensityMeasure.estimate([rowOf(0, 0, 0, 1, 4)], 5)).toMatchObject({ high: 2 });
    expect(intensityMeasure.estimate([rowOf(0, 0, 0, 0, 4)], 5)).toEqual({ kind: "hidden", n: 4, needed: 5 });
    expect(intensityMeasure.estimate([], 5)).toEqual({ kind: "hidden", n: 0, needed: 5 });
  });
});

const figure = (id: string, value: number, half: number) => ({
  id,
  estimate: { kind: "shown", stage: "normal", value, low: value - half, high: value + half, n: 40 } as const,
});
const few = { id: "few", estimate: { kind: "hidden", n: 2, needed: 5 } as const };

describe("the measured peak and end", () => {
  it("are named when their intervals allow it", () => {
    const stages = [figure("look", 0.2, 0.3), figure("cut", 1.5, 0.3), figure("pay", -0.6, 0.4)];
    expect(peakAndEnd(stages)).toEqual({ peak: { stageId: "cut" }, end: "bad" });
    expect(peakAndEnd([figure("look", 1, 0.3), figure("cut", 1.5, 0.3)])).toEqual({ peak: "none", end: "good" });
    expect(peakAndEnd([figure("look", 1, 0.3), figure("pay", 0.1, 0.3)])).toMatchObject({ end: "between" });
  });

  it("are not named while a stage has too few answers", () => {
    expect(peakAndEnd([figure("look", 1, 0.1), few])).toEqual({ peak: "few", end: "few" });
    expect(peakAndEnd([few, figure("pay", 1, 0.1)])).toEqual({ peak: "few", end: "good" });
    expect(peakAndEnd([figure("only", 1, 0.1)])).toEqual({ peak: "few", end: "good" });
    expect(peakAndEnd([])).toEqual({ peak: "few", end: "few" });
  });

  it("never names a peak whose interval meets another's", () => {
    const stage = fc.record({
      value: fc.double({ min: -2, max: 2, noNaN: true }),
      half: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 2, maxLength: 8 }), (some) => {
        const stages = some.map(({ value, half }, at) => figure(String(at), value, half));
        const { peak } = peakAndEnd(stages);
        if (typeof peak === "string") return;
        const named = stages.find(({ id }) => id === peak.stageId)?.estimate;
        for (const { id, estimate } of stages)
          if (id !== peak.stageId) expect(named?.low).toBeGreaterThan(estimate.high);
      }),
    );
  });
});
