import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const movedOn = { cause: { reason: "visitMovedOn" } };

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, location, staff, owner } = shop;
  await testDb.visit.deleteMany({ where: { businessId } });
  const by = (userId: string, at: number) => as(database, userId, { now: minutes(at) }).visit;
  const start = async (place: string, at: number, more: object = {}) => {
    const startedAt = minutes(at).toISOString();
    const input = { business, id: newId(), locationId: location.id, place, startedAt, ...more };
    return (await by(staff.userId, at).start(input)).id;
  };
  const end = (visitId: string, at: number, userId = staff.userId) =>
    by(userId, at).end({ business, visitId, endedAt: minutes(at).toISOString() });
  const undo = (visitId: string, what: "start" | "end", at: number, userId = staff.userId) =>
    by(userId, at).undo({ business, visitId, undo: what });
  const open = async () =>
    (await testDb.visit.findMany({ where: { businessId, isOpen: true } })).map(({ id }) => id).toSorted();
  return { ...shop, business, start, end, undo, open, ownerId: owner.userId };
}

describe("a visit that was started by mistake", () => {
  it("is undone once, and the one that it ended goes on", async () => {
    const { start, undo, open } = await aShop();
    const [elsewhere, before] = [await start("Table 6", 0), await start("Table 5", 0)];
    const wrong = await start("Table 5", 5);
    for (const _ of [1, 2]) await undo(wrong, "start", 6);
    expect(await open()).toEqual([before, elsewhere].toSorted());
  });

  it("stays when somebody else started it, when something is told of it, and after ten minutes", async () => {
    const { business, location, staff, start, undo, open, ownerId } = await aShop();
    const [used, old] = [await start("Table 5", 0), await start("Table 6", 0)];
    await expect(undo(old, "start", 1, ownerId)).rejects.toMatchObject(movedOn);
    await expect(undo(old, "start", 11)).rejects.toMatchObject(movedOn);
    await as(database, staff.userId, { now: minutes(1) }).moment.improvise({
      ...{ business, id: newId(), locationId: location.id, description: "A cake", reaction: "pleased" },
      visit: { id: used, place: "Table 5", startedAt: now.toISOString() },
    });
    await expect(undo(used, "start", 2)).rejects.toMatchObject(movedOn);
    expect(await open()).toEqual([used, old].toSorted());
  });

  it("leaves its card free for the visit that was meant", async () => {
    const { businessId, batch, location, start, undo, open } = await aShop();
    const card = await testDb.visitCode.findFirstOrThrow({ where: { businessId, batchId: batch.id } });
    await testDb.visitCode.update({
      where: { businessId_id: { businessId, id: card.id } },
      data: { locationId: location.id, expiresAt: minutes(1000), responseId: null },
    });
    const wrong = await start("Table 5", 0, { code: card.code });
    await undo(wrong, "start", 1);
    expect(await start("Table 6", 2, { code: card.code })).toBe(wrong);
    expect(await open()).toEqual([wrong]);
    expect(await testDb.visit.findFirst({ where: { businessId, id: wrong } })).toMatchObject({ place: "Table 6" });
  });
});

describe("a visit that was ended by mistake", () => {
  it("goes on again, once, unless the next one has started at its place", async () => {
    const { start, end, undo, open } = await aShop();
    const visit = await start("Table 5", 0);
    await end(visit, 5);
    for (const _ of [1, 2]) await undo(visit, "end", 6);
    expect(await open()).toEqual([visit]);
    await end(visit, 7);
    const next = await start("Table 5", 8);
    await expect(undo(visit, "end", 9)).rejects.toMatchObject(movedOn);
    expect(await open()).toEqual([next]);
  });

  it("stays ended when a colleague ended it, and in another business", async () => {
    const { business, staff, start, end, undo, open, ownerId } = await aShop();
    const visit = await start("Table 5", 0);
    await end(visit, 5, ownerId);
    await expect(undo(visit, "end", 6)).rejects.toMatchObject(movedOn);
    const other = await aShop();
    const foreign = await other.start("Table 5", 0);
    const asStaff = as(database, staff.userId, { now: minutes(1) });
    await expect(asStaff.visit.undo({ business, visitId: foreign, undo: "start" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await open()).toEqual([]);
  });
});
