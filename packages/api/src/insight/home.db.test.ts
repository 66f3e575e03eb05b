import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-25T12:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

async function aShop() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, spot, staff, location } = shop;
  const moment = async (status: "offered" | "delivered" | "missed" | "declined", dueAt: Date) => {
    const id = newId();
    const facts = { businessId, id, spotId: spot.id, spotVersion: 1, memberId: staff.id, locationId: location.id };
    await testDb.moment.create({ data: { ...facts, dueAt, status } });
    return id;
  };
  const home = (userId = shop.owner.userId, at = now) => as(database, userId, { now: at }).pulse.home({ business });
  return { ...shop, business, moment, home };
}

it("the moments of today are counted, and the open ones listed in order of time", async () => {
  const { moment, home, spot } = await aShop();
  const later = await moment("offered", hours(3));
  const sooner = await moment("offered", hours(1));
  await moment("delivered", hours(-2));
  await moment("offered", hours(36));
  const { moments } = await home();
  expect(moments).toMatchObject({ due: 3, delivered: 1 });
  expect(moments.open.map(({ id }) => id)).toEqual([sooner, later]);
  expect(moments.open[0]).toMatchObject({ spot: spot.name, dueAt: hours(1) });
});

it("a declined moment needs somebody until its time has passed, however long ago it was declined", async () => {
  const { moment, home, businessId, staff } = await aShop();
  const momentId = await moment("declined", hours(60));
  const by = { byMemberId: staff.id, reason: "No chair is free" };
  await testDb.momentStep.create({
    data: { businessId, id: newId(), momentId, status: "declined", at: hours(-200), ...by },
  });
  const { declined } = (await home()).needs;
  expect(declined).toEqual([expect.objectContaining({ id: momentId, reason: "No chair is free", day: "2026-11-28" })]);
  const after = (await home(undefined, hours(60 + 25))).needs;
  expect(after.declined.map(({ id }) => id)).not.toContain(momentId);
});

it("missed moments stay by day until somebody has seen them, or another one replaces them", async () => {
  const { moment, home, businessId, business, staff } = await aShop();
  const manager = await aMember(testDb, businessId, { role: "manager" });
  for (const ago of [-20, -75, -76, -29 * 24]) await moment("missed", hours(ago));
  const missed = async () => (await home()).needs.missed;
  const older = { day: "2026-11-22", count: 2 };
  expect(await missed()).toEqual([{ day: "2026-11-24", count: 1 }, older]);

  const asManager = as(database, manager.userId, { now });
  expect(await asManager.moment.markSeen({ business, day: "2026-11-24" })).toEqual({ count: 1 });
  expect(await asManager.moment.markSeen({ business, day: "2026-11-24" })).toEqual({ count: 0 });
  expect(await missed()).toEqual([older]);
  const later = await moment("missed", hours(-21));
  expect(await missed()).toEqual([{ day: "2026-11-24", count: 1 }, older]);
  const instead = await moment("delivered", hours(-2));
  await testDb.moment.update({ where: { businessId_id: { businessId, id: instead } }, data: { insteadOfId: later } });
  expect(await missed()).toEqual([older]);

  const here = await aLocation(testDb, businessId);
  const elsewhere = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
  const seen = as(database, elsewhere.userId, { now }).moment.markSeen({ business, day: older.day });
  expect(await seen).toEqual({ count: 0 });
  const refused = as(database, staff.userId, { now }).moment.markSeen({ business, day: older.day });
  await expect(refused).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("missed moments of more than five days are all told, and seen together up to a day", async () => {
  const { moment, home, business, owner } = await aShop();
  for (let day = 1; day <= 8; day += 1) await moment("missed", hours(-24 * day));
  const { missed } = (await home()).needs;
  expect(missed.map(({ day }) => day.slice(-2))).toEqual(["24", "23", "22", "21", "20", "19", "18", "17"]);
  const asOwner = as(database, owner.userId, { now });
  const seen = { business, from: "2026-11-18", day: "2026-11-23" };
  expect(await asOwner.moment.markSeen(seen)).toEqual({ count: 6 });
  expect((await home()).needs.missed.map(({ day }) => day.slice(-2))).toEqual(["24", "17"]);
});

it("missed moments name the day on which to find them, and a due review names its spot", async () => {
  const { moment, home, businessId, spot } = await aShop();
  await moment("missed", hours(-20));
  await testDb.spot.update({
    where: { businessId_id: { businessId, id: spot.id } },
    data: { reviewOn: new Date("2026-11-20") },
  });
  const { needs } = await home();
  expect(needs.missed).toEqual([{ day: "2026-11-24", count: 1 }]);
  expect(needs.reviews).toEqual([expect.objectContaining({ id: spot.id, name: spot.name, day: "2026-11-20" })]);
});

it("a manager of some locations sees moments, answers and words of these only", async () => {
  const { moment, home, businessId, spot, location } = await aShop();
  const here = await aLocation(testDb, businessId, { name: "Here" });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
  await moment("offered", hours(1));
  await moment("missed", hours(-1));
  const said = { businessId, at: hours(-3), mentions: [{ spotId: spot.id, status: "doubtful" as const }] };
  await anAnswer(testDb, { ...said, locationId: location.id, recommend: 2 });
  const seen = await home(manager.userId);
  expect(seen.moments).toEqual({ due: 0, delivered: 0, open: [] });
  expect(seen.needs).toMatchObject({ missed: [], doubtful: 0, openCases: 0, declined: [] });
  expect(seen.stories).toEqual([]);
  expect(seen.begun).toMatchObject({ moments: false, responses: false, channels: 0 });
  const own = await anAnswer(testDb, { ...said, locationId: here.id, recommend: 2 });
  for (const dueAt of [hours(-1), hours(1)]) {
    const responseId = await anAnswer(testDb, {
      ...said,
      mentions: [],
      locationId: here.id,
      recommend: 2,
      recallText: "",
    });
    const times = { openedAt: hours(-2), dueAt, escalateAt: hours(4) };
    await testDb.serviceCase.create({
      data: { businessId, id: newId(), responseId, locationId: here.id, reason: "lowScore", ...times },
    });
  }
  const after = await home(manager.userId);
  expect(after.needs).toMatchObject({ doubtful: 1, openCases: 2, overdueCases: 1 });
  expect(after.stories.map(({ id }) => id)).toEqual([own]);
});

it("the answers to check are those that the page of unclear answers lists, without comments", async () => {
  const { home, businessId, business, spot, location, owner } = await aShop();
  const mentions = [{ spotId: spot.id, status: "doubtful" as const }];
  const said = { businessId, locationId: location.id, at: hours(-3), mentions };
  const [, inComment] = [await anAnswer(testDb, said), await anAnswer(testDb, { ...said, comment: "Nice towel" })];
  await testDb.mention.updateMany({ where: { businessId, responseId: inComment }, data: { question: "comment" } });
  const { waiting } = await as(database, owner.userId, { now }).mention.doubtful({ business });
  // One of each is of the business that `aFullBusiness` makes.
  expect([(await home()).needs.doubtful, waiting]).toEqual([2, 2]);
});
