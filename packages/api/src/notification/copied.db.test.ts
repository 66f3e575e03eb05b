import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makeNotifications } from "./make.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");

async function aCopiedDay() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { asManager, businessId, slug: business, location, offer } = shop;
  const make = (time = now) => makeNotifications({ database: worker, now: () => time, newId }, businessId);
  const told = async (userId: string) => {
    const { rows } = await as(database, userId, { now }).notification.list({ business, unreadOnly: true });
    return rows.map(({ kind, data }) => [kind, data.at, data.count]);
  };
  await asManager.moment.offer(offer());
  await asManager.moment.offer(offer({ dueAt: "2026-11-23T11:40" }));
  await asManager.moment.offer(offer({ memberId: null, dueAt: "2026-11-23T15:00" }));
  const days = { business, locationId: location.id, from: "2026-11-23", to: "2026-11-24", days: 1 as const };
  return { ...shop, make, told, days };
}

describe("of copied moments", () => {
  it("each member is told once, how many there are and when the first is due", async () => {
    const { asManager, maria, jonas, make, told, days } = await aCopiedDay();
    await asManager.moment.copy(days);
    await Promise.all([make(), make()]);
    const planned = (await told(maria.userId)).filter(([kind]) => kind === "momentsPlanned");
    expect(planned).toEqual([["momentsPlanned", "2026-11-24T09:40:00.000Z", 2]]);
    expect((await told(jonas.userId)).filter(([kind]) => kind === "momentsPlanned")).toEqual([]);
  });

  it("those that anybody may take are told two hours before, and ones offered by hand are not told again", async () => {
    const { asManager, jonas, make, told, days } = await aCopiedDay();
    await asManager.moment.copy(days);
    await make();
    const open = async () => (await told(jonas.userId)).filter(([kind]) => kind === "momentOpen").map(([, at]) => at);
    expect(await open()).toEqual(["2026-11-23T14:00:00.000Z"]);
    await make(new Date("2026-11-23T12:30:00Z"));
    expect(await open()).toEqual(["2026-11-23T14:00:00.000Z"]);
    await make(new Date("2026-11-24T12:30:00Z"));
    await make(new Date("2026-11-24T12:40:00Z"));
    expect((await open()).toSorted()).toEqual(["2026-11-23T14:00:00.000Z", "2026-11-24T14:00:00.000Z"]);
  });
});
