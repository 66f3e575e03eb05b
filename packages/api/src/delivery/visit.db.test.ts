import { newChannelToken } from "@spots/db/link-secret";
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
  const { businessId, slug: business, location, spot, staff } = shop;
  await testDb.visit.deleteMany({ where: { businessId } });
  await testDb.visitCode.updateMany({ where: { businessId }, data: { createdById: null } });
  const asStaff = (at = now) => as(database, staff.userId, { now: at });
  const start = async (place: string, at = now, more: object = {}) =>
    (
      await asStaff(at).visit.start({
        ...{ business, id: newId(), locationId: location.id, place, startedAt: at.toISOString() },
        ...more,
      })
    ).id;
  /** Delivers a moment of the staff member at the place, at this time. */
  const deliver = async (whereExactly: string, at = now, more: object = {}) => {
    const moment = await testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, memberId: staff.id, locationId: location.id },
        ...{ dueAt: at, status: "accepted", whereExactly },
      },
    });
    await asStaff(at).moment.deliver({ business, momentId: moment.id, stepId: newId(), reaction: "pleased", ...more });
    return (await testDb.moment.findFirstOrThrow({ where: { businessId, id: moment.id } })).visitId;
  };
  const open = () => testDb.visit.findMany({ where: { businessId, isOpen: true } });
  const card = async (more: object = {}) => {
    const code = await newChannelToken(testDb, businessId);
    const ofCard = {
      code,
      locationId: location.id,
      batchId: shop.batch.id,
      createdAt: now,
      expiresAt: minutes(10_000),
    };
    return testDb.visitCode.create({ data: { businessId, id: newId(), ...ofCard, ...more } });
  };
  return { ...shop, business, asStaff, start, deliver, open, card };
}

