import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const asJonas = as(database, shop.jonas.userId, { now });
  const business = shop.slug;
  const otherLocation = await aLocation(testDb, shop.businessId);
  const step = (momentId: string) => ({ business, stepId: newId(), momentId });
  return { ...shop, business, otherLocation, asJonas, step };
}

describe("an offer to whoever takes it first", () => {
  it("goes to one of two who accept it at once, and tells the other who has it", async () => {
    const shop = await aShop();
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: null }));
    const both = await Promise.allSettled([
      shop.asMaria.moment.accept(shop.step(id)),
      shop.asJonas.moment.accept(shop.step(id)),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const winner = both[0].status === "fulfilled" ? shop.maria : shop.jonas;
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT", cause: { reason: "takenAlready", detail: { values: { by: winner.name } } } },
    });
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id } });
    expect(moment).toMatchObject({ memberId: winner.id, status: "accepted" });
  });

  it("is seen by those who may take it until somebody has", async () => {
    const shop = await aShop();
    const elsewhere = await aMember(testDb, shop.businessId, { role: "staff", locationIds: [shop.otherLocation.id] });
    const asElsewhere = as(database, elsewhere.userId, { now });
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: null }));
    const seen = async (caller: typeof shop.asMaria) =>
      (await caller.moment.mine({ business: shop.business })).toTake.map((moment) => moment.id);
    expect(await seen(shop.asJonas)).toEqual([id]);
    expect(await seen(asElsewhere)).toEqual([]);
    await expect(asElsewhere.moment.accept(shop.step(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await shop.asMaria.moment.accept(shop.step(id));
    expect(await seen(shop.asJonas)).toEqual([]);
  });

  it("of a duty is taken only by those who are on that duty at the time", async () => {
    const shop = await aShop();
    const { business, location } = shop;
    const dutyId = newId();
    await shop.asManager.duty.add({ business, id: dutyId, name: "Kitchen" });
    const shift = { business, id: newId(), memberId: shop.maria.id, locationId: location.id, dutyId };
    await shop.asManager.shift.add({ ...shift, startsAt: "2026-11-23T10:00", endsAt: "2026-11-23T14:00" });
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: null, dutyId }));
    await expect(shop.asJonas.moment.accept(shop.step(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await shop.asMaria.moment.deliver({ ...shop.step(id), reaction: "pleased" });
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id } });
    expect(moment).toMatchObject({ memberId: shop.maria.id, status: "delivered" });
  });

  it("is seen behind any number of offers to another duty that are due before it", async () => {
    const shop = await aShop();
    const { business, businessId, location, spot } = shop;
    const dutyId = newId();
    await shop.asManager.duty.add({ business, id: dutyId, name: "Kitchen" });
    const kitchen = { businessId, spotId: spot.id, spotVersion: 1, locationId: location.id, dutyId };
    await testDb.moment.createMany({
      data: Array.from({ length: 60 }, (_, nth) => ({
        ...{ ...kitchen, id: newId(), isOpenOffer: true, status: "offered" as const },
        dueAt: new Date(now.getTime() + nth * 1000),
      })),
    });
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: null }));
    expect((await shop.asJonas.moment.mine({ business })).toTake.map((moment) => moment.id)).toEqual([id]);
  });

  it("is given back when its acceptance is undone", async () => {
    const shop = await aShop();
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: null }));
    const step = shop.step(id);
    await shop.asMaria.moment.accept(step);
    await shop.asMaria.moment.undo({ ...shop.step(id), undoes: step.stepId });
    await shop.asJonas.moment.accept(shop.step(id));
    const moment = await testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id } });
    expect(moment).toMatchObject({ memberId: shop.jonas.id, status: "accepted" });
  });

  it("is shown on the board and the home without a name", async () => {
    const shop = await aShop();
    await shop.asManager.moment.offer(shop.offer({ memberId: null }));
    const [column] = await shop.asManager.moment.board({ business: shop.business, day: "2026-11-23" });
    expect(column?.moments.map(({ member }) => member)).toEqual([null]);
    const home = await shop.asManager.pulse.home({ business: shop.business });
    expect(home.moments.open.map(({ member }) => member)).toEqual([null]);
  });
});
