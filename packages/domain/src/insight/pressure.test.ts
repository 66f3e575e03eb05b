import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PressureRow, pressureOf } from "./pressure";
import { shareDifference } from "./share";

const all = { locationIds: null, channelIds: null };
const days = { from: "2026-11-02", until: "2026-11-30" };
const row = (
  received: number,
  receivedPressured: number,
  notReceived: number,
  notReceivedPressured: number,
): PressureRow => ({
  ...{ day: "2026-11-04", locationId: "a", channelId: "a1" },
  ...{ received, receivedPressured, notReceived, notReceivedPressured },
});

describe("a spot's pressure", () => {
  it("is marked when the interval of the difference lies above zero (Newcombe, 14 of 40 against 2 of 40)", () => {
    const pressure = pressureOf([row(40, 14, 40, 2)], all, days, 5);
    expect(pressure.isMarked).toBe(true);
    expect(pressure.difference).toMatchObject({
      ...{ value: expect.closeTo(0.3, 3), low: expect.closeTo(0.127, 3), high: expect.closeTo(0.459, 3) },
    });
    expect(pressure.those.estimate).toMatchObject({ n: 40, value: 0.35 });
    expect(pressure.others.estimate).toMatchObject({ n: 40, value: 0.05 });
  });

  it("is not marked when fewer feel pressured, or hardly more", () => {
    expect(pressureOf([row(40, 2, 40, 14)], all, days, 5)).toMatchObject({ isMarked: false });
    expect(pressureOf([row(40, 5, 40, 2)], all, days, 5)).toMatchObject({
      isMarked: false,
      difference: { value: 0.075 },
    });
  });

  it("is not judged while one side has under 30 answers, whatever they say", () => {
    expect(pressureOf([row(29, 29, 400, 0)], all, days, 5)).toMatchObject({ difference: null, isMarked: false });
    expect(pressureOf([row(400, 400, 29, 0)], all, days, 5)).toMatchObject({ difference: null, isMarked: false });
    expect(pressureOf([], all, days, 5)).toMatchObject({ difference: null, isMarked: false });
  });

  it("is marked exactly when the interval of the two shown counts excludes zero", () => {
    const count = fc
      .tuple(fc.integer({ min: 30, max: 300 }), fc.nat({ max: 100 }))
      .map(([n, p]) => [n, Math.floor((n * p) / 100)]);
    fc.assert(
      fc.property(count, count, ([n = 0, hits = 0], [m = 0, others = 0]) => {
        const found = shareDifference({ from: { hits: others, n: m }, to: { hits, n } });
        expect(pressureOf([row(n, hits, m, others)], all, days, 5).isMarked).toBe((found?.low ?? 0) > 0);
      }),
    );
  });
});
