import { anAsking } from "@spots/test-kit/asking";
import { aBusiness } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
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
  const of = { businessId, locationId: location.id };
  const asOwner = as(database, owner.userId, { now });
  /** A customer who got the spot and mentioned it, and answered when asked again. */
  const again = async (facts: {
    recalls?: "counted" | "doubtful";
    told?: "none" | "one" | "few" | null;
    ticks?: boolean | null;
    guesses?: boolean;
    got?: boolean;
    part?: 1 | 2;
    responseId?: string;
  }) => {
    const { recalls, told = null, ticks = null, guesses = false, got = true, part = 1 } = facts;
    const visitId = got ? await aVisit(testDb, { ...of, memberId: owner.id, at: at(6), spot: { id: spot.id } }) : null;
    const mentions = [{ spotId: spot.id, status: "counted" as const }];
    const responseId =
      facts.responseId ??
      (await anAnswer(testDb, { ...of, at: at(6, 1), mentions, ...(visitId === null ? {} : { visitId }) }));
    const { channelId } = await testDb.response.findFirstOrThrow({ where: { businessId, id: responseId } });
    const { id: askingId } = await anAsking(testDb, { ...of, channelId, at: at(3) });
    const data = { purpose: "followUp", source: "followUp" };
    await testDb.asking.update({ where: { businessId_id: { businessId, id: askingId } }, data });
    const when = at(2, part);
    const answered = { unaidedAt: when, codedAt: when, aidedAt: ticks === null ? null : when, text: "words" };
    const row = { businessId, askingId, responseId, part, days: 3, locale: "en", told };
    await testDb.followUp.create({ data: { ...row, ...answered } });
    const ofSpot = { spotId: spot.id, spotVersion: 1 };
    const line = { businessId, askingId };
    await testDb.followUpOption.createMany({
      data: [
        { ...line, ...ofSpot, position: 0, text: "The dance", ticked: ticks },
        { ...line, position: 1, text: "A paper boat", ticked: ticks === null ? null : guesses },
      ],
    });
    if (recalls)
      await testDb.followUpMention.create({ data: { ...line, ...ofSpot, status: recalls, confidence: 0.8 } });
    return responseId;
  };
  return { businessId, business, spot, asOwner, again };
}

it("shows unaided recall, aided recall corrected by the decoy, and the retell rate, each with its own n", async () => {
  const { business, spot, asOwner, again } = await aShop();
  expect(await asOwner.results.followUps({ business })).toMatchObject({ asked: 0, spots: [] });
  for (let i = 0; i < 6; i += 1) await again({ recalls: "counted", told: "one", ticks: true });
  for (let i = 0; i < 2; i += 1) await again({ told: "none", ticks: true, guesses: true });
  await again({ recalls: "doubtful", told: null, ticks: false, guesses: true });
  await again({ told: null, ticks: false });
  await again({ told: "none", ticks: null });
  // Got it not, as far as is known.
  await again({ ticks: false, got: false });
  const read = await asOwner.results.followUps({ business });
  expect(read.asked).toBe(12);
  expect(read.parts[0]?.retell.estimate).toMatchObject({ n: 9, value: 6 / 9 });
  expect(read.parts[0]?.recall.estimate).toMatchObject({ n: 12, value: 0.5, waiting: { answers: 1 } });
  expect(read.parts[1]?.recall.estimate).toMatchObject({ kind: "hidden", n: 0 });
  const [row] = read.spots;
  expect(row).toMatchObject({ id: spot.id, name: "The dance" });
  const [first, second] = row?.parts ?? [];
  expect(first?.received.unaided.estimate).toMatchObject({ n: 11, value: 6 / 11, waiting: { answers: 1 } });
  // 8 of 10 ticked the spot, 3 of 10 what never existed.
  expect(first?.received.aided.estimate).toMatchObject({ n: 10, value: expect.closeTo((0.8 - 0.3) / 0.7) });
  expect(first?.all.aided.estimate.n).toBe(11);
  expect(second?.all.unaided.estimate).toMatchObject({ kind: "hidden", n: 0 });
  const own = await asOwner.results.spotFollowUps({ business, spotId: spot.id });
  expect(own).toMatchObject({
    asked: 12,
    parts: [
      { part: 1, days: 3 },
      { part: 2, days: 21 },
    ],
  });
  expect(own.parts[0]?.received).toEqual(first?.received);
  expect(own.parts[1]?.all).toEqual(second?.all);
  const behind = await asOwner.results.followUpsBehind({ business, spotId: spot.id });
  expect(behind.rows).toHaveLength(12);
  expect(behind.rows[0]).toMatchObject({ text: "words", days: 3 });
});

