import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const at = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 + hours * 3_600_000);

async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN: 5 });
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", { name: "The dance" });
  const other = await aLiveSpot(testDb, businessId, stages[1]?.id ?? "", { name: "The mug" });
  const of = { businessId, locationId: location.id };
  const answerTo = async (
    facts: {
      spotId?: string;
      mentions?: Parameters<typeof anAnswer>[1]["mentions"];
      hours?: number;
      text?: string;
    } = {},
  ) => {
    const { spotId = spot.id, mentions = [], hours = 1, text } = facts;
    const visitId = await aVisit(testDb, { ...of, memberId: owner.id, at: at(3), spot: { id: spotId } });
    const said = text === undefined ? {} : { recallText: text };
    return anAnswer(testDb, { ...of, ...said, at: at(3, hours), visitId, mentions });
  };
  return { businessId, business, owner, location, spot, other, of, answerTo };
}

it("counts at each link only who reached the one before, and opens to as many rows", async () => {
  const { businessId, business, owner, spot, other, of, answerTo } = await aShop();
  const counted = { spotId: spot.id, status: "counted" as const };
  for (let i = 0; i < 6; i += 1) await answerTo({ mentions: [counted] });
  // Speaks of it in the comment only.
  for (let i = 0; i < 2; i += 1) {
    const responseId = await answerTo();
    await testDb.mention.create({
      data: {
        ...{ businessId, id: newId(), responseId, question: "comment", spotId: spot.id, spotVersion: 1 },
        ...{ status: "counted", createdAt: at(3) },
      },
    });
  }
  await answerTo({ mentions: [{ spotId: spot.id, status: "doubtful" }] });
  for (let i = 0; i < 3; i += 1) {
    const responseId = await answerTo({ mentions: [{ spotId: other.id, status: "counted" }] });
    // Unclear in the comment, which nobody is asked to check: it does not widen the range.
    await testDb.mention.create({
      data: {
        ...{ businessId, id: newId(), responseId, question: "comment", spotId: spot.id, spotVersion: 1 },
        ...{ status: "doubtful", createdAt: at(3) },
      },
    });
  }
  // None of these got it before the answer, told something, or is in the period.
  await answerTo({ mentions: [counted], hours: -1 });
  await answerTo({ text: "", mentions: null });
  await answerTo({ spotId: other.id, mentions: [counted] });
  await anAnswer(testDb, { ...of, at: at(2), mentions: [counted] });
  await testDb.moment.createMany({
    data: Array.from({ length: 5 }, () => ({
      ...{ businessId, id: newId(), spotId: spot.id, spotVersion: 1, memberId: owner.id, locationId: of.locationId },
      ...{ dueAt: at(3), status: "missed" as const },
    })),
  });

  const asOwner = as(database, owner.userId, { now });
  const { links, weakest } = await asOwner.results.chain({ business, spotId: spot.id });
  expect(links.map(({ link, estimate }) => [link, estimate.kind, estimate.n])).toEqual([
    // 14 visits of the spot and five that were missed.
    ["delivered", "shown", 19],
    ["noticed", "shown", 12],
    ["mentioned", "shown", 8],
    ["retold", "hidden", 0],
    ["returned", "hidden", 0],
  ]);
  expect(links[1]?.estimate).toMatchObject({ value: 8 / 12, waiting: { answers: 1, high: 0.75 } });
  expect(links[2]).toMatchObject({ estimate: { value: 0.75 }, loss: { value: 0.25, n: 8 } });
  expect(weakest).toMatchObject({ link: "noticed", loss: { value: expect.closeTo(1 / 3) }, isClear: false });
  const { recall } = await asOwner.results.course({ business, spotId: spot.id, grain: "week" });
  expect(recall?.received.estimate).toMatchObject({ n: 12, value: 0.5 });
  expect((await asOwner.results.spot({ business, spotId: spot.id })).spot.delivery.estimate).toEqual(
    links[0]?.estimate,
  );

  const rowsOf = async (which: "received" | "noticed" | "named") =>
    (await asOwner.results.answersBehind({ business, spotId: spot.id, which, limit: 50 })).rows;
  expect(await rowsOf("received")).toHaveLength(12);
  expect(await rowsOf("noticed")).toHaveLength(8);
  expect((await rowsOf("noticed")).filter(({ isInComment }) => isInComment)).toHaveLength(2);
  expect(await rowsOf("named")).toHaveLength(6);

  const { spots } = await asOwner.results.chains({ business });
  expect(spots.map(({ name }) => name)).toEqual(["The dance", "The mug"]);
  expect(spots[0]).toMatchObject({ links: links.map(({ link, estimate }) => ({ link, estimate })), weakest });
});

it("shows a manager the answers of their locations only, and hides a small group", async () => {
  const { businessId, business, owner, spot, answerTo } = await aShop();
  for (let i = 0; i < 9; i += 1) await answerTo({ mentions: [{ spotId: spot.id, status: "counted" }] });
  const elsewhere = await aLocation(testDb, businessId);
  const visitId = await aVisit(testDb, {
    ...{ businessId, locationId: elsewhere.id, memberId: owner.id, at: at(3), spot },
  });
  await anAnswer(testDb, { businessId, locationId: elsewhere.id, at: at(2), visitId, mentions: [] });
  const { userId } = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const seen = await as(database, userId, { now }).results.chain({ business, spotId: spot.id });
  expect(seen.links[1]?.estimate).toEqual({ kind: "hidden", n: 1, needed: 5 });
  const whole = await as(database, owner.userId, { now }).results.chain({ business, spotId: spot.id });
  expect(whole.links[1]?.estimate).toMatchObject({ n: 10, value: 0.9 });
});

it("answers not found for a draft and for a spot of nobody", async () => {
  const { business, businessId, owner, spot } = await aShop();
  const asOwner = as(database, owner.userId, { now });
  await expect(asOwner.results.chain({ business, spotId: newId() })).rejects.toThrow("notFound");
  await testDb.spot.updateMany({ where: { businessId, id: spot.id }, data: { version: 0 } });
  await expect(asOwner.results.chain({ business, spotId: spot.id })).rejects.toThrow("notFound");
});
