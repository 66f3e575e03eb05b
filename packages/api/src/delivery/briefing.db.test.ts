import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const check = { question: "What do they get?", answers: ["A hat", "A cup"], right: 1 };

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const spotId = shop.spot.id;
  const list = () => shop.asManager.briefing.list({ business, spotId });
  const stateOf = async (memberId: string) => (await list()).members.find(({ id }) => id === memberId);
  return { ...shop, business, spotId, list, stateOf };
}

describe("a briefing", () => {
  it("is read once: the first receipt stays", async () => {
    const { asMaria, business, spotId, maria, stateOf } = await aShop();
    const receipt = { business, spotId, version: 1, tries: 2 };
    const first = await asMaria.briefing.read({ ...receipt, readAt: "2026-11-23T08:00:00.000Z" });
    const again = await asMaria.briefing.read({ ...receipt, tries: 0 });
    expect(again.readAt).toEqual(first.readAt);
    expect(await stateOf(maria.id)).toMatchObject({ readAt: new Date("2026-11-23T08:00:00Z"), tries: 2 });
    await expect(asMaria.briefing.read({ ...receipt, version: 9 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is to be read again after a new version", async () => {
    const { asMaria, business, businessId, spotId, maria, stateOf } = await aShop();
    await asMaria.briefing.read({ business, spotId, version: 1, tries: 0 });
    const { content } = await testDb.spotVersion.findFirstOrThrow({ where: { businessId, spotId } });
    await testDb.spotVersion.create({
      data: { businessId, spotId, number: 2, content: content ?? {}, liveAt: now },
    });
    await testDb.spot.updateMany({ where: { businessId, id: spotId }, data: { version: 2 } });
    expect(await stateOf(maria.id)).toMatchObject({ readAt: null, readOlder: true });
  });

  it("that a manager asked for is on the member's day with its question, until it is read", async () => {
    const { asManager, asMaria, business, spotId, maria } = await aShop();
    await asManager.briefing.setCheck({ business, spotId, check });
    expect(await asManager.briefing.ask({ business, spotId, memberIds: [maria.id] })).toEqual({ asked: 1 });
    expect(await asManager.briefing.ask({ business, spotId, memberIds: [maria.id] })).toEqual({ asked: 0 });
    const { toRead } = await asMaria.moment.mine({ business });
    expect(toRead).toMatchObject([{ spotId, version: 1, check }]);
    await asMaria.briefing.read({ business, spotId, version: 1, tries: 1 });
    expect((await asMaria.moment.mine({ business })).toRead).toEqual([]);
  });

  it("is marked on the moments of the member who has read it", async () => {
    const { asManager, asMaria, business, spotId, offer } = await aShop();
    await asManager.moment.offer(offer());
    expect((await asMaria.moment.mine({ business })).open).toMatchObject([{ isBriefed: false, spotVersion: 1 }]);
    await asMaria.briefing.read({ business, spotId, version: 1, tries: 0 });
    expect((await asMaria.moment.mine({ business })).open).toMatchObject([{ isBriefed: true }]);
  });

  it("shows what was delivered with and without it only when both have enough moments", async () => {
    const { asMaria, business, businessId, spotId, maria, jonas, location, list } = await aShop();
    await asMaria.briefing.read({ business, spotId, version: 1, tries: 0, readAt: "2026-11-01T08:00:00.000Z" });
    const moment = (memberId: string, status: "delivered" | "missed") => ({
      ...{ businessId, id: newId(), spotId, spotVersion: 1, memberId, locationId: location.id, status },
      dueAt: new Date("2026-11-10T10:00:00Z"),
    });
    const five = [1, 2, 3, 4, 5];
    await testDb.moment.createMany({ data: five.map(() => moment(maria.id, "delivered")) });
    await testDb.moment.createMany({ data: five.slice(1).map(() => moment(jonas.id, "missed")) });
    expect((await list()).delivered).toBeNull();
    await testDb.moment.create({ data: moment(jonas.id, "delivered") });
    expect((await list()).delivered).toMatchObject({
      briefed: { value: 1, n: 5 },
      others: { value: 0.2, n: 5 },
    });
  });

  it("is listed for managers only, and its question is refused without a right answer", async () => {
    const { asMaria, asManager, business, spotId, owner } = await aShop();
    await expect(asMaria.briefing.list({ business, spotId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const wrong = { ...check, right: 2 };
    await expect(asManager.briefing.setCheck({ business, spotId, check: wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const asOwner = as(database, owner.userId, { now });
    await asOwner.briefing.setCheck({ business, spotId, check });
    expect((await asOwner.briefing.list({ business, spotId })).check).toEqual(check);
  });
});
