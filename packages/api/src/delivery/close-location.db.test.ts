import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { missMoments } from "./missed.commands";
import { makePlannedMoments } from "./planned.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const job = (at = now) => ({ database: worker, now: () => at, newId });

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, spot, maria } = shop;
  const plan = (more: object = {}) => ({
    ...{ business, id: newId(), spotId: spot.id, locationId: shop.location.id, memberId: maria.id, dutyId: null },
    rule: {
      ...{ from: "2026-11-24", until: "2026-11-26", repeat: { every: "day" as const } },
      at: { kind: "times" as const, times: ["12:00"] },
    },
    ...more,
  });
  const open = () =>
    testDb.moment.findMany({
      where: { businessId, status: { in: ["offered", "accepted"] } },
      orderBy: { dueAt: "asc" },
    });
  return { ...shop, business, plan, open, asOwner: as(database, shop.owner.userId, { now }) };
}

describe("a location that is archived", () => {
  it("has no open moment left that would be missed, tells its members, and its plans make no more", async () => {
    const { business, businessId, location, asManager, asMaria, asOwner, offer, plan, open } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const [here, there] = [offer(), offer({ locationId: elsewhere.id, memberId: null })];
    for (const each of [here, there]) await asManager.moment.offer(each);
    await asMaria.moment.accept({ business, momentId: here.id, stepId: newId() });
    await asManager.plan.add(plan());
    await asOwner.location.archive({ business, locationId: location.id });
    expect((await open()).map(({ id }) => id)).toEqual([there.id]);
    await makeNotifications(job(), businessId);
    const { rows } = await asMaria.notification.list({ business, unreadOnly: true });
    expect(rows.filter(({ kind }) => kind === "momentCancelled").map(({ data }) => data.at?.slice(0, 10))).toEqual(
      expect.arrayContaining(["2026-11-23", "2026-11-24"]),
    );
    const later = new Date("2026-11-25T09:00:00Z");
    await makePlannedMoments(job(later), businessId);
    await missMoments(job(later), businessId);
    expect(await testDb.moment.count({ where: { businessId, status: "missed", locationId: location.id } })).toBe(0);
  });
});

describe("a location with another time zone", () => {
  it("has the moments of its plans at the same local times, except for accepted ones", async () => {
    const { business, businessId, location, asManager, asMaria, asOwner, plan, open } = await aShop();
    await asManager.plan.add(plan());
    const [first] = await open();
    if (!first) throw new Error("the plan made moments");
    await asMaria.moment.accept({ business, momentId: first.id, stepId: newId() });
    await asOwner.location.change({ business, locationId: location.id, name: "Here", timeZone: "America/Los_Angeles" });
    await makePlannedMoments(job(), businessId);
    expect((await open()).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      "2026-11-24T11:00:00.000Z",
      "2026-11-25T20:00:00.000Z",
      "2026-11-26T20:00:00.000Z",
    ]);
  });
});
