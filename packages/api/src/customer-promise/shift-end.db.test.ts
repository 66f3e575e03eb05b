import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aMember } from "@spots/test-kit/business";
import { aCustomerPromise } from "@spots/test-kit/customer-promise";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { listBusinessesWithNews, makeNotifications } from "../notification/make.commands";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

/**
 * Maria's shift ends now. Her promise, made half an hour ago, is due in an hour unless `due` says
 * otherwise.
 */
async function aShop(due = 60) {
  const shop = await aShopWithStaff(testDb, database, now);
  const { slug: business, businessId, location, maria } = shop;
  const work = async (memberId: string, from: number, to: number) => {
    const shift = { locationId: location.id, memberId, startsAt: minutes(from), endsAt: minutes(to) };
    await testDb.shift.create({ data: { businessId, id: newId(), ...shift } });
  };
  await work(maria.id, -300, 0);
  const of = { businessId, locationId: location.id, memberId: maria.id };
  const { id } = await aCustomerPromise(testDb, of, minutes(-30), { dueAt: minutes(due) });
  const run = async (at: number) => {
    const job = { database: worker, newId, now: () => minutes(at) };
    const isDue = async () => (await listBusinessesWithNews(job)).includes(businessId);
    // Once for the handing over, once for its event.
    for (let times = 0; times < 5 && (await isDue()); times += 1) await makeNotifications(job, businessId);
  };
  const holder = async () => (await testDb.customerPromise.findFirstOrThrow({ where: { businessId, id } })).memberId;
  const steps = () =>
    testDb.customerPromiseStep.findMany({ where: { businessId, promiseId: id }, orderBy: { number: "asc" } });
  const told = async (userId: string) =>
    (await as(database, userId, { now: minutes(2) }).notification.list({ business })).rows.map(({ kind }) => kind);
  return { ...shop, business, promiseId: id, work, run, holder, steps, told };
}

describe("an open promise at the end of the shift of its member", () => {
  it("goes to who works next at the location, once, and they are told", async () => {
    const { work, run, holder, steps, told, jonas, maria } = await aShop();
    await work(jonas.id, 30, 300);
    await run(-1);
    expect(await holder()).toBe(maria.id);
    await run(1);
    expect(await holder()).toBe(jonas.id);
    expect(await told(jonas.userId)).toContain("promiseHandedOver");
    await run(2);
    expect((await steps()).map(({ memberId, byMemberId }) => [memberId, byMemberId])).toEqual([
      [maria.id, maria.id],
      [jonas.id, null],
    ]);
  });

  it("goes to a manager of the location when nobody works until it is due, and they are told", async () => {
    const { work, run, holder, told, jonas, manager } = await aShop();
    await work(jonas.id, 61, 300);
    await run(1);
    expect(await holder()).toBe(manager.id);
    expect(await told(manager.userId)).toContain("promiseHandedOver");
  });

  it("goes to nobody who has the day off, and to nobody without an account", async () => {
    const { work, run, holder, businessId, location, jonas, manager } = await aShop();
    await work(jonas.id, -60, 300);
    const day = new Date("2026-11-23T00:00:00Z");
    await testDb.timeOff.create({
      data: { businessId, id: newId(), memberId: jonas.id, firstDay: day, lastDay: day },
    });
    const guard = await aMember(testDb, businessId, { role: "staff", locationIds: [location.id] });
    await testDb.member.update({ where: { businessId_id: { businessId, id: guard.id } }, data: { userId: null } });
    await work(guard.id, -60, 300);
    await run(1);
    expect(await holder()).toBe(manager.id);
  });

  it("stays with a member who works again before it is due, who took it after the shift, or who has no shift", async () => {
    const again = await aShop(24 * 60);
    await again.work(again.maria.id, 20 * 60, 26 * 60);
    const after = await aShop();
    const { maria, business, promiseId } = after;
    const by = (who: typeof maria, at: number) => as(database, who.userId, { now: minutes(at) }).customerPromise;
    await by(maria, 1).handOver({ business, promiseId, stepId: newId(), memberId: null });
    await by(maria, 2).take({ business, promiseId, stepId: newId() });
    const free = await aShop();
    await by(free.maria, -20).handOver({
      ...{ business: free.business, promiseId: free.promiseId, stepId: newId(), memberId: free.jonas.id },
    });
    for (const shop of [again, after, free]) await shop.run(5);
    expect(await again.holder()).toBe(again.maria.id);
    expect(await after.holder()).toBe(maria.id);
    expect(await free.holder()).toBe(free.jonas.id);
  });

  it("is handed over once by two jobs at the same time, and not when it was kept meanwhile", async () => {
    const { work, steps, businessId, business, maria, promiseId, jonas } = await aShop();
    await work(jonas.id, -30, 300);
    const job = { database: worker, newId, now: () => minutes(1) };
    const keep = as(database, maria.userId, { now: minutes(1) }).customerPromise.keep;
    await Promise.allSettled([
      makeNotifications(job, businessId),
      keep({ business, promiseId, stepId: newId(), at: minutes(0).toISOString() }),
      makeNotifications(job, businessId),
    ]);
    const states = (await steps()).map(({ status, memberId }) => `${status} ${memberId === jonas.id}`);
    // Maria's report counts, whether it arrives before or after the handing over.
    expect(["open false|kept false", "open false|open true|kept true"]).toContain(states.join("|"));
  });
});
