import { aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function anOffer() {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const { id: momentId } = await shop.asManager.moment.offer(shop.offer());
  const change = (more: object = {}) => ({
    ...{ business, stepId: newId(), momentId, memberId: shop.maria.id, dutyId: null, dueAt: "2026-11-23T10:40" },
    ...{ whereExactly: "chair 2", customer: "", ...more },
  });
  return { ...shop, business, momentId, change };
}

describe("changing an open moment", () => {
  it("moves it in time and leaves it accepted", async () => {
    const shop = await anOffer();
    const { business, momentId } = shop;
    await shop.asMaria.moment.accept({ business, stepId: newId(), momentId });
    const moved = await shop.asManager.moment.change(shop.change({ dueAt: "2026-11-23T14:00" }));
    expect(moved).toMatchObject({ status: "accepted", dueAt: new Date("2026-11-23T13:00:00Z") });
  });

  it("offers it anew to another member, once, however often it is sent", async () => {
    const shop = await anOffer();
    const { business, momentId } = shop;
    await shop.asMaria.moment.accept({ business, stepId: newId(), momentId });
    const change = shop.change({ memberId: shop.jonas.id });
    await shop.asManager.moment.change(change);
    await shop.asManager.moment.change(change);
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id: momentId } });
    expect(moment).toMatchObject({ status: "offered", memberId: shop.jonas.id, isOpenOffer: false });
    expect(await testDb.momentStep.count({ where: { businessId: shop.businessId, momentId } })).toBe(3);
    // Whose it was is told who has it; others learn nothing of it.
    await expect(shop.asMaria.moment.accept({ business, stepId: newId(), momentId })).rejects.toMatchObject({
      ...{ code: "CONFLICT", cause: { reason: "givenToOther", detail: { values: { by: "Jonas" } } } },
    });
    const other = as(database, (await aMember(testDb, shop.businessId, { role: "staff" })).userId, { now });
    await expect(other.moment.accept({ business, stepId: newId(), momentId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("gives it to whoever takes it first", async () => {
    const shop = await anOffer();
    await shop.asManager.moment.change(shop.change({ memberId: null }));
    const { business, momentId } = shop;
    await shop.asMaria.moment.accept({ business, stepId: newId(), momentId });
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id: momentId } });
    expect(moment).toMatchObject({ status: "accepted", memberId: shop.maria.id, isOpenOffer: true });
  });

  it("is refused when it is no longer open, and by staff", async () => {
    const shop = await anOffer();
    const { business, momentId } = shop;
    await expect(shop.asMaria.moment.change(shop.change())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await shop.asMaria.moment.decline({ business, stepId: newId(), momentId, reason: "Too busy" });
    await expect(shop.asManager.moment.change(shop.change())).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "momentMovedOn" },
    });
  });
});
