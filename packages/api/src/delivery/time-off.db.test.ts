import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import type { PlanRule } from "@spots/domain/delivery/plan";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makePlannedMoments } from "./planned.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const business = shop.slug;
  const { asManager, maria, location, spot, businessId } = shop;
  const timeOff = (firstDay: string, lastDay: string) => ({
    ...{ business, id: newId(), memberId: maria.id, firstDay, lastDay },
  });
  const aPlan = (memberId: string | null, at: PlanRule["at"]) => ({
    ...{ business, id: newId(), spotId: spot.id, locationId: location.id, memberId, dutyId: null },
    rule: { from: "2026-11-24", until: "2026-11-26", repeat: { every: "day" as const }, at },
  });
  const made = async () => {
    await makePlannedMoments({ database: worker, now: () => now, newId }, businessId);
    const moments = await testDb.moment.findMany({
      where: { businessId, status: { not: "cancelled" } },
      orderBy: { dueAt: "asc" },
    });
    return moments.map(({ dueAt, memberId }) => [dueAt.toISOString().slice(0, 10), memberId]);
  };
  const week = () => asManager.shift.week({ business, locationId: location.id, from: "2026-11-23" });
  return { ...shop, business, timeOff, aPlan, made, week };
}

describe("days off", () => {
  it("are shown on the roster until they are removed, and stored once", async () => {
    const shop = await aShop();
    const timeOff = shop.timeOff("2026-11-20", "2026-11-24");
    await shop.asManager.timeOff.add(timeOff);
    await shop.asManager.timeOff.add(timeOff);
    const { id, memberId, firstDay, lastDay } = timeOff;
    expect((await shop.week()).timeOff).toEqual([{ id, memberId, name: "Maria", firstDay, lastDay }]);
    const { business, location } = shop;
    const isOffOn = async (day: string) => {
      const { members } = await shop.asManager.moment.peopleThere({ business, day, locationId: location.id });
      return members.find((member) => member.memberId === memberId)?.isOff;
    };
    expect([await isOffOn("2026-11-24"), await isOffOn("2026-11-25")]).toEqual([true, false]);
    await shop.asManager.timeOff.remove({ business, timeOffId: id });
    expect((await shop.week()).timeOff).toEqual([]);
    await expect(shop.asManager.timeOff.remove({ business, timeOffId: id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("tell how many shifts and open moments the member still has", async () => {
    const shop = await aShop();
    await shop.asManager.moment.offer(shop.offer());
    await shop.asManager.shift.add({
      ...{ business: shop.business, id: newId(), memberId: shop.maria.id, locationId: shop.location.id, dutyId: null },
      ...{ startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" },
    });
    expect(await shop.asManager.timeOff.add(shop.timeOff("2026-11-23", "2026-11-23"))).toMatchObject({
      ...{ shifts: 1, moments: 1 },
    });
  });

  it.each([
    ["2026-11-24", "2026-11-23", "endsBeforeStart"],
    ["2026-11-24", "2027-11-25", "timeOffTooLong"],
  ])("from %s to %s are refused at the last day", async (firstDay, lastDay, reason) => {
    const shop = await aShop();
    await expect(shop.asManager.timeOff.add(shop.timeOff(firstDay, lastDay))).rejects.toMatchObject({
      cause: { issues: [{ path: ["lastDay"], message: reason }] },
    });
  });

  it("make a plan offer that day's moments to whoever takes them first, also after they were made", async () => {
    const shop = await aShop();
    const { maria } = shop;
    await shop.asManager.plan.add(shop.aPlan(maria.id, { kind: "times", times: ["12:00"] }));
    expect((await shop.made()).map(([, who]) => who)).toEqual([maria.id, maria.id, maria.id]);
    const timeOff = shop.timeOff("2026-11-25", "2026-11-25");
    await shop.asManager.timeOff.add(timeOff);
    expect(await shop.made()).toEqual([
      ["2026-11-24", maria.id],
      ["2026-11-25", null],
      ["2026-11-26", maria.id],
    ]);
    await shop.asManager.timeOff.remove({ business: shop.business, timeOffId: timeOff.id });
    expect((await shop.made()).map(([, who]) => who)).toEqual([maria.id, maria.id, maria.id]);
  });

  it("leave the member's shifts out of plans by shifts", async () => {
    const shop = await aShop();
    const { business, maria, jonas, location } = shop;
    for (const memberId of [maria.id, jonas.id])
      await shop.asManager.shift.add({
        ...{ business, id: newId(), memberId, locationId: location.id, dutyId: null },
        ...{ startsAt: "2026-11-25T09:00", endsAt: "2026-11-25T17:00" },
      });
    await shop.asManager.timeOff.add(shop.timeOff("2026-11-25", "2026-11-25"));
    await shop.asManager.plan.add(shop.aPlan(null, { kind: "shifts", minutes: 30 }));
    expect(await shop.made()).toEqual([["2026-11-25", jonas.id]]);
  });
});
