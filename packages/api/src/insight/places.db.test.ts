import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const at = new Date("2026-11-20T12:00:00Z");

/** Three shops with answers: the customers of the second mention the spot and recommend less. */
async function aChain() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const shops = [location.id, (await aLocation(testDb, businessId)).id, (await aLocation(testDb, businessId)).id];
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const tell = async (shop: number, count: number, mentioned: number, promoters: number) => {
    for (let one = 0; one < count; one += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId: shops[shop] ?? "", at, recommend: one < promoters ? 10 : 5 },
        mentions: one < mentioned ? [{ spotId: spot.id, status: "counted" }] : [],
      });
  };
  await tell(0, 40, 24, 20);
  await tell(1, 40, 2, 4);
  await tell(2, 40, 22, 20);
  const asOwner = as(database, owner.userId, { now });
  return { businessId, business, shops, spot, tell, asOwner };
}

describe("the locations over all spots", () => {
  it("stand beside the whole in the order of their names, and what stands out is named with its counts", async () => {
    const { business, shops, spot, asOwner } = await aChain();
    const places = await asOwner.results.places({ business });
    expect(places.comparisons).toBe(9);
    expect(places.recommend.centre).toBeCloseTo(44 / 120);
    expect(places.recommend.points.map(({ locationId, hits, n, stands }) => [locationId, hits, n, stands])).toEqual(
      expect.arrayContaining([
        [shops[1], 4, 40, true],
        [shops[0], 20, 40, false],
      ]),
    );
    expect(places.index.centre).toBeCloseTo(48 / 120);
    expect(places.standing).toContainEqual(
      expect.objectContaining({ spotId: spot.id, locationId: shops[1], hits: 2, n: 40, isMore: false }),
    );
    // No moment was due, so there is nothing to compare.
    expect(places.delivery).toMatchObject({ centre: null, points: [], hidden: 3 });
    const names = await testDb.location.findMany({ where: { id: { in: shops } }, orderBy: { name: "asc" } });
    const order = names.map(({ id }) => id);
    const found = places.index.points.map(({ locationId }) => locationId);
    expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it("are those of a limited manager alone, against the whole of these", async () => {
    const { businessId, business, shops } = await aChain();
    const mine = shops.slice(0, 2);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: mine });
    const places = await as(database, manager.userId, { now }).results.places({ business });
    expect(places.locations).toBe(2);
    expect(places.recommend.points.map(({ locationId }) => locationId).toSorted()).toEqual(mine.toSorted());
    expect(places.recommend.centre).toBeCloseTo(24 / 80);
    const single = await aMember(testDb, businessId, { role: "manager", locationIds: mine.slice(0, 1) });
    expect(await as(database, single.userId, { now }).results.places({ business })).toMatchObject({
      ...{ locations: 1, comparisons: 0, standing: [] },
      recommend: { points: [] },
    });
  });

  it("show no location of fewer answers than the minimum, nor the one that would reveal it", async () => {
    const { business, businessId, asOwner, shops, spot } = await aChain();
    const { id: small } = await aLocation(testDb, businessId);
    for (let one = 0; one < 3; one += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId: small, at, recommend: 0 },
        mentions: [{ spotId: spot.id, status: "counted" }],
      });
    const { recommend } = await asOwner.results.places({ business });
    expect(recommend.points.map(({ locationId }) => locationId)).not.toContain(small);
    expect(recommend.points).toHaveLength(2);
    expect(recommend.hidden).toBe(2);
    expect(recommend.centre).toBeCloseTo(44 / 123);
    expect(shops).toHaveLength(3);
  });

  it("belong to a journey of the business, or are not found", async () => {
    const { business, asOwner } = await aChain();
    await expect(asOwner.results.places({ business, journeyId: newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const elsewhere = await asOwner.results.places({ business, period: { from: "2026-01-01", to: "2026-01-31" } });
    expect(elsewhere).toMatchObject({ comparisons: 0, standing: [], index: { centre: null } });
  });
});
