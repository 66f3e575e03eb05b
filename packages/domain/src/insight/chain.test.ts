import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainAnswers, linksOfAnswers, lossOf, weakestOf } from "./chain";
import { estimateOf } from "./estimate";
import { shareOf } from "./share";

const all = { locationIds: null, channelIds: null };
const days = { from: "2026-11-02", until: "2026-11-30" };
const row = (counts: Partial<ChainAnswers>): ChainAnswers => ({
  ...{ day: "2026-11-04", locationId: "a", channelId: "a1" },
  ...{ received: 0, noticed: 0, noticedWaiting: 0, mentioned: 0, mentionedWaiting: 0, ...counts },
});
const share = (hits: number, n: number) => estimateOf(shareOf({ hits, n }));
const lost = (link: "delivered" | "noticed" | "mentioned" | "retold", hits: number, n: number) => ({
  ...{ link, loss: share(hits, n) },
});

describe("the loss at a link", () => {
  it("is what does not reach it, with Wilson's interval turned round", () => {
    // field.md §6.10: 12 of 40 is .1807 to .4543.
    expect(lossOf(share(12, 40))).toMatchObject({ value: 0.7, n: 40, stage: "normal" });
    expect(lossOf(share(12, 40))).toMatchObject({ low: expect.closeTo(0.5457, 4), high: expect.closeTo(0.8193, 4) });
    expect(lossOf(share(2, 4))).toEqual({ kind: "hidden", n: 4, needed: 5 });
  });
});

describe("the links that answers tell", () => {
  it("count those who got it, and of these only those who speak of it", () => {
    const [noticed, mentioned] = linksOfAnswers(
      [row({ received: 40, noticed: 30, noticedWaiting: 2, mentioned: 27 })],
      ...([all, days, 5] as const),
    );
    expect(noticed).toMatchObject({
      link: "noticed",
      estimate: { value: 0.75, n: 40, waiting: { answers: 2, high: 0.8 } },
    });
    expect(mentioned).toMatchObject({ link: "mentioned", estimate: { value: 0.9, n: 30 }, leftOut: 0 });
    expect(mentioned?.estimate).toMatchObject({ low: expect.closeTo(0.7438, 4), high: expect.closeTo(0.9654, 4) });
  });

  it("are withheld below the minimum, each by its own number of answers", () => {
    const [noticed, mentioned] = linksOfAnswers([row({ received: 8, noticed: 4, mentioned: 4 })], all, days, 5);
    expect(noticed?.estimate).toMatchObject({ kind: "shown", n: 8 });
    expect(mentioned).toMatchObject({ estimate: { kind: "hidden", n: 4, needed: 5 }, leftOut: 0 });
    expect(mentioned?.loss).toEqual(mentioned?.estimate);
    const none = linksOfAnswers([], all, days, 5);
    expect(none.map(({ estimate }) => estimate)).toEqual([
      { kind: "hidden", n: 0, needed: 5 },
      { kind: "hidden", n: 0, needed: 5 },
    ]);
  });

  it("never count more at a link than the link before it keeps, at any location and in any period", () => {
    const counts = fc
      .tuple(fc.nat({ max: 40 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 50 }), fc.nat({ max: 2 }))
      .map(([received, a, b, at, place]) => {
        const noticed = Math.floor((received * a) / 100);
        return row({
          ...{ received, noticed, mentioned: Math.floor((noticed * b) / 100) },
          day: new Date(Date.UTC(2026, 9, 12 + at)).toISOString().slice(0, 10),
          ...{ locationId: `l${place}`, channelId: `c${place}` },
        });
      });
    fc.assert(
      fc.property(
        fc.array(counts, { maxLength: 25 }),
        fc.constantFrom(null, ["l0"], ["l0", "l1"]),
        (rows, locationIds) => {
          const [noticed, mentioned] = linksOfAnswers(rows, { locationIds, channelIds: null }, days, 5);
          for (const link of [noticed, mentioned])
            if (link?.estimate.kind === "shown") expect(link.estimate.n).toBeGreaterThan(4);
          if (noticed?.estimate.kind !== "shown" || mentioned?.estimate.kind !== "shown") return;
          expect(mentioned.estimate.n).toBe(Math.round(noticed.estimate.value * noticed.estimate.n));
        },
      ),
    );
  });
});

describe("the weakest link", () => {
  it("loses most, and clearly so when the difference to the next is more than chance", () => {
    // 14 of 40 against 2 of 40: difference .300, interval .127 to .459 (field.md §6.10).
    const links = [lost("delivered", 2, 40), lost("noticed", 14, 40)];
    expect(weakestOf(links)).toMatchObject({ link: "noticed", next: "delivered", isClear: true, loss: { n: 40 } });
    expect(weakestOf([...links, lost("retold", 16, 40)])).toMatchObject({
      link: "retold",
      next: "noticed",
      isClear: false,
    });
  });

  it("is not clear while few answers are behind one of the two", () => {
    expect(weakestOf([lost("delivered", 0, 40), lost("noticed", 12, 12)])).toMatchObject({
      link: "noticed",
      isClear: false,
    });
  });

  it("is not named where only one link is known, or where nothing is lost", () => {
    expect(weakestOf([lost("delivered", 20, 40), lost("noticed", 1, 4)])).toBeNull();
    expect(weakestOf([lost("delivered", 0, 40), lost("noticed", 0, 12)])).toBeNull();
    expect(weakestOf([])).toBeNull();
  });
});
