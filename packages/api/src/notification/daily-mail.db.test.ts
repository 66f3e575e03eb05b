import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aPushDevice } from "@spots/test-kit/notification";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { makeNotifications } from "./make.commands";
import { takeDeliveries } from "./send.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const monday = new Date("2026-11-23T09:00:00Z");
const tuesday = new Date("2026-11-24T06:00:00Z");
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);
const addresses = { dashboard: "https://spots.example" };
const jobAt = (at: Date) => ({ database: worker, now: () => at, newId, addresses });
const choice = { pushOff: [], mailNow: [], mailDaily: ["offers" as const], quiet: null, timeZone: null };

/** A shop in Berlin whose member Maria has one mail a day, or chooses something else. */
async function aShop(start = monday, chosen: object = choice) {
  const shop = await aShopWithStaff(testDb, database, start);
  const { businessId, slug: business, maria } = shop;
  const asMaria = as(database, maria.userId, { now: start });
  await asMaria.notification.choose({ business, ...choice, ...chosen });
  /** Offers Maria a moment that is due in two days, and makes its notification. */
  const offerAt = async (at: Date) => {
    const dueAt = hours(at, 48).toISOString().slice(0, 16);
    await as(database, shop.manager.userId, { now: at }).moment.offer(shop.offer({ dueAt }));
    await makeNotifications(jobAt(at), businessId);
  };
  const send = (at: Date) => takeDeliveries(jobAt(at), businessId);
  const mails = () => testDb.mail.findMany({ where: { businessId, kind: "news" }, select: { text: true } });
  const states = async () => {
    const rows = await testDb.notificationDelivery.findMany({ where: { businessId }, orderBy: { id: "asc" } });
    return rows.map(({ channel, status, reason }) => `${channel} ${status} ${reason}`.trim());
  };
  const dues = async () =>
    (await testDb.notificationDelivery.findMany({ where: { businessId }, orderBy: { channel: "asc" } })).map(
      ({ dueAt }) => dueAt.toISOString(),
    );
  return { ...shop, business, asMaria, offerAt, send, mails, states, dues };
}

describe("the daily mail", () => {
  it("is one of everything that has waited, written once by three workers", async () => {
    const { offerAt, send, mails, states } = await aShop();
    await offerAt(monday);
    await offerAt(hours(monday, 1));
    await send(hours(tuesday, -0.1));
    expect(await mails()).toEqual([]);
    await Promise.all([send(tuesday), send(tuesday), send(tuesday)]);
    await send(hours(tuesday, 1));
    const written = await mails();
    expect(written.map(({ text }) => text.match(/New moment for you/g))).toMatchObject([{ length: 2 }]);
    expect(await states()).toEqual(["mail sent", "mail sent"]);
  });

  it("is not written to who has left or read it, nor of what was switched off meanwhile", async () => {
    const left = await aShop();
    await left.offerAt(monday);
    await testDb.member.update({
      where: { businessId_id: { businessId: left.businessId, id: left.maria.id } },
      data: { leftAt: monday },
    });
    await left.send(tuesday);
    expect(await left.states()).toEqual(["mail skipped left"]);
    const read = await aShop();
    await read.offerAt(monday);
    const [told] = (await read.asMaria.notification.list({ business: read.business })).rows;
    await read.asMaria.notification.read({ business: read.business, notificationId: told?.id ?? "" });
    await read.send(tuesday);
    expect(await read.states()).toEqual(["mail skipped read"]);
    const off = await aShop();
    await off.offerAt(monday);
    await off.asMaria.notification.choose({ ...choice, business: off.business, mailDaily: [] });
    await off.send(tuesday);
    expect(await off.states()).toEqual(["mail skipped choice"]);
    for (const { mails } of [left, read, off]) expect(await mails()).toEqual([]);
  });

  it("waits while the business is suspended, and is written afterwards", async () => {
    const { businessId, offerAt, send, mails } = await aShop();
    await offerAt(monday);
    const id = newId();
    await testDb.businessSuspension.create({ data: { businessId, id, reason: "unpaid", suspendedBy: newId() } });
    await send(tuesday);
    expect(await mails()).toEqual([]);
    await testDb.businessSuspension.update({
      where: { businessId_id: { businessId, id } },
      data: { liftedAt: tuesday },
    });
    await send(hours(tuesday, 1));
    expect(await mails()).toHaveLength(1);
  });

  it.each([
    ["loses an hour", "2026-03-28T21:30:00Z", "2026-03-29T05:00:00.000Z"],
    ["gains an hour", "2026-10-24T20:30:00Z", "2026-10-25T06:00:00.000Z"],
  ])("and a push come at seven by the member's clock after a night that %s", async (_, evening, morning) => {
    const at = new Date(evening);
    const { businessId, maria, offerAt, dues, states, send } = await aShop(at, { quiet: { from: 1320, to: 420 } });
    await aPushDevice(testDb, { businessId, memberId: maria.id }, { at });
    await offerAt(at);
    expect(await dues()).toEqual([morning, morning]);
    await send(hours(new Date(morning), -0.1));
    expect(await states()).toEqual(expect.arrayContaining(["mail waiting daily", "push waiting quiet"]));
  });
});

describe("the page of what was sent and why not", () => {
  it("shows a member's own only, and nothing of a location that is not theirs any more", async () => {
    const { business, businessId, offerAt, asManager, asMaria, send } = await aShop();
    const limited = await aMember(testDb, businessId, { role: "manager", name: "Lena" });
    const asLimited = as(database, limited.userId, { now: monday });
    await asLimited.notification.choose({ ...choice, business, mailDaily: ["escalations"] });
    await offerAt(monday);
    const { id: momentId } = await testDb.moment.findFirstOrThrow({ where: { businessId } });
    await asMaria.moment.decline({ business, momentId, stepId: newId(), reason: "Too busy" });
    await makeNotifications(jobAt(monday), businessId);
    expect(await asManager.notification.deliveries({ business })).toEqual([]);
    expect(await asLimited.notification.deliveries({ business })).toMatchObject([
      { status: "waiting", reason: "daily", told: { kind: "momentDeclined", values: { who: "Maria" } } },
    ]);
    const elsewhere = await aLocation(testDb, businessId);
    await testDb.memberLocation.create({ data: { businessId, memberId: limited.id, locationId: elsewhere.id } });
    await send(tuesday);
    expect(await asLimited.notification.deliveries({ business })).toMatchObject([
      { status: "skipped", reason: "location", told: null },
    ]);
  });
});
