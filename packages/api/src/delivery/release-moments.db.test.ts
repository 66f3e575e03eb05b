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
  const asOwner = as(database, shop.owner.userId, { now });
  const step = (momentId: string) => ({ business, stepId: newId(), momentId });
  const momentAt = (id: string) => testDb.moment.findFirstOrThrow({ where: { businessId: shop.businessId, id } });
  return { ...shop, business, asOwner, step, momentAt };
}

describe("the open moments of a member who leaves", () => {
  it("become open offers that a colleague can take, and what was delivered stays", async () => {
    const shop = await aShop();
    const { business } = shop;
    const [offered, accepted, delivered] = [
      await shop.asManager.moment.offer(shop.offer()),
      await shop.asManager.moment.offer(shop.offer()),
      await shop.asManager.moment.offer(shop.offer()),
    ];
    await shop.asMaria.moment.accept(shop.step(accepted.id));
    await shop.asMaria.moment.deliver({ ...shop.step(delivered.id), reaction: "pleased" });
    await shop.asOwner.member.remove({ business, memberId: shop.maria.id });
    for (const { id } of [offered, accepted])
      expect(await shop.momentAt(id)).toMatchObject({ memberId: null, isOpenOffer: true, status: "offered" });
    expect(await shop.momentAt(delivered.id)).toMatchObject({ memberId: shop.maria.id, status: "delivered" });
    const asJonas = as(database, shop.jonas.userId, { now });
    const { toTake } = await asJonas.moment.mine({ business });
    expect(toTake.map(({ id }) => id).toSorted()).toEqual([offered.id, accepted.id].toSorted());
    await asJonas.moment.accept(shop.step(accepted.id));
    expect(await shop.momentAt(accepted.id)).toMatchObject({ memberId: shop.jonas.id, status: "accepted" });
  });

  it("become open offers when a member without an account leaves", async () => {
    const shop = await aShop();
    const { business, location } = shop;
    const guard = { id: newId(), name: "Ada Lind", jobTitle: "Night guard", locationIds: [location.id] };
    await shop.asOwner.member.add({ business, people: [guard] });
    const { id } = await shop.asManager.moment.offer(shop.offer({ memberId: guard.id }));
    await shop.asOwner.member.end({ business, memberId: guard.id });
    expect(await shop.momentAt(id)).toMatchObject({ memberId: null, isOpenOffer: true, status: "offered" });
  });

  it("become one when a manager takes back a decline of somebody who has left", async () => {
    const shop = await aShop();
    const { business } = shop;
    const { id } = await shop.asManager.moment.offer(shop.offer());
    const declined = shop.step(id);
    await shop.asManager.moment.decline({ ...declined, reason: "She is ill" });
    await shop.asOwner.member.remove({ business, memberId: shop.maria.id });
    await shop.asManager.moment.undo({ ...shop.step(id), undoes: declined.stepId });
    expect(await shop.momentAt(id)).toMatchObject({ memberId: null, isOpenOffer: true, status: "offered" });
  });

  it("are offered to nobody who left by their plans, which go on with open offers", async () => {
    const shop = await aShop();
    const { business, businessId } = shop;
    const planned = {
      ...{ spotId: shop.spot.id, locationId: shop.location.id, memberId: shop.maria.id, dutyId: null },
      rule: { from: "2026-11-24", repeat: { every: "day" as const }, at: { kind: "times" as const, times: ["10:00"] } },
    };
    await shop.asManager.plan.add({ business, id: newId(), ...planned });
    await shop.asOwner.member.remove({ business, memberId: shop.maria.id });
    expect(await testDb.plan.findMany({ where: { businessId } })).toMatchObject([{ memberId: null }]);
    expect(await testDb.moment.count({ where: { businessId, memberId: shop.maria.id, status: "offered" } })).toBe(0);
    expect(await testDb.moment.count({ where: { businessId, memberId: null, status: "offered" } })).toBeGreaterThan(0);
  });

  it("stay theirs at the locations where they still work", async () => {
    const shop = await aShop();
    const { business, businessId } = shop;
    const other = await aLocation(testDb, businessId);
    const here = await shop.asManager.moment.offer(shop.offer({ memberId: shop.jonas.id }));
    const there = await shop.asManager.moment.offer(shop.offer({ memberId: shop.jonas.id, locationId: other.id }));
    const change = { business, memberId: shop.jonas.id, role: "staff" as const };
    await shop.asOwner.member.change({ ...change, locationIds: [other.id] });
    expect(await shop.momentAt(here.id)).toMatchObject({ memberId: null, isOpenOffer: true });
    expect(await shop.momentAt(there.id)).toMatchObject({ memberId: shop.jonas.id, isOpenOffer: false });
  });

  it("are not waited for by the undoing of others, so that two undone at once do not block each other", async () => {
    const shop = await aShop();
    for (let round = 0; round < 5; round += 1) {
      const moments = [
        await shop.asManager.moment.offer(shop.offer()),
        await shop.asManager.moment.offer(shop.offer()),
      ];
      const steps = moments.map(({ id }) => shop.step(id));
      for (const step of steps) await shop.asMaria.moment.accept(step);
      const undone = await Promise.all(
        steps.map(({ momentId, stepId }) => shop.asMaria.moment.undo({ ...shop.step(momentId), undoes: stepId })),
      );
      expect(undone.map(({ status }) => status)).toEqual(["offered", "offered"]);
    }
  });

  it("are one thing when the member accepts and the owner removes them at once", async () => {
    const shop = await aShop();
    const { business } = shop;
    const { id } = await shop.asManager.moment.offer(shop.offer());
    await Promise.allSettled([
      shop.asMaria.moment.accept(shop.step(id)),
      shop.asOwner.member.remove({ business, memberId: shop.maria.id }),
    ]);
    expect(await shop.momentAt(id)).toMatchObject({ memberId: null, status: "offered", isOpenOffer: true });
  });
});
