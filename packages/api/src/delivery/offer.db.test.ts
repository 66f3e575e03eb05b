import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

const aShop = (timeZone?: string) => aShopWithStaff(testDb, database, now, timeZone);

describe("offering a moment", () => {
  it("is due at the time in the location's time zone", async () => {
    const auckland = await aShop("Pacific/Auckland");
    const moment = await auckland.asManager.moment.offer(auckland.offer());
    expect(moment.dueAt.toISOString()).toBe("2026-11-22T21:40:00.000Z");
  });

  it("is stored once, however often it is sent", async () => {
    const shop = await aShop();
    const offer = shop.offer();
    await shop.asManager.moment.offer(offer);
    await shop.asManager.moment.offer(offer);
    expect(await testDb.moment.count({ where: { businessId: shop.businessId } })).toBe(1);
    expect(await testDb.event.count({ where: { businessId: shop.businessId, type: "moment.offered" } })).toBe(1);
  });

  it("gives a declined moment to another member once, and the board names that member", async () => {
    const shop = await aShop();
    const business = shop.slug;
    const first = await shop.asManager.moment.offer(shop.offer());
    const given = shop.offer({ memberId: shop.jonas.id, insteadOf: first.id });
    await expect(shop.asManager.moment.offer(given)).rejects.toMatchObject({ code: "CONFLICT" });
    await shop.asMaria.moment.decline({ business, stepId: newId(), momentId: first.id, reason: "No chair free" });
    await shop.asManager.moment.offer(given);
    await shop.asManager.moment.offer(given);
    const again = shop.offer({ memberId: shop.jonas.id, insteadOf: first.id });
    await expect(shop.asManager.moment.offer(again)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "givenOnAlready", detail: { values: { by: "Jonas" } } },
    });
    const board = await shop.asManager.moment.board({ business, day: "2026-11-23" });
    const rows = board.flatMap(({ moments }) => moments);
    expect(rows.map(({ status, givenTo }) => [status, givenTo]).toSorted()).toEqual([
      ["declined", "Jonas"],
      ["offered", null],
    ]);
    expect((await shop.asManager.pulse.home({ business })).needs.declined).toEqual([]);
  });

  it("is refused at the spot's field when the spot is not live", async () => {
    const shop = await aShop();
    await testDb.spot.update({
      where: { businessId_id: { businessId: shop.businessId, id: shop.spot.id } },
      data: { status: "ready" },
    });
    await expect(shop.asManager.moment.offer(shop.offer())).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { fields: { spotId: "spotNotLive" } } },
    });
  });

  it.each(["spotId", "memberId", "locationId"] as const)(
    "is not found when %s belongs to another business",
    async (field) => {
      const [shop, other] = [await aShop(), await aShop()];
      const foreign = { spotId: other.spot.id, memberId: other.maria.id, locationId: other.location.id }[field];
      await expect(shop.asManager.moment.offer(shop.offer({ [field]: foreign }))).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      expect(await testDb.moment.count({ where: { businessId: shop.businessId } })).toBe(0);
    },
  );

  it("is forbidden for staff", async () => {
    const shop = await aShop();
    await expect(shop.asMaria.moment.offer(shop.offer())).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
