import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A business with a live spot, a channel, a second location without answers, and its members. */
async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const branch = await aLocation(testDb, businessId);
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const channel = await testDb.channel.create({
    data: { businessId, id: newId(), token: newId(), locationId: location.id, name: "Door" },
  });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [branch.id] });
  const staff = await aMember(testDb, businessId, { name: "Ada", role: "staff" });
  const tell = async (days: number, count: number, mentioned: number) => {
    for (let at = 0; at < count; at += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId: location.id, channelId: channel.id, at: daysAgo(days) },
        mentions: at < mentioned ? [{ spotId: spot.id, status: "counted" }] : [],
      });
  };
  const give = async (memberId: string, reaction: "pleased" | "delighted", at: Date) =>
    testDb.moment.create({
      data: {
        ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, memberId, locationId: location.id },
        ...{ dueAt: at, deliveredAt: at, status: "delivered", reaction },
      },
    });
  const results = as(database, owner.userId, { now }).results;
  const limited = as(database, manager.userId, { now }).results;
  const asStaff = as(database, staff.userId, { now }).results;
  return { businessId, business, owner, staff, location, spot, tell, give, results, limited, asStaff };
}

describe("the course of a spot's figures", () => {
  it("has its mentions by week with the conclusion of their control chart, and hidden weeks as gaps", async () => {
    const { business, spot, tell, results } = await aShop();
    for (let week = 1; week <= 9; week += 1) await tell(7 * week, 30, 6);
    await tell(1, 30, 24);
    const { courses, last } = await results.course({ business, spotId: spot.id, grain: "week" });
    expect(last).toBe("2026-11-22");
    const [mention] = courses;
    expect(mention).toMatchObject({
      measure: "mention",
      conclusion: { kind: "signal", signal: "outside", side: "above", at: "2026-11-16" },
    });
    expect(mention?.points).toHaveLength(26);
    expect(mention?.points.at(0)?.estimate).toMatchObject({ kind: "hidden", n: 0 });
    expect(mention?.points.at(-1)).toMatchObject({ from: "2026-11-16", estimate: { value: 0.8, n: 30 } });
  });

  it("says how many parts are missing while there are few", async () => {
    const { business, spot, tell, results } = await aShop();
    await tell(1, 30, 3);
    const { courses } = await results.course({ business, spotId: spot.id, grain: "month" });
    expect(courses[0]?.conclusion).toEqual({ kind: "waiting", n: 1, needed: 8 });
  });

  it("shows nothing of a location that the member does not see", async () => {
    const { business, location, spot, tell, limited } = await aShop();
    await tell(1, 30, 3);
    const { courses } = await limited.course({ business, spotId: spot.id });
    expect(courses[0]?.points.every(({ estimate }) => estimate.kind === "hidden")).toBe(true);
    await expect(limited.course({ business, locationId: location.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of the business has spots remembered, NPS and deliveries", async () => {
    const { business, results } = await aShop();
    const { courses } = await results.course({ business });
    expect(courses.map(({ measure }) => measure)).toEqual(["index", "nps", "delivery"]);
  });
});

it("Results can be filtered by what the member sees only", async () => {
  const { business, location, results, limited } = await aShop();
  const all = await results.choices({ business });
  expect(all.locations.map(({ id }) => id)).toContain(location.id);
  expect(all.channels).toHaveLength(1);
  const mine = await limited.choices({ business });
  expect(mine.locations.map(({ id }) => id)).not.toContain(location.id);
  expect(mine.channels).toEqual([]);
});

describe("who delivered a spot", () => {
  it("is in the order of names, with reactions from the minimum on", async () => {
    const { business, owner, staff, spot, give, results } = await aShop();
    for (let at = 1; at <= 6; at += 1) await give(staff.id, at > 2 ? "delighted" : "pleased", daysAgo(at));
    await give(owner.id, "delighted", daysAgo(2));
    await give(owner.id, "delighted", daysAgo(200));
    const rows = await results.deliveredBy({ business, spotId: spot.id });
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted());
    expect(rows.find(({ memberId }) => memberId === staff.id)).toMatchObject({
      delivered: 6,
      reactions: { kind: "shown", value: 4 / 6, n: 6 },
    });
    expect(rows.find(({ memberId }) => memberId === owner.id)).toMatchObject({
      delivered: 1,
      reactions: { kind: "hidden", n: 1 },
    });
  });

  it("is for managers of that location only", async () => {
    const { business, staff, spot, give, limited, asStaff } = await aShop();
    await give(staff.id, "delighted", daysAgo(1));
    expect(await limited.deliveredBy({ business, spotId: spot.id })).toEqual([]);
    await expect(asStaff.deliveredBy({ business, spotId: spot.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
