import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const dueAt = new Date("2026-11-20T10:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, spot, location, maria, slug: business } = shop;
  const ended = async (status: "delivered" | "declined", times: number, reason = "") => {
    for (let made = 0; made < times; made += 1) {
      const id = newId();
      const facts = { spotId: spot.id, spotVersion: 1, memberId: maria.id, locationId: location.id };
      await testDb.moment.create({ data: { businessId, id, ...facts, dueAt, status } });
      await testDb.momentStep.create({
        data: { businessId, id: newId(), momentId: id, status, at: dueAt, byMemberId: maria.id, reason },
      });
    }
  };
  return { ...shop, ended, asked: { business, spotId: spot.id } };
}

describe("the declines of a spot", () => {
  it("have a share with n and an interval, and the reasons in both languages, without those that few gave", async () => {
    const shop = await aShop();
    await shop.ended("delivered", 20);
    await shop.ended("declined", 4, "Too busy right now");
    await shop.ended("declined", 2, "Gerade zu viel los");
    await shop.ended("declined", 5, "The oven is broken");
    await shop.ended("declined", 1, "The customer isn’t here");
    const { share, reasons, rest } = await shop.asManager.results.declines(shop.asked);
    expect(share).toMatchObject({ kind: "shown", value: 12 / 32, n: 32 });
    // One alone could be found by subtraction, so that the next smallest group is left out too.
    expect(reasons).toEqual([{ reason: "tooBusy", n: 6 }]);
    expect(rest).toBe(6);
  });

  it("are hidden below the minimum, and of other locations to a manager who is limited to some", async () => {
    const shop = await aShop();
    await shop.ended("declined", 4, "Too busy right now");
    expect(await shop.asManager.results.declines(shop.asked)).toEqual({
      share: { kind: "hidden", n: 4, needed: 5 },
      reasons: [],
      rest: 0,
    });
    await shop.ended("declined", 4, "Too busy right now");
    const other = await aLocation(testDb, shop.businessId);
    const limited = await aMember(testDb, shop.businessId, { role: "manager", locationIds: [other.id] });
    const asLimited = as(database, limited.userId, { now });
    expect(await asLimited.results.declines(shop.asked)).toMatchObject({ share: { kind: "hidden", n: 0 } });
    await expect(shop.asMaria.results.declines(shop.asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
