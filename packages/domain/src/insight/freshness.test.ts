import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FreshnessRow, freshnessOf } from "./freshness";

const all = { locationIds: null, channelIds: null };
const days = { from: "2026-11-02", until: "2026-11-30" };
const row = (times: number, mentioned: number, told: number, waiting = 0): FreshnessRow => ({
  ...{ day: "2026-11-04", locationId: "a", channelId: "a1" },
  ...{ times, told, mentioned, waiting },
});
const of = (...rows: FreshnessRow[]) => freshnessOf(rows, all, days, 5);

describe("the freshness of a spot for regulars", () => {
  it("falls when those who had it often mention it less (Newcombe, 14 of 40 against 2 of 40)", () => {
    const { groups, fall, wearsOff } = of(row(1, 14, 40), row(2, 9, 30, 2), row(3, 2, 40));
    expect(wearsOff).toBe(true);
    expect(fall).toMatchObject({
      ...{ value: expect.closeTo(0.3, 3), low: expect.closeTo(0.127, 3), high: expect.closeTo(0.459, 3) },
    });
    expect(groups).toMatchObject([
      { times: 1, estimate: { n: 40, value: 0.35 } },
      { times: 2, estimate: { n: 30, value: 0.3, waiting: { answers: 2 } } },
      { times: 3, estimate: { n: 40, value: 0.05 } },
    ]);
  });

  it("stays when the difference may be chance, or those who had it often mention it more", () => {
    expect(of(row(1, 14, 40), row(3, 12, 40))).toMatchObject({
      wearsOff: false,
      fall: { value: expect.closeTo(0.05) },
    });
    expect(of(row(1, 2, 40), row(3, 14, 40))).toMatchObject({ wearsOff: false });
  });

  it("is not judged with under 30 answers on a side, and hides a small group", () => {
    expect(of(row(1, 29, 29), row(3, 0, 400))).toMatchObject({ fall: null, wearsOff: false });
    expect(of(row(1, 40, 40), row(3, 0, 4)).groups[2]?.estimate).toEqual({ kind: "hidden", n: 4, needed: 5 });
    expect(of().groups.map(({ estimate }) => estimate.n)).toEqual([0, 0, 0]);
  });

  it("shows no figure of fewer answers than the minimum, at any location and in any period", () => {
    const some = fc
      .tuple(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 2 }))
      .map(
        ([told, times, at, place]): FreshnessRow => ({
          ...{
            day: new Date(Date.UTC(2026, 9, 5 + at)).toISOString().slice(0, 10),
            locationId: `l${place}`,
            channelId: `c${place}`,
          },
          ...{ times, told, mentioned: Math.floor(told / 2), waiting: 0 },
        }),
      );
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 40 }),
        fc.constantFrom(null, ["l0"], ["l0", "l1"]),
        (rows, locationIds) => {
          const { groups } = freshnessOf(rows, { locationIds, channelIds: null }, days, 5);
          for (const { estimate } of groups) if (estimate.kind === "shown") expect(estimate.n).toBeGreaterThan(4);
        },
      ),
    );
  });
});
