import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { codeResponses } from "./coding.commands";
import { recodeResponses } from "./recoding.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
const now = new Date("2026-11-23T12:00:00Z");
const call = { database: worker, now: () => now, newId };
afterAll(() => worker.close());

const code = (businessId: string) => codeResponses(call, businessId);
const recode = (businessId: string) => recodeResponses(call, businessId);

/** A shop with two live spots. */
async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const massage = await aLiveSpot(testDb, businessId, stageId);
  const token = await aLiveSpot(testDb, businessId, stageId, {
    name: "The hat token",
    talkLine: "My hat got a number.",
    anchor: "the token",
    aliases: [],
  });
  const at = new Date("2026-11-22T12:00:00Z");
  const tell = (recallText: string) =>
    anAnswer(testDb, { businessId, locationId: location.id, at, recallText, mentions: null });
  const asOwner = as(database, owner.userId, { now });
  /** Stores another version of the hat token with this alias, as publishing does. */
  const publishAlias = async (alias: string) => {
    const version = await testDb.spotVersion.findFirstOrThrow({ where: { businessId, spotId: token.id } });
    const content = { ...Object(version.content), aliases: [alias] };
    await testDb.spotVersion.create({
      data: { businessId, spotId: token.id, number: 2, content, liveAt: now },
    });
  };
  const mentionsOf = async (responseId: string) =>
    (await testDb.mention.findMany({ where: { businessId, responseId } })).map(({ spotId, status, spotVersion }) => [
      spotId === token.id ? "token" : "massage",
      status,
      spotVersion,
    ]);
  return { businessId, business, location, massage, token, tell, asOwner, publishAlias, mentionsOf };
}

describe("answers that were coded before", () => {
  it("are coded again with a new alias, for the version that their customers met", async () => {
    const { businessId, tell, publishAlias, mentionsOf } = await aShop();
    const answer = await tell("That brass tag for my bowler!");
    await code(businessId);
    expect(await mentionsOf(answer)).toEqual([]);
    await publishAlias("brass tag");
    expect(await recode(businessId)).toBe(1);
    expect(await mentionsOf(answer)).toEqual([["token", "counted", 1]]);
    expect(await recode(businessId)).toBe(0);
  });

  it("lose a mention that the matcher no longer finds", async () => {
    const { businessId, massage, tell, mentionsOf } = await aShop();
    const answer = await tell("The brass tag!");
    await code(businessId);
    const coded = await testDb.mention.findMany({ where: { businessId, responseId: answer } });
    expect(coded).toEqual([]);
    await testDb.mention.create({
      data: {
        ...{ businessId, id: newId(), responseId: answer, spotId: massage.id, spotVersion: 1, createdAt: now },
        ...{ status: "counted", confidence: 0.9, spanStart: 0, spanEnd: 3 },
      },
    });
    await testDb.coding.updateMany({ where: { businessId }, data: { wordsHash: "" } });
    await recode(businessId);
    expect(await mentionsOf(answer)).toEqual([]);
  });

  it("keep what people decided, added and corrected", async () => {
    const { businessId, business, massage, token, tell, asOwner, publishAlias, mentionsOf } = await aShop();
    const dismissed = await tell("The two-minute massage");
    const added = await tell("A brass thing");
    await code(businessId);
    const { id: mentionId } = await testDb.mention.findFirstOrThrow({ where: { businessId, responseId: dismissed } });
    const corrected = { decisionId: newId(), mentionId, verdict: "corrected" as const, spotId: token.id };
    await asOwner.mention.decide({ business, ...corrected });
    await asOwner.mention.add({ business, decisionId: newId(), responseId: added, spotId: massage.id });
    const before = [await mentionsOf(dismissed), await mentionsOf(added)].map((each) => each.toSorted());
    await publishAlias("loyalty card");
    expect(await recode(businessId)).toBe(2);
    expect([await mentionsOf(dismissed), await mentionsOf(added)].map((each) => each.toSorted())).toEqual(before);
  });

  it("are coded again when a decision teaches new words", async () => {
    const { businessId, business, token, tell, asOwner, mentionsOf } = await aShop();
    const [first, second] = [await tell("That brass tag for my bowler!"), await tell("a brass tag for the bowler")];
    await code(businessId);
    expect(await recode(businessId)).toBe(0);
    await asOwner.mention.add({ business, decisionId: newId(), responseId: first, spotId: token.id });
    expect(await recode(businessId)).toBe(2);
    expect(await mentionsOf(second)).toEqual([["token", "counted", 1]]);
  });

  it("stay as they are when they were not coded by the matcher", async () => {
    const { businessId, location, token, publishAlias, mentionsOf } = await aShop();
    const facts = { businessId, locationId: location.id, at: now, recallText: "The brass tag" };
    const imported = await anAnswer(testDb, { ...facts, mentions: [{ spotId: token.id, status: "doubtful" }] });
    await publishAlias("brass tag");
    expect(await recode(businessId)).toBe(0);
    expect(await mentionsOf(imported)).toEqual([["token", "doubtful", 1]]);
  });

  it("are coded again once by two workers at the same time", async () => {
    const { businessId, tell, publishAlias } = await aShop();
    for (let nth = 0; nth < 12; nth += 1) await tell(`Brass tag number ${nth}`);
    await code(businessId);
    await publishAlias("brass tag");
    const done = await Promise.all([recode(businessId), recode(businessId)]);
    expect(done.toSorted()).toEqual([0, 12]);
    expect(await testDb.mention.count({ where: { businessId } })).toBe(12);
    expect(await testDb.event.count({ where: { businessId, type: "response.recoded" } })).toBe(1);
  });
});

describe("while answers are coded again", () => {
  it("says how many are done, to a member limited to locations only the share", async () => {
    const { businessId, business, asOwner } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asLimited = as(database, limited.userId, { now });
    expect(await asOwner.mention.recoding({ business })).toEqual({ recoding: null });
    await testDb.recoding.create({ data: { businessId, wordsHash: "new", answers: 5000, done: 1240, startedAt: now } });
    expect(await asOwner.mention.recoding({ business })).toEqual({
      recoding: { share: 0.24, counts: { done: 1240, answers: 5000 } },
    });
    expect(await asLimited.mention.recoding({ business })).toEqual({ recoding: { share: 0.24, counts: null } });
    await testDb.recoding.updateMany({ where: { businessId }, data: { finishedAt: now } });
    expect(await asOwner.mention.recoding({ business })).toEqual({ recoding: null });
  });

  it("continues after the last committed batch, and counts every answer once", async () => {
    const { businessId, business, tell, asOwner, publishAlias, location } = await aShop();
    await tell("Brass tag");
    const [{ channelId }] = [await testDb.response.findFirstOrThrow({ where: { businessId } })];
    await testDb.response.createMany({
      data: Array.from({ length: 249 }, () => ({
        ...{ businessId, id: newId(), channelId, locationId: location.id, locale: "en" },
        ...{ answeredAt: new Date("2026-11-22T12:00:00Z"), recallText: "A brass tag" },
      })),
    });
    while ((await code(businessId)) > 0);
    await publishAlias("brass tag");
    expect(await recode(businessId)).toBe(200);
    expect((await asOwner.mention.recoding({ business })).recoding?.counts).toEqual({ done: 200, answers: 250 });
    expect(await recode(businessId)).toBe(50);
    expect(await asOwner.mention.recoding({ business })).toEqual({ recoding: null });
    expect(await testDb.mention.count({ where: { businessId, status: "counted" } })).toBe(250);
  });
});
