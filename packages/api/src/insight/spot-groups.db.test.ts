import { aBusiness, aLocation } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aJourney, aLiveSpot, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

async function aChain() {
  const { businessId, slug: business, owner, location: shop } = await aBusiness(testDb);
  const places = [shop.id, (await aLocation(testDb, businessId)).id, (await aLocation(testDb, businessId)).id];
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const tell = async (place: number, days: number, count: number, mentioned: number) => {
    for (let at = 0; at < count; at += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId: places[place] ?? "", at: daysAgo(days) },
        mentions: at < mentioned ? [{ spotId: spot.id, status: "counted" }] : [],
      });
  };
  const { results } = as(database, owner.userId, { now });
  return { business, businessId, owner, spot, places, tell, results, asked: { business, spotId: spot.id } };
}

describe("a spot's locations", () => {
  it("are compared with the limits of chance around the whole, in the order of their names", async () => {
    const { places, tell, results, asked } = await aChain();
    await tell(0, 3, 50, 45);
    await tell(1, 3, 40, 8);
    await tell(2, 3, 2, 2);
    const { mention, delivery } = await results.locations(asked);
    expect(mention.hidden).toBe(2);
    expect(mention.points).toMatchObject([{ locationId: places[0], hits: 45, n: 50 }]);
    expect(mention.centre).toBeCloseTo(55 / 92);
    expect(delivery).toEqual({ centre: null, points: [], hidden: 3 });
  });
});

describe("the change of a spot's mentions", () => {
  it("is the sum of the parts of its locations, by mix and by rate", async () => {
    const { tell, results, asked } = await aChain();
    await tell(0, 33, 30, 24);
    await tell(1, 33, 30, 6);
    await tell(0, 3, 12, 9);
    await tell(1, 3, 48, 10);
    const why = await results.why(asked);
    expect(why?.change).toBeCloseTo(19 / 60 - 30 / 60, 12);
    expect(why?.groups).toHaveLength(2);
    const sum = why?.groups.reduce((total, { mix, rate }) => total + mix + rate, 0);
    expect(sum).toBeCloseTo(why?.change ?? 0, 12);
    expect(why?.mix).toBeLessThan(-0.15);
  });

  it("is unknown while one side has too few answers", async () => {
    const { tell, results, asked } = await aChain();
    await tell(0, 3, 40, 24);
    expect(await results.why(asked)).toBeNull();
  });
});

describe("a spot over time", () => {
  it("has limits that begin anew with a version, and each version's own figure", async () => {
    const { business, businessId, spot, owner, tell, results, asked } = await aChain();
    const changed = daysAgo(14);
    await testDb.spotVersion.updateMany({ where: { businessId }, data: { endedAt: changed } });
    await testDb.spotVersion.create({
      data: { businessId, spotId: spot.id, number: 2, content: fullSpot, liveAt: changed },
    });
    for (let week = 2; week < 12; week += 1) await tell(0, 1 + 7 * week, 40, week === 3 ? 38 : 10 + 4 * (week % 2));
    await tell(0, 3, 40, 30);
    const { courses } = await results.course({ ...asked, grain: "week" });
    const points = courses.find(({ measure }) => measure === "mention")?.points ?? [];
    expect(points).toHaveLength(26);
    const shown = points.filter(({ estimate }) => estimate.kind === "shown");
    expect(shown.flatMap(({ signals }) => signals)).toContain("outside");
    expect(shown.at(-1)?.centre).toBeNull();
    const { versions } = await as(database, owner.userId, { now }).spot.history({ business, spotId: spot.id });
    expect(versions.map(({ number, mention }) => [number, mention.n])).toEqual([
      [2, 40],
      [1, 400],
    ]);
  });
});
