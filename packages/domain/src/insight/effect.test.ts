import { describe, expect, it } from "vitest";
import { npsEffect } from "./effect";
import { verdictOf } from "./verdict";

const of200 = (p: number, d: number) => ({ promoters: 200 * p, detractors: 200 * d, n: 200 });
const pilot = {
  treated: { before: of200(0.45, 0.25), after: of200(0.6, 0.15) },
  control: { before: of200(0.46, 0.24), after: of200(0.49, 0.22) },
};

describe("the effect as a difference in differences", () => {
  it("of 20 points, with 200 answers in each of four cells, is not yet shown as real", () => {
    const effect = npsEffect(pilot);
    if (effect === null) throw new Error("expected answers");
    expect(effect.value).toBeCloseTo(20, 10);
    expect((effect.high - effect.value) / 1.959964).toBeCloseTo(11.17, 2);
    expect(effect.low).toBeCloseTo(-1.9, 1);
    expect(effect.high).toBeCloseTo(41.9, 1);
    expect(verdictOf(effect)).toBe("could-be-chance");
    expect(effect.p).toBeCloseTo(0.0734, 3);
  });

  it("is 0 when the control changed equally", () => {
    expect(npsEffect({ treated: pilot.treated, control: pilot.treated })?.value).toBe(0);
  });

  it("is null when one of the four has no answers", () => {
    const none = { promoters: 0, detractors: 0, n: 0 };
    expect(npsEffect({ ...pilot, control: { ...pilot.control, before: none } })).toBeNull();
  });

  it("has a wide interval for one answer in each cell", () => {
    const all = { promoters: 1, detractors: 0, n: 1 };
    const none = { promoters: 0, detractors: 1, n: 1 };
    const effect = npsEffect({ treated: { before: none, after: all }, control: { before: all, after: all } });
    if (effect === null) throw new Error("expected answers");
    expect(effect.high - effect.low).toBeGreaterThan(100);
    expect(verdictOf(effect)).toBe("could-be-chance");
  });
});
