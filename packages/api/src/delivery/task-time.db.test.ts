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
  const step = (seconds: number, taps = 3) => ({ business, task: "deliver" as const, seconds, taps });
  const deliver = async () => (await shop.asManager.taskTime.read({ business })).tasks[0];
  return { ...shop, business, asOwner, step, deliver };
}

describe("the time that steps on phones take", () => {
  it("is not counted before an owner allows it", async () => {
    const { business, asMaria, step, businessId } = await aShop();
    expect((await asMaria.moment.mine({ business })).timesTasks).toBe(false);
    expect(await asMaria.taskTime.record(step(7))).toEqual({ isCounted: false });
    expect(await testDb.taskTime.count({ where: { businessId } })).toBe(0);
  });

  it("is shown as a median with its interval and number, and hidden under the minimum", async () => {
    const { business, asOwner, asMaria, step, deliver } = await aShop();
    await asOwner.taskTime.set({ business, isOn: true });
    expect((await asMaria.moment.mine({ business })).timesTasks).toBe(true);
    for (const seconds of [4, 6, 7, 9]) await asMaria.taskTime.record(step(seconds));
    expect(await deliver()).toMatchObject({ task: "deliver", seconds: { kind: "hidden", n: 4, needed: 5 } });
    await asMaria.taskTime.record(step(20, 5));
    expect(await deliver()).toMatchObject({
      seconds: { kind: "shown", stage: "early", value: 7, low: 4, high: 20, n: 5 },
      taps: { kind: "shown", value: 3, n: 5 },
    });
  });

  it("is stored without the member, and no event names one", async () => {
    const { business, businessId, asOwner, asMaria, step } = await aShop();
    await asOwner.taskTime.set({ business, isOn: true });
    const before = await testDb.event.count({ where: { businessId } });
    await asMaria.taskTime.record(step(7));
    await asMaria.taskTime.record(step(7));
    expect(await testDb.taskTime.findMany({ where: { businessId } })).toEqual([
      { businessId, week: new Date("2026-11-23"), task: "deliver", seconds: 7, taps: 3, count: 2 },
    ]);
    expect(await testDb.event.count({ where: { businessId } })).toBe(before);
  });

  it("is deleted after half a year, and not counted any more when an owner forbids it", async () => {
    const { business, businessId, asOwner, asMaria, maria, step } = await aShop();
    await asOwner.taskTime.set({ business, isOn: true });
    await asOwner.taskTime.set({ business, isOn: true });
    const weeks = async () => (await testDb.taskTime.findMany({ where: { businessId } })).map(({ week }) => week);
    for (const day of ["2026-05-01T09:00:00Z", "2026-11-23T09:00:00Z"])
      await as(database, maria.userId, { now: new Date(day) }).taskTime.record(step(7));
    expect(await weeks()).toEqual([new Date("2026-11-23")]);
    await asOwner.taskTime.set({ business, isOn: false });
    expect(await asMaria.taskTime.record(step(7))).toEqual({ isCounted: false });
  });

  it("is allowed by owners, read by managers, and refused out of bounds", async () => {
    const { business, asManager, asMaria, step } = await aShop();
    await expect(asManager.taskTime.set({ business, isOn: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asMaria.taskTime.read({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const wrong of [step(0), step(121), step(7, 61)])
      await expect(asMaria.taskTime.record(wrong)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
