import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { closeVisits } from "./close-visits.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
afterAll(() => worker.close());
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const anna = { name: "Anna Berg", occasion: "80th birthday", consent: true };
const nothing = { customerName: "", occasion: "", consentAt: null };

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, location, staff, owner } = shop;
  await testDb.visit.deleteMany({ where: { businessId } });
  const asStaff = (at = now) => as(database, staff.userId, { now: at });
  const start = async (place: string, at = now) => {
    const input = { business, id: newId(), locationId: location.id, place, startedAt: at.toISOString() };
    return (await asStaff(at).visit.start(input)).id;
  };
  const end = (visitId: string, at = minutes(30)) =>
    asStaff(at).visit.end({ business, visitId, endedAt: at.toISOString() });
  const describeIt = (visitId: string, said: Partial<typeof anna> = {}, at = minutes(5)) =>
    asStaff(at).visit.describe({ business, visitId, ...anna, ...said });
  const find = (id: string) => testDb.visit.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
  const asManager = as(database, owner.userId, { now: minutes(10) });
  return { ...shop, business, asStaff, asManager, start, end, describeIt, find };
}

const faultAt = (field: string, reason: string) => ({
  code: "CONFLICT",
  cause: { detail: { fields: { [field]: reason } } },
});

describe("the name and the occasion of a customer who agreed", () => {
  it("are read by whoever started the visit while it goes on, and not by colleagues, however often they are sent", async () => {
    const { asManager, asStaff, business, start, describeIt, find } = await aShop();
    const visit = await start("Table 5");
    await Promise.all([describeIt(visit), describeIt(visit)]);
    await describeIt(visit, {}, minutes(9));
    expect(await find(visit)).toMatchObject({ customerName: "Anna Berg", consentAt: minutes(5) });
    const openFor = async (caller: typeof asManager) =>
      (await caller.visit.list({ business })).flatMap((each) => each.open);
    const customer = { name: "Anna Berg", occasion: "80th birthday" };
    expect(await openFor(asStaff(minutes(10)))).toMatchObject([{ id: visit, customer }]);
    expect(await openFor(asManager)).toMatchObject([{ id: visit, customer: { name: "", occasion: "" } }]);
    await describeIt(visit, { name: "", occasion: "", consent: false });
    expect(await find(visit)).toMatchObject(nothing);
  });

  it("are erased when the visit ends: by hand, by the next one at its place, and by itself", async () => {
    const { businessId, start, end, describeIt, find } = await aShop();
    const byHand = await start("Table 5");
    await describeIt(byHand);
    await end(byHand);
    const byNext = await start("Table 6");
    await describeIt(byNext);
    const byItself = await start("Table 6", minutes(20));
    await describeIt(byItself, {}, minutes(21));
    const nextDay = () => new Date("2026-11-25T12:00:00Z");
    expect(await closeVisits({ database: worker, now: nextDay, newId }, businessId)).toBe(1);
    for (const id of [byHand, byNext, byItself]) expect(await find(id)).toMatchObject({ isOpen: false, ...nothing });
  });

  it("are in no event", async () => {
    const { businessId, start, end, describeIt } = await aShop();
    const visit = await start("Table 5");
    await describeIt(visit);
    await end(visit);
    const events = await testDb.event.findMany({ where: { businessId, subjectId: visit }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["visit.started", "visit.ended"]);
    expect(JSON.stringify(events, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toMatch(
      /Anna|birthday/,
    );
  });

  it("are refused without consent, and the occasion when it is of a special category", async () => {
    const { start, describeIt, find } = await aShop();
    const visit = await start("Table 5");
    await expect(describeIt(visit, { consent: false })).rejects.toMatchObject(faultAt("consent", "customerMustAgree"));
    for (const [occasion, reason] of [
      ["first meal after her chemotherapy", "ofHealth"],
      ["Feier nach der Krebserkrankung", "ofHealth"],
      ["Taufe der Tochter", "ofReligion"],
      ["first night out of prison", "ofCrime"],
    ] as const)
      await expect(describeIt(visit, { occasion })).rejects.toMatchObject(faultAt("occasion", reason));
    expect(await find(visit)).toMatchObject(nothing);
  });

  it("are refused for a visit that has ended, of another location and of another business", async () => {
    const { businessId, start, end, describeIt, find, staff, location } = await aShop();
    const visit = await start("Table 5");
    await end(visit);
    await expect(describeIt(visit, {}, minutes(31))).rejects.toThrow("visitIsOver");
    const other = await aShop();
    const theirs = await other.start("Table 5");
    await expect(describeIt(theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const elsewhere = await testDb.location.create({
      data: { businessId, id: newId(), name: "Elsewhere", timeZone: location.timeZone },
    });
    await testDb.memberLocation.deleteMany({ where: { businessId, memberId: staff.id } });
    const here = await start("Table 7");
    await testDb.memberLocation.create({ data: { businessId, memberId: staff.id, locationId: elsewhere.id } });
    await expect(describeIt(here)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await other.find(theirs)).toMatchObject(nothing);
    expect(await find(here)).toMatchObject(nothing);
  });

  it("cannot be stored without consent or after the visit by any program", async () => {
    const { businessId, start, end, find } = await aShop();
    const visit = await start("Table 5");
    const write = (data: object) => testDb.visit.updateMany({ where: { businessId, id: visit }, data });
    await expect(write({ customerName: "Anna" })).rejects.toThrow("visit_describes_with_consent");
    await end(visit);
    await expect(write({ occasion: "birthday", consentAt: now })).rejects.toThrow("visit_describes_while_open");
    expect(await find(visit)).toMatchObject(nothing);
  });
});
