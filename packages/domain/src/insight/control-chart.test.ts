import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ControlChart, pChart, xmrChart, xmrLimits } from "./control-chart";

const weeks = [30, 34, 28, 31, 36, 29, 33, 35, 27, 32, 31, 30];
const signalsOf = (chart: ControlChart) =>
  chart.baseline === "waiting" ? [] : chart.points.map((point) => point.signals.join(" "));
const after = (...values: readonly number[]) => signalsOf(xmrChart([...weeks, ...values])).slice(weeks.length);

describe("limits of an XmR chart", () => {
  it("match a calculation by hand", () => {
    const limits = xmrLimits(weeks);
    expect(limits.centre).toBeCloseTo(31.333, 3);
    expect(limits.typicalRange).toBeCloseTo(4.1818, 4);
    expect(limits.lower).toBeCloseTo(20.21, 2);
    expect(limits.upper).toBeCloseTo(42.46, 2);
    expect(limits.rangeLimit).toBeCloseTo(13.66, 2);
  });

  it("are not widened by the one jump that they should detect", () => {
    // Steps 1 eleven times and 20 twice: the mean is 51/13 = 3.92, so that 20 > 3.5 · 3.92 is left
    // out
    const limits = xmrLimits([5, 6, 5, 6, 5, 6, 26, 6, 5, 6, 5, 6, 5, 6]);
    expect(limits.typicalRange).toBe(1);
  });

  it("do not change with a single outlier, which alone is outside", () => {
    const month = [10, 11, 10, 9, 10, 11, 10, 60, 10, 9, 11, 10];
    // x̃ = 10, steps 1 1 1 1 1 1 50 50 1 2 1: mR̃ = 1, 10 ± 3.145
    expect(xmrLimits(month)).toMatchObject({
      centre: 10,
      typicalRange: 1,
      lower: 6.855,
      upper: 13.145,
      rangeLimit: 3.865,
    });
    expect(signalsOf(xmrChart(month)).map((signals) => signals.includes("outside"))).toEqual(
      month.map((each) => each === 60),
    );
  });

  it("need two values", () => {
    expect(() => xmrLimits([3])).toThrow(RangeError);
  });
});

describe("the detection of a change in a number", () => {
  it("waits for eight points", () => {
    expect(xmrChart(weeks.slice(0, 7))).toEqual({ baseline: "waiting", n: 7, needed: 8 });
    expect(xmrChart(weeks.slice(0, 8)).baseline).toBe("provisional");
    expect(xmrChart(weeks.slice(0, 11)).baseline).toBe("provisional");
    expect(xmrChart(weeks).baseline).toBe("frozen");
  });

  it("does not move its limits after twelve points", () => {
    const before = xmrChart(weeks);
    const later = xmrChart([...weeks, 60, 60, 60]);
    if (before.baseline === "waiting" || later.baseline === "waiting") throw new Error("expected a chart");
    expect(later.centre).toBe(before.centre);
    expect(later.points.at(-1)?.upper).toBe(before.points.at(-1)?.upper);
  });

  it("finds no signal in random variation", () => {
    expect(signalsOf(xmrChart(weeks))).toEqual(Array(12).fill(""));
    expect(after(42.4, 20.3)).toEqual(["", ""]);
  });

  it("finds a point outside, above and below", () => {
    expect(after(42.5)).toEqual(["outside"]);
    expect(after(20.2)).toEqual(["outside"]);
  });

  it("finds the eighth in a row on one side, not the seventh", () => {
    expect(after(30, 32, 32, 32, 32, 32, 32, 32, 32)).toEqual(["", "", "", "", "", "", "", "", "run"]);
    expect(after(32, 30, 30, 30, 30, 30, 30, 30, 30).at(-1)).toBe("run");
    expect(after(30, 32, 32, 32, 32, 30, 32, 32, 32)).not.toContain("run");
  });

  it("finds two of three beyond two thirds on the same side only", () => {
    // two thirds of the distance: 38.75 above, 23.92 below
    expect(after(39, 31, 39)).toEqual(["", "", "near-limit"]);
    expect(after(39, 39)).toEqual(["", "near-limit"]);
    expect(after(39, 39, 32)).toEqual(["", "near-limit", ""]);
    expect(after(23, 31, 23)).toEqual(["", "", "near-limit"]);
    expect(after(39, 31, 23)).toEqual(["", "", ""]);
    expect(after(39, 31, 31, 39)).toEqual(["", "", "", ""]);
    expect(after(38, 38)).toEqual(["", ""]);
  });

  it("does not take rounding errors for a change", () => {
    expect(signalsOf(xmrChart(Array<number>(20).fill(0.1)))).toEqual(Array(20).fill(""));
  });

  it("finds the first change of a constant series", () => {
    expect(signalsOf(xmrChart([...Array<number>(12).fill(0), 1])).at(-1)).toBe("outside");
  });

  it("does not depend on the unit or the sign", () => {
    const someValues = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(someValues, (values) => {
        const signals = signalsOf(xmrChart(values));
        expect(signalsOf(xmrChart(values.map((value) => 128 * value)))).toEqual(signals);
        expect(signalsOf(xmrChart(values.map((value) => -value)))).toEqual(signals);
      }),
    );
  });
});

describe("the detection of a change in a share", () => {
  const steady = Array.from({ length: 12 }, (_, week) => ({ hits: 10 + (week % 2), n: 50 + (week % 2) * 5 }));

  it("has limits as wide as the number of answers requires", () => {
    const chart = pChart([...steady, { hits: 2, n: 10 }, { hits: 200, n: 1000 }]);
    if (chart.baseline === "waiting") throw new Error("expected a chart");
    // p̄ = 126/630 = .2
    expect(chart.centre).toBeCloseTo(0.2, 12);
    expect(chart.points[12]).toMatchObject({ lower: 0, signals: [] });
    expect(chart.points[12]?.upper).toBeCloseTo(0.2 + 3 * Math.sqrt(0.016), 12);
    expect(chart.points[13]?.upper).toBeCloseTo(0.2 + 3 * Math.sqrt(0.00016), 12);
  });

  it("finds a share of many answers that is within the limits for few", () => {
    const chart = pChart([...steady, { hits: 4, n: 10 }, { hits: 0, n: 10 }, { hits: 400, n: 1000 }]);
    expect(signalsOf(chart).slice(12)).toEqual(["", "", "outside"]);
  });

  it("waits for eight points and refuses those without answers", () => {
    expect(pChart(steady.slice(0, 7))).toEqual({ baseline: "waiting", n: 7, needed: 8 });
    expect(() => pChart([...steady, { hits: 0, n: 0 }])).toThrow(RangeError);
  });

  it("finds no signal where every share is equal, however many answered", () => {
    const chart = pChart(Array.from({ length: 20 }, (_, week) => ({ hits: week + 1, n: 10 * (week + 1) })));
    expect(signalsOf(chart)).toEqual(Array(20).fill(""));
  });
});
