import { aLocation } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShop(timeZone?: string) {
  const shop = await aShopWithStaff(testDb, database, now, timeZone);
  const business = shop.slug;
  const otherLocation = await aLocation(testDb, shop.businessId);
  const shift = (startsAt: string, endsAt: string, memberId = shop.maria.id) => ({
    ...{ business, id: newId(), memberId, locationId: shop.location.id, dutyId: null, startsAt, endsAt },
  });
  const week = (from: string) => shop.asManager.shift.week({ business, locationId: shop.location.id, from });
  return { ...shop, business, otherLocation, shift, week };
}

describe("a shift", () => {
  it("may end on the next day, and belongs to the day on which it starts", async () => {
    const shop = await aShop();
    await shop.asManager.shift.add(shop.shift("2026-11-29T22:00", "2026-11-30T02:00"));
    expect((await shop.week("2026-11-23")).shifts).toHaveLength(1);
    expect((await shop.week("2026-11-30")).shifts).toHaveLength(0);
  });

  it("is stored once, however often it is sent", async () => {
    const shop = await aShop();
    const shift = shop.shift("2026-11-23T09:00", "2026-11-23T17:00");
    await shop.asManager.shift.add(shift);
    await shop.asManager.shift.add(shift);
    expect((await shop.week("2026-11-23")).shifts).toHaveLength(1);
  });

  it("of one person never overlaps another one, also when two managers add them at once", async () => {
    const shop = await aShop();
    const both = await Promise.allSettled([
      shop.asManager.shift.add(shop.shift("2026-11-23T09:00", "2026-11-23T17:00")),
      shop.asManager.shift.add(shop.shift("2026-11-23T16:59", "2026-11-23T22:00")),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "CONFLICT", cause: { detail: { fields: { startsAt: "shiftOverlaps" } } } },
    });
    await shop.asManager.shift.add(shop.shift("2026-11-23T22:00", "2026-11-23T23:00"));
    await shop.asManager.shift.add(shop.shift("2026-11-23T09:00", "2026-11-23T17:00", shop.jonas.id));
  });

  it.each([
    ["2026-11-23T17:00", "2026-11-23T09:00", "endsAt", "endsBeforeStart"],
    ["2026-11-23T17:00", "2026-11-25T09:00", "endsAt", "shiftTooLong"],
    ["2027-03-28T02:30", "2027-03-28T09:00", "startsAt", "skippedTime"],
  ])("from %s to %s is refused at %s", async (startsAt, endsAt, field, reason) => {
    const shop = await aShop();
    await expect(shop.asManager.shift.add(shop.shift(startsAt, endsAt))).rejects.toMatchObject({
      cause: { detail: { fields: { [field]: reason } } },
    });
  });

  it("is changed and removed, and takes the place of nothing else", async () => {
    const shop = await aShop();
    const { business, jonas } = shop;
    const { id: shiftId, ...shift } = shop.shift("2026-11-23T09:00", "2026-11-23T17:00");
    await shop.asManager.shift.add({ ...shift, id: shiftId });
    const times = { startsAt: "2026-11-24T10:00", endsAt: "2026-11-24T12:00" };
    await shop.asManager.shift.change({ business, shiftId, memberId: jonas.id, dutyId: null, ...times });
    const [changed] = (await shop.week("2026-11-23")).shifts;
    expect([changed?.member.name, changed?.startsAt.toISOString()]).toEqual(["Jonas", "2026-11-24T09:00:00.000Z"]);
    await shop.asManager.shift.remove({ business, shiftId });
    await expect(shop.asManager.shift.remove({ business, shiftId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await shop.week("2026-11-23")).shifts).toEqual([]);
  });

  it("is refused for somebody who works elsewhere", async () => {
    const shop = await aShop();
    const { business, otherLocation, maria } = shop;
    const shift = { ...shop.shift("2026-11-23T09:00", "2026-11-23T17:00"), locationId: otherLocation.id };
    await expect(shop.asManager.shift.add({ ...shift, business, memberId: maria.id })).rejects.toMatchObject({
      cause: { detail: { fields: { memberId: "worksElsewhere" } } },
    });
  });
});

describe("copying a week", () => {
  it("keeps local times over a clock change, leaves out what overlaps, and copies nothing twice", async () => {
    const shop = await aShop();
    const { business, location } = shop;
    await shop.asManager.shift.add(shop.shift("2027-03-22T09:00", "2027-03-22T17:00"));
    await shop.asManager.shift.add(shop.shift("2027-03-23T09:00", "2027-03-23T17:00"));
    await shop.asManager.shift.add(shop.shift("2027-03-30T12:00", "2027-03-30T20:00"));
    const copy = { business, locationId: location.id, from: "2027-03-22", to: "2027-03-29", days: 7 as const };
    const first = await shop.asManager.shift.copy(copy);
    expect(first).toMatchObject({
      copied: 1,
      leftOut: [{ name: "Maria", at: "2027-03-30T09:00", reason: "overlaps" }],
    });
    const again = await shop.asManager.shift.copy(copy);
    expect(again.copied).toBe(0);
    const [copied] = (await shop.week("2027-03-29")).shifts;
    expect(copied?.startsAt.toISOString()).toBe("2027-03-29T07:00:00.000Z");
  });
});