describe("a visit", () => {
  it("has all moments that are delivered at its place while it goes on", async () => {
    const { start, deliver } = await aShop();
    const visit = await start("Table 5");
    expect(await deliver("table 5", minutes(10))).toBe(visit);
    expect(await deliver("TABLE 5 ", minutes(60))).toBe(visit);
    expect(await deliver("Table 6", minutes(10))).not.toBe(visit);
    const next = await start("Table 5", minutes(90));
    expect(await deliver("Table 5", minutes(95))).toBe(next);
  });

  it("has the moments that a phone names it with, also before its start arrives", async () => {
    const { deliver, start, open } = await aShop();
    const visit = { id: newId(), place: "Chair 2", startedAt: now.toISOString() };
    expect(await deliver("", minutes(5), { visit })).toBe(visit.id);
    expect(await deliver("elsewhere", minutes(6), { visit })).toBe(visit.id);
    expect(await start("Chair 2", now, { id: visit.id })).toBe(visit.id);
    expect(await open()).toHaveLength(1);
  });

  it("does not keep a moment whose delivery was undone, which is then delivered in another one", async () => {
    const { asStaff, business, businessId, location, spot, staff, start } = await aShop();
    const [wrong, right] = [await start("Table 5"), await start("Table 6")];
    const momentId = newId();
    const facts = { spotId: spot.id, spotVersion: 1, memberId: staff.id, locationId: location.id, dueAt: now };
    await testDb.moment.create({ data: { businessId, id: momentId, status: "accepted", ...facts } });
    await testDb.momentStep.create({ data: { businessId, id: newId(), momentId, status: "accepted", at: now } });
    const deliverIn = async (id: string) => {
      const step = { business, momentId, stepId: newId() };
      const visit = { id, startedAt: now.toISOString() };
      const { visitId } = await asStaff().moment.deliver({ ...step, reaction: "pleased", visit });
      return { ...step, visitId };
    };
    const { visitId, stepId: undoes } = await deliverIn(wrong);
    expect(visitId).toBe(wrong);
    await asStaff().moment.undo({ business, momentId, stepId: newId(), undoes });
    expect((await deliverIn(right)).visitId).toBe(right);
  });

  it("is started once, however often a phone sends it, and ended once", async () => {
    const { asStaff, business, start, open, businessId } = await aShop();
    const id = newId();
    for (let nth = 0; nth < 3; nth += 1) await start("Table 5", now, { id });
    for (let nth = 0; nth < 2; nth += 1)
      await asStaff(minutes(9)).visit.end({ business, visitId: id, endedAt: minutes(9).toISOString() });
    expect(await open()).toEqual([]);
    expect(await start("Table 5", now, { id })).toBe(id);
    const events = await testDb.event.findMany({ where: { businessId, subjectId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["visit.started", "visit.ended"]);
  });

  it("is the only one that goes on at its place, also when ten phones start one at once", async () => {
    const { start, open } = await aShop();
    const ids = await Promise.all(Array.from({ length: 10 }, (_, nth) => start(nth % 2 ? "Table 5" : "table  5")));
    expect(new Set(ids).size).toBe(10);
    expect(await open()).toHaveLength(1);
  });

  it("that a phone reports late is over when the next one at its place had started", async () => {
    const { start, deliver, open } = await aShop();
    const next = await start("Table 5", minutes(60));
    const late = await start("Table 5", now);
    expect((await open()).map(({ id }) => id)).toEqual([next]);
    expect(await deliver("Table 5", minutes(70), { deliveredAt: minutes(30).toISOString() })).toBe(late);
  });

  it("without a place is the member's own, and ends with their next customer", async () => {
    const { start, open } = await aShop();
    await start("");
    const next = await start("", minutes(5));
    expect((await open()).map(({ id }) => id)).toEqual([next]);
  });

  it("is listed with its moments and the names of places", async () => {
    const { asStaff, business, start, deliver } = await aShop();
    const visit = await start("Table 5");
    await deliver("Table 5", minutes(1));
    const [here] = await asStaff(minutes(2)).visit.list({ business });
    expect(here?.open).toMatchObject([{ id: visit, place: "Table 5", isMine: true, moments: 1 }]);
    expect(here?.places).toContain("Table 5");
  });
});

describe("a card", () => {
  it("starts the visit of its own code, and scanned twice it is that visit", async () => {
    const { start, deliver, card, open } = await aShop();
    const { id, code } = await card();
    expect(await start("Table 5", now, { code })).toBe(id);
    expect(await start("Table 5", minutes(1), { code })).toBe(id);
    expect(await deliver("Table 5", minutes(2), { visit: { id: newId(), code, startedAt: now.toISOString() } })).toBe(
      id,
    );
    expect(await open()).toHaveLength(1);
  });

  it("is refused for another customer, when it is forged, revoked, expired or of another location", async () => {
    const { start, card, businessId } = await aShop();
    const { code } = await card();
    await start("Table 5", now, { code });
    await start("Table 5", minutes(5));
    await expect(start("Table 6", minutes(9), { code })).rejects.toThrow("cardUsed");
    await expect(start("", now, { code: "A".repeat(22) })).rejects.toThrow("cardUnknown");
    const foreign = await (await aShop()).card();
    await expect(start("", now, { code: foreign.code })).rejects.toThrow("cardUnknown");
    const expired = await card({ expiresAt: minutes(-1) });
    await expect(start("", now, { code: expired.code })).rejects.toThrow("cardExpired");
    const revoked = await card();
    await testDb.cardBatch.updateMany({ where: { businessId }, data: { revokedAt: now } });
    await expect(start("", now, { code: revoked.code })).rejects.toThrow("cardExpired");
  });

  it("ties an answer that came before the visit started, which is coded anew", async () => {
    const { start, card, businessId, response, mention } = await aShop();
    const { id, code } = await card({ responseId: response.id });
    await start("Table 5", now, { code });
    const tied = await testDb.response.findFirstOrThrow({ where: { businessId, id: response.id } });
    expect(tied.visitId).toBe(id);
    expect(await testDb.mention.count({ where: { businessId, id: mention.id } })).toBe(0);
  });
});

describe("the codes of a phone", () => {
  it("are made once for the ids that the phone made, and only for its member", async () => {
    const { asStaff, business, location, owner } = await aShop();
    const ids = [newId(), newId()];
    const first = await asStaff().visit.codes({ business, locationId: location.id, ids });
    const again = await asStaff().visit.codes({ business, locationId: location.id, ids });
    const byId = (codes: typeof first) => codes.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(byId(again)).toEqual(byId(first));
    expect(new Set(first.map(({ code }) => code)).size).toBe(2);
    expect(first[0]?.address).toBe(`http://localhost:3001/c/${first[0]?.code}`);
    const asOwner = as(database, owner.userId, { now });
    await expect(asOwner.visit.codes({ business, locationId: location.id, ids })).rejects.toThrow("notFound");
  });

  it("are none where no QR code is open, and limited for a day", async () => {
    const { asStaff, business, location, businessId } = await aShop();
    const ask = (at = now) =>
      asStaff(at).visit.codes({ business, locationId: location.id, ids: Array.from({ length: 20 }, () => newId()) });
    for (let nth = 0; nth < 20; nth += 1) await ask();
    await expect(ask()).rejects.toThrow("tooManyCodes");
    expect(await ask(minutes(25 * 60))).toHaveLength(20);
    await testDb.channel.updateMany({ where: { businessId }, data: { closedAt: now } });
    expect(await ask(minutes(50 * 60))).toEqual([]);
  });
});
