import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { aPushDevice } from "@spots/test-kit/notification";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makeNotifications } from "./make.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T09:00:00Z");

const choice = { pushOff: [], mailNow: [], mailDaily: [], quiet: null, timeZone: null };

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, slug: business, maria } = shop;
  const device = await aPushDevice(testDb, { businessId, memberId: maria.id }, { at: now });
  const offerAt = async (time: Date) => {
    await as(database, shop.manager.userId, { now: time }).moment.offer(shop.offer({ dueAt: "2026-11-25T10:40" }));
    await makeNotifications({ database: worker, now: () => time, newId }, businessId);
    const [newest] = await testDb.notification.findMany({ where: { businessId }, orderBy: { id: "desc" }, take: 1 });
    return testDb.notificationDelivery.findMany({
      where: { businessId, notificationId: newest?.id ?? "" },
      orderBy: { channel: "asc" },
    });
  };
  return { ...shop, business, device, offerAt };
}

it("a member is pushed on each device at once, and after the quiet hours of their zone at night", async () => {
  const { asMaria, business, offerAt } = await aShop();
  expect(await offerAt(now)).toMatchObject([{ channel: "push", status: "waiting", reason: "", dueAt: now }]);
  const night = new Date("2026-11-23T23:30:00Z");
  const morning = new Date("2026-11-24T06:00:00Z");
  expect(await offerAt(night)).toMatchObject([{ status: "waiting", reason: "quiet", dueAt: morning }]);
  await asMaria.notification.choose({ business, ...choice, quiet: { from: 1320, to: 420 }, timeZone: "Asia/Tokyo" });
  expect(await offerAt(night)).toMatchObject([{ status: "waiting", reason: "", dueAt: night }]);
});

it("no hour is quiet for a member who is on a shift", async () => {
  const { businessId, maria, location, offerAt } = await aShop();
  const [startsAt, endsAt] = [new Date("2026-11-23T20:00:00Z"), new Date("2026-11-24T04:00:00Z")];
  const shift = { businessId, id: newId(), memberId: maria.id, locationId: location.id, startsAt, endsAt };
  await testDb.shift.create({ data: shift });
  const night = new Date("2026-11-23T23:30:00Z");
  expect(await offerAt(night)).toMatchObject([{ status: "waiting", reason: "", dueAt: night }]);
});

it("what a member or a device has switched off is skipped, and mails come at once or once a day", async () => {
  const { asMaria, business, device, offerAt } = await aShop();
  await asMaria.notification.choose({ business, ...choice, pushOff: ["offers"], mailNow: ["offers"] });
  expect(await offerAt(now)).toMatchObject([
    { channel: "mail", status: "waiting", dueAt: now },
    { channel: "push", status: "skipped", reason: "choice" },
  ]);
  await asMaria.notification.choose({ business, ...choice, mailDaily: ["offers"] });
  await asMaria.notification.changeDevice({ business, deviceId: device.id, off: ["offers"] });
  expect(await offerAt(now)).toMatchObject([
    { channel: "mail", status: "waiting", reason: "daily", dueAt: new Date("2026-11-24T06:00:00Z") },
    { channel: "push", status: "skipped", reason: "choice" },
  ]);
  const shown = await asMaria.notification.deliveries({ business });
  expect(shown.map(({ status, reason }) => `${status} ${reason}`)).toContain("skipped choice");
});

it("a browser is added for its member and session only, at a push service only", async () => {
  const { business, businessId, maria, jonas } = await aShop();
  const browser = { business, id: newId(), p256dh: "BA", auth: "BA", device: "Firefox, Linux" };
  const endpoint = `https://fcm.googleapis.com/fcm/send/${newId()}`;
  const unsigned = as(database, maria.userId, { now, sessionId: null });
  await expect(unsigned.notification.addDevice({ ...browser, endpoint })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  const [mine, theirs] = [maria, jonas].map(({ userId }) => as(database, userId, { now, sessionId: newId() }));
  await expect(
    mine?.notification.addDevice({ ...browser, endpoint: "http://169.254.169.254/latest" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await mine?.notification.addDevice({ ...browser, endpoint });
  await mine?.notification.addDevice({ ...browser, endpoint });
  expect(await testDb.pushSubscription.count({ where: { businessId, endpoint } })).toBe(1);
  // Another person signs in on the same browser.
  await theirs?.notification.addDevice({ ...browser, id: newId(), endpoint });
  expect(await testDb.pushSubscription.findMany({ where: { businessId, endpoint } })).toMatchObject([
    { memberId: jonas.id },
  ]);
  const settings = await theirs?.notification.settings({ business });
  const [device] = settings?.devices ?? [];
  expect(device).toMatchObject({ device: "Firefox, Linux", isThisSession: true });
  const remove = { business, deviceId: device?.id ?? "" };
  await expect(mine?.notification.removeDevice(remove)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await theirs?.notification.removeDevice(remove);
  expect((await theirs?.notification.settings({ business }))?.devices).toEqual([]);
});
