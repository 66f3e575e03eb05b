import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, location, staff, owner } = shop;
  await testDb.visit.deleteMany({ where: { businessId } });
  await testDb.visitCode.updateMany({ where: { businessId }, data: { createdById: null } });
  const asStaff = (at = now) => as(database, staff.userId, { now: at });
  const start = async (place: string, at = now) => {
    const input = { business, id: newId(), locationId: location.id, place, startedAt: at.toISOString() };
    return (await asStaff(at).visit.start(input)).id;
  };
  const leave = (visitId: string, isLeft = true, at = minutes(5)) =>
    asStaff(at).visit.leave({ business, visitId, isLeft, at: at.toISOString() });
  const find = (id: string) => testDb.visit.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
  const asManager = as(database, owner.userId, { now: minutes(10) });
  return { ...shop, business, asStaff, asManager, start, leave, find };
}

describe("a customer who is left in peace", () => {
  it("is shown to the colleagues with the time and the name, until somebody takes it back", async () => {
    const { asManager, business, start, leave, staff } = await aShop();
    const visit = await start("Table 5");
    const seen = async () => (await asManager.visit.list({ business })).flatMap(({ open }) => open);
    expect(await seen()).toMatchObject([{ id: visit, leftInPeace: null, lastMomentAt: null }]);
    await leave(visit);
    expect(await seen()).toMatchObject([{ id: visit, leftInPeace: { at: minutes(5), by: staff.name } }]);
    await leave(visit, false);
    expect(await seen()).toMatchObject([{ id: visit, leftInPeace: null }]);
  });

  it("is recorded once, however often a phone says it, with the first time", async () => {
    const { businessId, start, leave, find } = await aShop();
    const visit = await start("Table 5");
    await Promise.all([leave(visit), leave(visit), leave(visit)]);
    await leave(visit, true, minutes(9));
    expect((await find(visit)).leftInPeaceAt).toEqual(minutes(5));
    const events = await testDb.event.findMany({ where: { businessId, subjectId: visit }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["visit.started", "visit.leftInPeace"]);
  });

  it("can be reported after the visit has ended, and not of a visit elsewhere or of another business", async () => {
    const { asStaff, business, businessId, start, leave, find } = await aShop();
    const visit = await start("Table 5");
    await asStaff(minutes(6)).visit.end({ business, visitId: visit, endedAt: minutes(6).toISOString() });
    await leave(visit);
    expect((await find(visit)).leftInPeaceAt).toEqual(minutes(5));
    const other = await aShop();
    const theirs = await other.start("Table 5");
    await expect(leave(theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await other.find(theirs)).leftInPeaceAt).toBeNull();
    expect(await testDb.event.count({ where: { businessId, type: "visit.leftInPeace" } })).toBe(1);
  });

  it("and one who had a moment minutes ago come with a warning in the offer, which is not refused", async () => {
    const { asManager, business, businessId, start, leave, location, spot, staff } = await aShop();
    const offer = { business, locationId: location.id, spotId: spot.id, whereExactly: "Table 5", customer: "" };
    const asked = { ...offer, dueAt: "2026-11-23T14:00", insteadOf: null };
    const visit = await start("table 5");
    expect(await asManager.moment.suggest(asked)).toMatchObject({ isLeftInPeace: false, isTooClose: false });
    await leave(visit);
    await testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, memberId: staff.id, locationId: location.id },
        ...{ dueAt: minutes(55), status: "accepted", whereExactly: "Table 5" },
      },
    });
    const zone = await testDb.location.findUniqueOrThrow({ where: { businessId_id: { businessId, id: location.id } } });
    const wall = (at: Date) =>
      new Intl.DateTimeFormat("sv-SE", { timeZone: zone.timeZone, dateStyle: "short", timeStyle: "short" })
        .format(at)
        .replace(" ", "T");
    const near = { ...asked, dueAt: wall(minutes(60)) };
    expect(await asManager.moment.suggest(near)).toMatchObject({ isLeftInPeace: true, isTooClose: true });
    const later = { ...asked, dueAt: wall(minutes(66)) };
    expect(await asManager.moment.suggest(later)).toMatchObject({ isTooClose: false, minutesBetween: 10 });
  });

  it("counts on Results as a share of the visits, hidden below the minimum, for the locations that are seen", async () => {
    const { asManager, business, start, leave } = await aShop();
    const filter = { business, period: "28d" as const };
    for (let nth = 0; nth < 4; nth += 1) await start(`Table ${nth}`);
    expect(await asManager.results.peace(filter)).toMatchObject({ kind: "hidden", n: 4 });
    const last = await start("Table 9");
    await leave(last);
    const shown = await asManager.results.peace(filter);
    expect(shown).toMatchObject({ kind: "shown", value: 0.2, n: 5 });
  });
});