it("opens to the answers of the same days, in the time zone of their location", async () => {
  const { businessId, business, asOwner, again } = await aShop();
  for (let i = 0; i < 5; i += 1) await again({ recalls: "counted" });
  // Saturday, 13:00 in UTC, is Sunday there.
  await testDb.location.updateMany({ where: { businessId }, data: { timeZone: "Pacific/Auckland" } });
  const counts = async (day: string) => {
    const input = { business, period: { from: day, to: day } };
    const { parts } = await asOwner.results.followUps(input);
    return [parts[0]?.recall.estimate.n, (await asOwner.results.followUpsBehind(input)).rows.length];
  };
  expect(await counts("2026-11-22")).toEqual([5, 5]);
  expect(await counts("2026-11-21")).toEqual([0, 0]);
});

it("counts a customer of the chain once, of those who mentioned it and said whom they told", async () => {
  const { business, spot, asOwner, again } = await aShop();
  const retold = async () => {
    const { links } = await asOwner.results.chain({ business, spotId: spot.id });
    return links.find(({ link }) => link === "retold")?.estimate;
  };
  expect(await retold()).toMatchObject({ kind: "hidden", n: 0 });
  for (let i = 0; i < 4; i += 1) await again({ told: "few" });
  // Twice asked, told somebody the second time: one customer who told.
  const responseId = await again({ told: "none" });
  await again({ told: "one", part: 2, responseId });
  await again({ told: "none" });
  // Neither said whom they told nor got the spot.
  await again({ told: null });
  await again({ told: "one", got: false });
  expect(await retold()).toMatchObject({ kind: "shown", n: 6, value: 5 / 6 });
  const { spots } = await asOwner.results.chains({ business });
  expect(spots[0]?.links.find(({ link }) => link === "retold")?.estimate).toMatchObject({ n: 6 });
});

it("says on which days customers are asked, also of a spot, and nothing of an unknown one", async () => {
  const { businessId, business, spot, asOwner } = await aShop();
  const rule = { businessId, everyDays: 30, mostPerMonth: 4, remindDays: 3, expireDays: 14, afterVisit: 120 };
  await testDb.askingRule.create({ data: { ...rule, firstFollowUp: 5, secondFollowUp: null } });
  const read = await asOwner.results.spotFollowUps({ business, spotId: spot.id });
  expect(read).toMatchObject({ asked: 0, parts: [{ days: 5 }, { days: null }] });
  expect((await asOwner.results.followUps({ business })).parts).toMatchObject([{ days: 5 }, { days: null }]);
  expect(read.parts.map(({ all }) => all.aided.estimate.n)).toEqual([0, 0]);
  await expect(asOwner.results.spotFollowUps({ business, spotId: businessId })).rejects.toThrow("notFound");
});

it("shows no figure of fewer than the minimum", async () => {
  const { business, asOwner, again } = await aShop();
  for (let i = 0; i < 4; i += 1) await again({ told: "few", ticks: true });
  const { parts, spots } = await asOwner.results.followUps({ business });
  expect(parts[0]?.retell.estimate).toMatchObject({ kind: "hidden", n: 4, needed: 5 });
  expect(spots[0]?.parts[0]?.all.aided.estimate).toMatchObject({ kind: "hidden", n: 4 });
});
