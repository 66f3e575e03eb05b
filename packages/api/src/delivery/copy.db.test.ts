import { aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T08:00:00Z");

/** A shop with two moments on Monday: one of Maria at 10:40, one for whoever takes it first at 15:00. */
async function aMonday() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { asManager, offer, slug: business, location } = shop;
  await asManager.moment.offer(offer({ customer: "Mr Okafor" }));
  await asManager.moment.offer(offer({ memberId: null, dueAt: "2026-11-23T15:00" }));
  const cancelled = await asManager.moment.offer(offer({ dueAt: "2026-11-23T16:00" }));
  await asManager.moment.cancel({ business, momentId: cancelled.id, stepId: newId() });
  const days = { business, locationId: location.id, from: "2026-11-23", to: "2026-11-24", days: 1 as const };
  const board = async (day: string) => {
    const [column] = await asManager.moment.board({ business, day, locationId: location.id });
    return (column?.moments ?? []).map(({ dueAt, member, customer, status }) => [
      ...[dueAt.toISOString().slice(11, 16), member?.name ?? null, customer, status],
    ]);
  };
  return { ...shop, business, days, board };
}

describe("copying the moments of a day", () => {
  it("offers them at the same times without the customers, once, also when two managers copy", async () => {
    const { asManager, days, board } = await aMonday();
    const preview = await asManager.moment.previewCopy({ ...days, what: "moments" });
    expect(preview.moments).toMatchObject({ count: 2, open: 1 });
    const both = await Promise.all([asManager.moment.copy(days), asManager.moment.copy(days)]);
    expect(both.map(({ copied }) => copied).toSorted()).toEqual([0, 2]);
    expect(await board("2026-11-24")).toEqual([
      ["09:40", "Maria", "", "offered"],
      ["14:00", null, "", "offered"],
    ]);
    expect((await asManager.moment.previewCopy({ ...days, what: "moments" })).moments).toMatchObject({
      ...{ count: 0, leftOut: [{ reason: "there", count: 2 }] },
    });
  });

  it("offers a moment to everybody when its member is off or not on the roster, as the preview says", async () => {
    const { asManager, business, location, days, board, maria, jonas } = await aMonday();
    const off = { id: newId(), memberId: maria.id, firstDay: "2026-11-24", lastDay: "2026-11-24" };
    await asManager.timeOff.add({ business, ...off });
    const { moments } = await asManager.moment.previewCopy({ ...days, what: "moments" });
    expect(moments.named[0]).toMatchObject({ was: "Maria", open: "off" });
    await asManager.moment.copy(days);
    expect((await board("2026-11-24")).map(([, member]) => member)).toEqual([null, null]);

    const times = { startsAt: "2026-11-25T09:00", endsAt: "2026-11-25T17:00" };
    const shift = { business, id: newId(), locationId: location.id, dutyId: null, ...times };
    await asManager.shift.add({ ...shift, memberId: jonas.id });
    const next = await asManager.moment.previewCopy({ ...days, to: "2026-11-25", what: "both" });
    expect(next.moments.named[0]).toMatchObject({ was: "Maria", open: "offShift" });
  });

  it("counts the shifts that are copied with them as the roster", async () => {
    const { asManager, business, location, days, board, maria } = await aMonday();
    const times = { startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" };
    const shift = { business, id: newId(), locationId: location.id, dutyId: null, ...times };
    await asManager.shift.add({ ...shift, memberId: maria.id });
    const preview = await asManager.moment.previewCopy({ ...days, what: "both" });
    expect([preview.shifts.count, preview.moments.named[0]?.open]).toEqual([1, null]);
    await asManager.shift.copy(days);
    await asManager.moment.copy(days);
    expect((await board("2026-11-24"))[0]).toEqual(["09:40", "Maria", "", "offered"]);
  });

  it("leaves out a closed day and moments of plans, and refuses the same day at its field", async () => {
    const { asManager, business, location, spot, maria, days } = await aMonday();
    const rule = {
      from: "2026-11-23",
      repeat: { every: "day" as const },
      at: { kind: "times" as const, times: ["12:00"] },
    };
    await asManager.plan.add({
      ...{ business, id: newId(), spotId: spot.id, locationId: location.id, memberId: maria.id, dutyId: null, rule },
    });
    const { moments } = await asManager.moment.previewCopy({ ...days, what: "moments" });
    expect(moments.leftOut).toEqual([{ reason: "planned", count: 1 }]);
    await testDb.location.update({
      where: { businessId_id: { businessId: location.businessId, id: location.id } },
      data: { closedDays: ["2026-11-24"] },
    });
    expect(await asManager.moment.copy(days)).toEqual({ copied: 0, ids: [], open: 0, leftOut: 3 });
    await expect(asManager.moment.copy({ ...days, to: days.from })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is done at locations of the own business where the member acts, and by nobody else", async () => {
    const { days, asMaria } = await aMonday();
    const other = await aShopWithStaff(testDb, database, now);
    const elsewhere = as(database, other.manager.userId, { now });
    await expect(elsewhere.moment.copy({ ...days, business: other.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asMaria.moment.copy(days)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("undoing a copy", () => {
  it("cancels the copied moments that nobody touched, once, and leaves the others", async () => {
    const { asManager, asMaria, business, location, days, board } = await aMonday();
    const { ids } = await asManager.moment.copy(days);
    const [mine] = (await asMaria.moment.mine({ business })).open.filter(({ id }) => ids.includes(id));
    await asMaria.moment.accept({ business, momentId: mine?.id ?? "", stepId: newId() });
    const undo = { business, locationId: location.id, ids: [...ids] };
    expect(await asManager.moment.undoCopy(undo)).toEqual({ undone: 1, stayed: 1 });
    expect(await asManager.moment.undoCopy(undo)).toEqual({ undone: 0, stayed: 2 });
    expect(await board("2026-11-24")).toEqual([
      ["09:40", "Maria", "", "accepted"],
      ["14:00", null, "", "cancelled"],
    ]);
    // What was undone can be copied again, and what stayed is there.
    expect((await asManager.moment.copy(days)).copied).toBe(1);
  });

  it("is refused to another manager, later than ten minutes, and for moments of another location", async () => {
    const { asManager, manager, owner, business, businessId, location, days, board } = await aMonday();
    const { ids } = await asManager.moment.copy(days);
    const undo = { business, locationId: location.id, ids: [...ids] };
    const stays = { undone: 0, stayed: 2 };
    expect(await as(database, owner.userId, { now }).moment.undoCopy(undo)).toEqual(stays);
    const later = new Date(now.getTime() + 601_000);
    expect(await as(database, manager.userId, { now: later }).moment.undoCopy(undo)).toEqual(stays);
    const elsewhere = await aLocation(testDb, businessId);
    await expect(
      as(database, owner.userId, { now }).moment.undoCopy({ ...undo, locationId: elsewhere.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await board("2026-11-24")).map(([, , , status]) => status)).toEqual(["offered", "offered"]);
  });

  it("removes the copied shifts but those that were changed since", async () => {
    const { asManager, business, location, days, maria, jonas } = await aMonday();
    for (const member of [maria, jonas])
      await asManager.shift.add({
        ...{ business, id: newId(), locationId: location.id, memberId: member.id, dutyId: null },
        ...{ startsAt: "2026-11-23T09:00", endsAt: "2026-11-23T17:00" },
      });
    const { ids } = await asManager.shift.copy(days);
    const [first = ""] = ids;
    const copied = await testDb.shift.findFirstOrThrow({ where: { id: first } });
    await asManager.shift.change({
      ...{ business, shiftId: first, memberId: copied.memberId, dutyId: null },
      ...{ startsAt: "2026-11-24T10:00", endsAt: "2026-11-24T17:00" },
    });
    expect(await asManager.shift.undoCopy({ business, locationId: location.id, ids: [...ids] })).toEqual({
      ...{ undone: 1, stayed: 1 },
    });
    const left = await testDb.shift.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
    expect(left).toEqual([{ id: first }]);
  });
});
