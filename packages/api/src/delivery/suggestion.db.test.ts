import { aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");
const day = "2026-11-23";

async function aShop() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, location, slug: business, spot } = shop;
  const onShift = async (memberId: string, startsAt = `${day}T08:00`, endsAt = `${day}T18:00`) =>
    shop.asManager.shift.add({
      ...{ business, id: newId(), memberId, locationId: location.id, dutyId: null, startsAt, endsAt },
    });
  const asked = { business, spotId: spot.id, locationId: location.id, dueAt: `${day}T14:00`, insteadOf: null };
  const board = { business, day, locationId: location.id };
  const had = async (memberId: string, daysAgo: number, more: object = {}) => {
    const dueAt = new Date(now.getTime() - daysAgo * 86_400_000);
    const facts = { spotId: spot.id, spotVersion: 1, locationId: location.id, status: "delivered" as const };
    await testDb.moment.create({ data: { businessId, id: newId(), memberId, dueAt, ...facts, ...more } });
  };
  return { ...shop, business, onShift, asked, board, had };
}

describe("who is suggested for an offer", () => {
  it("is on shift at the time first, and the end of the shift is told", async () => {
    const shop = await aShop();
    await shop.onShift(shop.jonas.id);
    await shop.onShift(shop.maria.id, `${day}T08:00`, `${day}T12:00`);
    const { members } = await shop.asManager.moment.suggest(shop.asked);
    expect(members[0]).toEqual({
      ...{ memberId: shop.jonas.id, name: "Jonas", presence: "onShift", shiftUntil: new Date("2026-11-23T17:00:00Z") },
      ...{ openThatDay: 0, daysSince: null, competency: "new", fits: [] },
    });
    expect(members.find(({ memberId }) => memberId === shop.maria.id)).toMatchObject({ presence: "offShift" });
  });

  it("has fewer open moments that day, and has not had the spot lately", async () => {
    const shop = await aShop();
    for (const { id } of [shop.maria, shop.jonas]) await shop.onShift(id);
    await shop.asManager.moment.offer(shop.offer());
    expect((await shop.asManager.moment.suggest(shop.asked)).members[0]).toMatchObject({ memberId: shop.jonas.id });
    const other = await aShop();
    for (const { id } of [other.maria, other.jonas]) await other.onShift(id);
    await other.had(other.maria.id, 1);
    await other.had(other.jonas.id, 15);
    const { members } = await other.asManager.moment.suggest(other.asked);
    expect(members.slice(0, 2)).toMatchObject([
      { memberId: other.jonas.id, daysSince: 15 },
      { memberId: other.maria.id, daysSince: 1 },
    ]);
  });

  it("knows the spot by the briefing of its version or by deliveries, as the reasons say", async () => {
    const shop = await aShop();
    for (const { id } of [shop.maria, shop.jonas]) await shop.onShift(id);
    const knows = async () => {
      const { members } = await shop.asManager.moment.suggest(shop.asked);
      return members.slice(0, 2).map(({ memberId, competency }) => [memberId, competency]);
    };
    await shop.asMaria.briefing.read({ business: shop.business, spotId: shop.spot.id, version: 1, tries: 0 });
    const briefed = [shop.maria.id, "briefed"];
    expect(await knows()).toEqual([briefed, [shop.jonas.id, "new"]]);
    await shop.had(shop.jonas.id, 60, { deliveredAt: new Date(now.getTime() - 60 * 86_400_000) });
    expect(await knows()).toEqual(expect.arrayContaining([briefed, [shop.jonas.id, "delivered"]]));
    await testDb.spot.update({
      where: { businessId_id: { businessId: shop.businessId, id: shop.spot.id } },
      data: { version: 2 },
    });
    expect(await knows()).toEqual([
      [shop.jonas.id, "delivered"],
      [shop.maria.id, "older"],
    ]);
  });

  it("works at the location, has not left and is not off, and the stop rule of the spot comes with them", async () => {
    const shop = await aShop();
    const { businessId } = shop;
    const gone = await aMember(testDb, businessId, { role: "staff" });
    await testDb.member.update({ where: { businessId_id: { businessId, id: gone.id } }, data: { leftAt: now } });
    const off = await aMember(testDb, businessId, { role: "staff" });
    const days = { firstDay: new Date(day), lastDay: new Date(day) };
    await testDb.timeOff.create({ data: { businessId, id: newId(), memberId: off.id, ...days } });
    const key = { businessId_id: { businessId, id: shop.spot.id } };
    await testDb.spot.update({ where: key, data: { stopRule: "Not while they are on the phone" } });
    const { members, stop } = await shop.asManager.moment.suggest(shop.asked);
    expect(members.map(({ memberId }) => memberId)).not.toContain(gone.id);
    expect(members.map(({ memberId }) => memberId)).not.toContain(off.id);
    expect(stop).toBe("Not while they are on the phone");
  });

  it("comes with a warning when the day of a member or the visit of a customer is full, and is not refused", async () => {
    const shop = await aShop();
    const { businessId } = shop;
    const offered = { whereExactly: "Table 7", dueAt: `${day}T13:30` };
    await shop.asManager.moment.offer(shop.offer(offered));
    const asked = { ...shop.asked, whereExactly: "Table 7" };
    const free = await shop.asManager.moment.suggest(asked);
    expect(free).toMatchObject({ full: [], forCustomer: null });
    await testDb.business.update({ where: { id: businessId }, data: { mostPerDay: 1, mostPerVisit: 1 } });
    const warned = await shop.asManager.moment.suggest(asked);
    expect(warned).toMatchObject({ full: [shop.maria.id], forCustomer: 1, mostPerDay: 1, mostPerVisit: 1 });
    expect((await shop.asManager.moment.suggest({ ...asked, dueAt: `${day}T17:00` })).forCustomer).toBeNull();
    await shop.asManager.moment.offer(shop.offer({ ...offered, dueAt: `${day}T14:00` }));
    expect(await testDb.moment.count({ where: { businessId } })).toBe(2);
  });

  it("is refused to staff and to a manager of another location", async () => {
    const shop = await aShop();
    await expect(shop.asMaria.moment.suggest(shop.asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { id: elsewhere } = await testDb.location.create({
      data: { businessId: shop.businessId, id: newId(), name: "Hillside", timeZone: "Europe/Berlin" },
    });
    const limited = await aMember(testDb, shop.businessId, { role: "manager", locationIds: [elsewhere] });
    const asLimited = as(database, limited.userId, { now });
    await expect(asLimited.moment.suggest(shop.asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asLimited.moment.suggestions(shop.board)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("what needs somebody on a day", () => {
  it("is a declined moment until somebody else is asked, without those who declined it", async () => {
    const shop = await aShop();
    for (const { id } of [shop.maria, shop.jonas]) await shop.onShift(id);
    const { business } = shop;
    const { id: momentId } = await shop.asManager.moment.offer(shop.offer({ dueAt: `${day}T15:00` }));
    await shop.asMaria.moment.decline({ business, stepId: newId(), momentId, reason: "No chair free" });
    const { needing } = await shop.asManager.moment.suggestions(shop.board);
    expect(needing).toMatchObject([{ momentId, dueAt: `${day}T15:00` }]);
    const suggested = needing[0]?.members.map(({ memberId }) => memberId);
    expect(suggested?.[0]).toBe(shop.jonas.id);
    expect(suggested).not.toContain(shop.maria.id);
    const second = shop.offer({ memberId: shop.jonas.id, insteadOf: momentId, dueAt: `${day}T15:00` });
    await shop.asManager.moment.offer(second);
    expect((await shop.asManager.moment.suggestions(shop.board)).needing).toEqual([]);
    const asJonas = as(database, shop.jonas.userId, { now });
    await asJonas.moment.decline({ business, stepId: newId(), momentId: second.id, reason: "Too busy" });
    const again = (await shop.asManager.moment.suggestions(shop.board)).needing;
    expect(again.map((each) => each.momentId)).toEqual([second.id]);
    const left = again[0]?.members.map(({ memberId }) => memberId);
    expect(left).not.toContain(shop.maria.id);
    expect(left).not.toContain(shop.jonas.id);
  });

  it("is a missed moment, at a time that is still to come, and it can be given to whoever is there", async () => {
    const shop = await aShop();
    await shop.had(shop.maria.id, 0.1, { status: "missed" });
    const { needing } = await shop.asManager.moment.suggestions(shop.board);
    expect(needing).toMatchObject([{ dueAt: `${day}T10:15` }]);
    const insteadOf = needing[0]?.momentId;
    await shop.asManager.moment.offer(shop.offer({ memberId: null, insteadOf, dueAt: `${day}T10:15` }));
    expect((await shop.asManager.moment.suggestions(shop.board)).needing).toEqual([]);
  });

  it("is nothing on a past day", async () => {
    const shop = await aShop();
    await shop.had(shop.maria.id, 1, { status: "missed" });
    const past = await shop.asManager.moment.suggestions({ ...shop.board, day: "2026-11-22" });
    expect(past).toEqual({ needing: [], usual: [] });
  });
});

describe("the usual offers of a day", () => {
  it("are what was offered by hand at the same time and place more than once, until they are made", async () => {
    const shop = await aShop();
    await shop.onShift(shop.jonas.id);
    const fourPm = { whereExactly: "chair 2", dueAt: new Date("2026-11-20T15:00:00Z") };
    await shop.had(shop.maria.id, 3, fourPm);
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toEqual([]);
    await shop.had(shop.maria.id, 4, { ...fourPm, dueAt: new Date("2026-11-19T15:00:00Z") });
    const { usual } = await shop.asManager.moment.suggestions(shop.board);
    expect(usual).toMatchObject([
      { spotId: shop.spot.id, dueAt: `${day}T16:00`, whereExactly: "chair 2", member: { memberId: shop.jonas.id } },
    ]);
    await shop.asManager.moment.offer(shop.offer({ memberId: shop.jonas.id, dueAt: `${day}T16:00` }));
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toEqual([]);
  });

  it("belong together within a quarter of an hour", async () => {
    const shop = await aShop();
    await shop.onShift(shop.jonas.id);
    for (const time of ["2026-11-20T15:02:00Z", "2026-11-19T15:13:00Z"])
      await shop.had(shop.maria.id, 3, { whereExactly: "chair 2", dueAt: new Date(time) });
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toMatchObject([{ dueAt: `${day}T16:00` }]);
    await shop.asManager.moment.offer(shop.offer({ memberId: shop.jonas.id, dueAt: `${day}T16:10` }));
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toEqual([]);
  });

  it("leave out spots that are no longer live or are off at the location", async () => {
    const shop = await aShop();
    const { businessId } = shop;
    const stage = await testDb.stage.findFirstOrThrow({ where: { businessId } });
    const other = await aLiveSpot(testDb, businessId, stage.id);
    for (const daysAgo of [1, 2]) await shop.had(shop.maria.id, daysAgo, { spotId: other.id });
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toHaveLength(1);
    await testDb.spot.update({ where: { businessId_id: { businessId, id: other.id } }, data: { status: "retired" } });
    expect((await shop.asManager.moment.suggestions(shop.board)).usual).toEqual([]);
  });
});

describe("who is free at a time", () => {
  it("is on shift then, and those with a moment within half an hour come last", async () => {
    const shop = await aShop();
    const { business } = shop;
    const at = (dueAt: string) => shop.asManager.moment.free({ business, locationId: shop.location.id, dueAt });
    for (const { id } of [shop.maria, shop.jonas]) await shop.onShift(id);
    await shop.asManager.moment.offer(shop.offer({ dueAt: `${day}T14:20` }));
    expect(await at(`${day}T14:00`)).toMatchObject([
      { memberId: shop.jonas.id, busyAt: null, openThatDay: 0 },
      { memberId: shop.maria.id, busyAt: new Date("2026-11-23T13:20:00Z"), openThatDay: 1 },
    ]);
    expect((await at(`${day}T16:00`)).map(({ busyAt }) => busyAt)).toEqual([null, null]);
    expect(await at(`${day}T19:00`)).toEqual([]);
    await expect(
      shop.asMaria.moment.free({ business, locationId: shop.location.id, dueAt: `${day}T14:00` }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
