import { newChannelToken } from "@spots/db/link-secret";
import { aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const lineUp = (caller = shop.asMaria, locationId = shop.location.id) =>
    caller.lineUp.read({ business, locationId, day: "2026-11-23" });
  const shift = (memberId: string, startsAt: string, endsAt: string) =>
    shop.asManager.shift.add({
      ...{ business, id: newId(), memberId, locationId: shop.location.id, dutyId: null, startsAt, endsAt },
    });
  return { ...shop, business, lineUp, shift };
}

describe("a line-up", () => {
  it("has who works on the day, also from the evening before, and who gives a spot for the first time", async () => {
    const shop = await aShop();
    await shop.shift(shop.jonas.id, "2026-11-22T20:00", "2026-11-23T02:00");
    await shop.shift(shop.maria.id, "2026-11-23T09:00", "2026-11-23T17:00");
    await shop.shift(shop.maria.id, "2026-11-24T09:00", "2026-11-24T17:00");
    await shop.asManager.moment.offer(shop.offer());
    const { people, spots } = await shop.lineUp();
    expect(people.map(({ name }) => name)).toEqual(["Jonas", "Maria"]);
    expect(spots).toMatchObject([{ id: shop.spot.id, due: 1, reason: { kind: "firstTime", names: ["Maria"] } }]);
  });

  it("has no spot that is switched off at the location", async () => {
    const shop = await aShop();
    expect((await shop.lineUp()).spots).toHaveLength(1);
    await testDb.spotOverride.create({
      data: {
        businessId: shop.businessId,
        spotId: shop.spot.id,
        locationId: shop.location.id,
        isOff: true,
        byMemberId: shop.owner.id,
        at: now,
      },
    });
    expect(await shop.lineUp()).toMatchObject({ spots: [], changes: [] });
  });

  it("quotes yesterday's praise with its sensitive parts masked, and nothing else", async () => {
    const shop = await aShop();
    const channel = await testDb.channel.create({
      data: {
        ...{ businessId: shop.businessId, id: newId(), name: "At the door", locationId: shop.location.id },
        token: await newChannelToken(testDb, shop.businessId),
      },
    });
    const answer = (recallText: string, recommend: number, answeredAt: string, locationId = shop.location.id) => ({
      ...{ businessId: shop.businessId, id: newId(), channelId: channel.id, locationId, locale: "en" },
      ...{ recallText, recommend, answeredAt: new Date(answeredAt) },
    });
    const elsewhere = await aLocation(testDb, shop.businessId);
    const rows = [
      answer("They knew my name. Call me on 0170 1234567.", 10, "2026-11-22T12:00:00Z"),
      answer("Too loud", 3, "2026-11-22T12:00:00Z"),
      answer("The day before", 10, "2026-11-21T12:00:00Z"),
      answer("Another location", 10, "2026-11-22T12:00:00Z", elsewhere.id),
    ];
    for (const data of rows) await testDb.response.create({ data });
    const { words } = await shop.lineUp();
    expect(words).toHaveLength(1);
    expect(words[0]?.words).toContain("They knew my name");
    expect(words[0]?.words).not.toContain("1234567");
  });

  it("of another location is NOT_FOUND for a member who does not work there", async () => {
    const shop = await aShop();
    const elsewhere = await aLocation(testDb, shop.businessId);
    await expect(shop.lineUp(shop.asMaria, elsewhere.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await shop.lineUp(as(database, shop.owner.userId, { now }), elsewhere.id)).people).toEqual([]);
  });
});
