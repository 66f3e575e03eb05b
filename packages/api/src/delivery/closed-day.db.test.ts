import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makePlannedMoments } from "./planned.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");
const openingHours = ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""];
const tomorrow = "2026-11-24";

describe("a location that is closed at short notice", () => {
  it("cancels what plans have offered, tells the members, and leaves what was accepted to the manager", async () => {
    const shop = await aShopWithStaff(testDb, database, now);
    const { businessId, slug: business, location, spot, maria, asManager, asMaria } = shop;
    const asOwner = as(database, shop.owner.userId, { now });
    const close = async (closedDays: string[]) => {
      await asOwner.case.setLocation({
        ...{ business, locationId: location.id, openingHours, closedDays, memberId: null },
      });
      await makePlannedMoments({ database: worker, now: () => now, newId }, businessId);
      await makeNotifications({ database: worker, now: () => now, newId }, businessId);
    };
    const told = async () => {
      const { rows } = await asMaria.notification.list({ business, unreadOnly: true });
      return rows.filter(({ kind }) => kind === "momentCancelled").map(({ data }) => data.at?.slice(0, 16));
    };
    const board = async () => {
      const [column] = await asManager.moment.board({ business, day: tomorrow, locationId: location.id });
      return { isClosed: column?.isClosed, statuses: column?.moments.map(({ status }) => status) };
    };
    const rule = {
      from: tomorrow,
      repeat: { every: "day" as const },
      at: { kind: "times" as const, times: ["12:00"] },
    };
    await asManager.plan.add({
      ...{ business, id: newId(), spotId: spot.id, locationId: location.id, memberId: maria.id, dutyId: null, rule },
    });
    const moment = shop.offer({ dueAt: `${tomorrow}T15:00` });
    await asManager.moment.offer(moment);
    await asMaria.moment.accept({ business, momentId: moment.id, stepId: newId() });

    await close([tomorrow]);
    expect(await board()).toEqual({ isClosed: true, statuses: ["cancelled", "accepted"] });
    expect(await told()).toEqual([`${tomorrow}T11:00`]);
    await asManager.moment.cancel({ business, momentId: moment.id, stepId: newId(), reason: "The pipes burst" });
    await makeNotifications({ database: worker, now: () => now, newId }, businessId);
    expect(await told()).toEqual(expect.arrayContaining([`${tomorrow}T11:00`, `${tomorrow}T14:00`]));

    // Opened again, the plan makes its moment again.
    await close([]);
    expect(await board()).toEqual({ isClosed: false, statuses: ["cancelled", "offered", "cancelled"] });
  });
});
