import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";

import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";
import { listBusinessesWithPlansDue, makePlannedMoments } from "./planned.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-09-25T09:00:00Z");
const job = (at: Date) => ({ database: worker, now: () => at, newId });

async function aShop(timeZone?: string) {
  const shop = await aShopWithStaff(testDb, database, now, timeZone);
  const business = shop.slug;
  const rule = (more: object = {}) => ({
    ...{
      from: "2026-09-01",
      repeat: { every: "day" as const },
      at: { kind: "times" as const, times: ["12:00"] },
      ...more,
    },
  });
  const plan = (more: object = {}) => ({
    ...{ business, id: newId(), spotId: shop.spot.id, locationId: shop.location.id, memberId: shop.maria.id },
    ...{ dutyId: null, rule: rule(), ...more },
  });
  const moments = () =>
    testDb.moment.findMany({ where: { businessId: shop.businessId }, orderBy: [{ dueAt: "asc" }, { id: "asc" }] });
  const asOwner = as(database, shop.owner.userId, { now });
  return { ...shop, business, asOwner, rule, plan, moments };
}

const openingHours = ["9-17", "9-17", "9-17", "9-17", "9-17", "", ""];

describe("a plan", () => {
  it("makes its moments for two weeks, and one more day each day", async () => {
    const shop = await aShop();
    const { made } = await shop.asManager.plan.add(shop.plan());
    expect(made).toBe(15);
    const tomorrow = new Date("2026-09-26T09:00:00Z");
    expect(await listBusinessesWithPlansDue(job(tomorrow))).toContain(shop.businessId);
    expect(await makePlannedMoments(job(tomorrow), shop.businessId)).toBe(1);
    expect(await shop.moments()).toHaveLength(16);
    expect(await listBusinessesWithPlansDue(job(tomorrow))).not.toContain(shop.businessId);
  });

  it("makes each moment once, also when three workers and the manager make them at once", async () => {
    const shop = await aShop();
    const plan = shop.plan({ rule: shop.rule({ places: ["chair 1", "chair 2"] }) });
    await shop.asManager.plan.add(plan);
    const later = new Date("2026-09-30T09:00:00Z");
    await Promise.all([
      ...[1, 2, 3].map(() => makePlannedMoments(job(later), shop.businessId)),
      shop.asManager.plan.add(plan),
    ]);
    while ((await makePlannedMoments(job(later), shop.businessId)) > 0);
    const moments = await shop.moments();
    expect(moments).toHaveLength(40);
    expect(new Set(moments.map(({ occurrence }) => occurrence)).size).toBe(40);
    const steps = await testDb.momentStep.count({ where: { businessId: shop.businessId } });
    expect(steps).toBe(40);
  });

  it.each([
    ["Pacific/Auckland", "2026-09-26T23:00:00.000Z"],
    ["America/Los_Angeles", "2026-09-26T19:00:00.000Z"],
  ])("keeps the local time of %s", async (timeZone, onThe27th) => {
    const shop = await aShop(timeZone);
    await shop.asManager.plan.add(shop.plan());
    const times = (await shop.moments()).map(({ dueAt }) => dueAt.toISOString());
    expect(times).toContain(onThe27th);
  });

  it("names in its preview a local time that the clock skips", async () => {
    const shop = await aShop("Pacific/Auckland");
    const { id: _, ...plan } = shop.plan({ rule: shop.rule({ at: { kind: "times", times: ["02:30"] } }) });
    const preview = await shop.asManager.plan.preview({ ...plan, planId: null });
    expect(preview.leftOut).toEqual([{ wallTime: "2026-09-27T02:30", reason: "skippedTime" }]);
    expect(preview.coming.map(({ name }) => name)).toContain("Maria");
    expect(await shop.moments()).toEqual([]);
  });

  it("changed touches only what nobody has accepted, and says what it changed", async () => {
    const shop = await aShop();
    const { business } = shop;
    const plan = shop.plan();
    await shop.asManager.plan.add(plan);
    const [first] = await shop.moments();
    if (!first) throw new Error("the plan made moments");
    await shop.asMaria.moment.accept({ business, stepId: newId(), momentId: first.id });
    const change = {
      ...{ business, planId: plan.id, memberId: shop.jonas.id, dutyId: null },
      rule: shop.rule({ at: { kind: "times", times: ["15:00"] } }),
    };
    const { id: _, ...asked } = { ...plan, ...change };
    const preview = await shop.asManager.plan.preview(asked);
    expect(preview.change).toMatchObject({ cancelled: 14, stay: [{ wallTime: "2026-09-25T12:00", name: "Maria" }] });
    const { made, cancelled } = await shop.asManager.plan.change(change);
    expect([made, cancelled]).toEqual([15, 14]);
    const left = (await shop.moments()).filter(({ status }) => status !== "cancelled");
    expect(left.filter(({ memberId }) => memberId === shop.jonas.id)).toHaveLength(15);
    expect(left.filter(({ memberId }) => memberId === shop.maria.id).map(({ id }) => id)).toEqual([first.id]);
    const again = await shop.asManager.plan.change(change);
    expect([again.made, again.cancelled]).toEqual([0, 0]);
  });

  it("given to another member makes no second moment where somebody has accepted one", async () => {
    const shop = await aShop();
    const { business } = shop;
    const plan = shop.plan();
    await shop.asManager.plan.add(plan);
    const [first] = await shop.moments();
    if (!first) throw new Error("the plan made moments");
    await shop.asMaria.moment.accept({ business, stepId: newId(), momentId: first.id });
    const change = { business, planId: plan.id, memberId: shop.jonas.id, dutyId: null, rule: plan.rule };
    expect(await shop.asManager.plan.change(change)).toMatchObject({ made: 14, cancelled: 14 });
    const left = (await shop.moments()).filter(({ status }) => status !== "cancelled");
    expect(new Set(left.map(({ dueAt }) => dueAt.getTime())).size).toBe(left.length);
    expect(left[0]).toMatchObject({ id: first.id, memberId: shop.maria.id, status: "accepted" });
  });

  it("leaves a moment where a manager has moved it, and makes no second one for its time", async () => {
    const shop = await aShop();
    const { business, businessId } = shop;
    await shop.asManager.plan.add(shop.plan());
    const [, second, , fourth] = await shop.moments();
    if (!second || !fourth) throw new Error("the plan made moments");
    const move = (momentId: string, dueAt: string) =>
      shop.asManager.moment.change({ business, stepId: newId(), momentId, memberId: shop.maria.id, dueAt });
    await move(second.id, "2026-10-20T12:00");
    await move(fourth.id, "2026-09-25T11:30");
    // A day later the plan goes on; later still it is made anew, as after a change of the roster.
    await makePlannedMoments(job(new Date("2026-09-26T06:00:00Z")), businessId);
    await testDb.plan.updateMany({ where: { businessId }, data: { madeThrough: null } });
    expect(await makePlannedMoments(job(new Date("2026-09-26T06:30:00Z")), businessId)).toBe(1);
    const moments = await shop.moments();
    expect(moments.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => "offered"));
    expect(moments.find(({ id }) => id === second.id)?.dueAt).toEqual(new Date("2026-10-20T10:00:00Z"));
  });

  it("makes nothing for a suspended business, a spot that is not live, and a location where it is off", async () => {
    const shops = await Promise.all([aShop(), aShop(), aShop(), aShop()]);
    const tomorrow = new Date("2026-09-26T09:00:00Z");
    for (const shop of shops) await shop.asManager.plan.add(shop.plan());
    const [suspended, retired, off, open] = shops;
    await testDb.businessSuspension.create({
      data: { businessId: suspended.businessId, id: newId(), reason: "unpaid", suspendedBy: newId() },
    });
    await testDb.spot.updateMany({ where: { businessId: retired.businessId }, data: { status: "retired" } });
    await testDb.spotOverride.create({
      data: {
        ...{ businessId: off.businessId, spotId: off.spot.id, locationId: off.location.id, isOff: true, content: {} },
        ...{ byMemberId: off.manager.id, at: now },
      },
    });
    const made = [];
    for (const shop of shops) made.push(await makePlannedMoments(job(tomorrow), shop.businessId));
    expect(made).toEqual([0, 0, 0, 1]);
    expect(await open.moments()).toHaveLength(16);
  });

  it("makes nothing on a closed day of the location, also when the day is closed later", async () => {
    const shop = await aShop();
    const { business, location, asOwner } = shop;
    const close = (closedDays: string[]) =>
      asOwner.case.setLocation({ business, locationId: location.id, openingHours, closedDays, memberId: null });
    await close(["2026-09-27"]);
    const { made } = await shop.asManager.plan.add(shop.plan());
    expect(made).toBe(14);
    await close(["2026-09-27", "2026-09-29"]);
    await makePlannedMoments(job(now), shop.businessId);
    const open = (await shop.moments()).filter(({ status }) => status === "offered");
    expect(open).toHaveLength(13);
    const { id: _, ...plan } = shop.plan();
    const { leftOut } = await shop.asManager.plan.preview({ ...plan, planId: null });
    expect(leftOut).toEqual([
      { wallTime: "2026-09-27T00:00", reason: "closedDay" },
      { wallTime: "2026-09-29T00:00", reason: "closedDay" },
    ]);
  });

  it("is listed with its spot, its location and its next moment", async () => {
    const shop = await aShop();
    await shop.asManager.plan.add(shop.plan());
    const [plan] = await shop.asManager.plan.list({ business: shop.business });
    expect(plan).toMatchObject({
      spot: { id: shop.spot.id },
      location: { id: shop.location.id },
      member: { name: "Maria" },
      nextAt: new Date("2026-09-25T10:00:00Z"),
    });
  });

  it("paused cancels what nobody has accepted, and resumed makes it again", async () => {
    const shop = await aShop();
    const { business } = shop;
    const plan = shop.plan();
    await shop.asManager.plan.add(plan);
    const pause = { business, planId: plan.id, isPaused: true };
    expect(await shop.asManager.plan.pause(pause)).toMatchObject({ cancelled: 15 });
    expect(await makePlannedMoments(job(new Date("2026-09-26T09:00:00Z")), shop.businessId)).toBe(0);
    expect(await shop.asManager.plan.pause({ ...pause, isPaused: false })).toMatchObject({ made: 15 });
    expect(await shop.asManager.plan.end({ business, planId: plan.id })).toMatchObject({ cancelled: 15 });
    expect(await shop.asManager.plan.end({ business, planId: plan.id })).toMatchObject({ cancelled: 0 });
  });

  it("by shifts gives each shift of the duty its moment, and follows the roster", async () => {
    const shop = await aShop();
    const { business, location } = shop;
    const dutyId = newId();
    await shop.asManager.duty.add({ business, id: dutyId, name: "Bar" });
    const at = { kind: "shifts" as const, minutes: 30 };
    await shop.asManager.plan.add(shop.plan({ memberId: null, dutyId, rule: shop.rule({ at }) }));
    const shift = { business, id: newId(), memberId: shop.jonas.id, locationId: location.id, dutyId };
    await shop.asManager.shift.add({ ...shift, startsAt: "2026-09-28T18:00", endsAt: "2026-09-28T23:00" });
    await makePlannedMoments(job(now), shop.businessId);
    const [moment] = await shop.moments();
    expect(moment).toMatchObject({ memberId: shop.jonas.id, dueAt: new Date("2026-09-28T16:30:00Z") });
    await shop.asManager.shift.remove({ business, shiftId: shift.id });
    await makePlannedMoments(job(now), shop.businessId);
    expect((await shop.moments()).map(({ status }) => status)).toEqual(["cancelled"]);
  });

  it("by shifts keeps a moment after midnight of the last day that was made", async () => {
    const shop = await aShop();
    const { business, location } = shop;
    const at = { kind: "shifts" as const, minutes: 60 };
    await shop.asManager.plan.add(shop.plan({ memberId: null, rule: shop.rule({ at }) }));
    const shift = { business, id: newId(), memberId: shop.jonas.id, locationId: location.id, dutyId: null };
    await shop.asManager.shift.add({ ...shift, startsAt: "2026-10-09T23:30", endsAt: "2026-10-10T06:00" });
    for (const day of ["2026-09-25", "2026-09-26", "2026-09-27"])
      await makePlannedMoments(job(new Date(`${day}T09:00:00Z`)), shop.businessId);
    expect(await shop.moments()).toMatchObject([{ status: "offered", dueAt: new Date("2026-10-09T22:30:00Z") }]);
  });

  it("is not made again when a manager has cancelled one of its moments", async () => {
    const shop = await aShop();
    const { business } = shop;
    const plan = shop.plan();
    await shop.asManager.plan.add(plan);
    const [first] = await shop.moments();
    if (!first) throw new Error("the plan made moments");
    await shop.asManager.moment.cancel({ business, stepId: newId(), momentId: first.id });
    await shop.asManager.plan.change({
      business,
      planId: plan.id,
      memberId: shop.maria.id,
      dutyId: null,
      rule: shop.rule(),
    });
    expect((await shop.moments()).filter(({ status }) => status === "offered")).toHaveLength(14);
  });
});
