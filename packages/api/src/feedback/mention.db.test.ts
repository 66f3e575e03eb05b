import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { codeResponses } from "./coding.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
const now = new Date("2026-11-23T12:00:00Z");
const november = (dayAndTime: string) => new Date(`2026-11-${dayAndTime.replace(" ", "T")}:00Z`);
afterAll(() => worker.close());

/**
 * A business with three live spots, an answer whose massage mention waits to be checked, and two
 * members who may decide about it.
 */
async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const massage = await aLiveSpot(testDb, businessId, stageId);
  const [coffee, token] = [
    await aLiveSpot(testDb, businessId, stageId, {
      name: "The coffee with your name",
      talkLine: "My name was on the cup.",
      anchor: "the cup",
      aliases: [],
    }),
    await aLiveSpot(testDb, businessId, stageId, {
      name: "The hat token",
      talkLine: "My hat got a number.",
      anchor: "the token",
      aliases: [],
    }),
  ];
  const manager = await aMember(testDb, businessId, { role: "manager" });
  const at = (minute: number, userId = owner.userId) =>
    as(database, userId, { now: new Date(now.getTime() + minute * 60_000) });
  const responseId = await anAnswer(testDb, {
    businessId,
    locationId: location.id,
    at: november("20 12:00"),
    mentions: [{ spotId: massage.id, status: "doubtful" }],
  });
  const mentionId = (await testDb.mention.findFirstOrThrow({ where: { businessId, responseId } })).id;
  const names = new Map([massage, coffee, token].map(({ id, name }) => [id, name]));
  /** The names and statuses of the answer's mentions, without dismissed ones. */
  const counted = async () =>
    (await testDb.mention.findMany({ where: { businessId, responseId, status: { not: "dismissed" } } }))
      .map(({ spotId, status }) => `${names.get(spotId)}: ${status}`)
      .toSorted();
  return { businessId, business, location, owner, manager, at, massage, coffee, token, responseId, mentionId, counted };
}

describe("deciding what a customer meant", () => {
  it("undoes what an earlier decision created, and leaves no extra mention", async () => {
    const { business, at, massage, coffee, token, mentionId, counted } = await aShop();
    const decide = async (
      minute: number,
      verdict: "confirmed" | "corrected" | "dismissed",
      spotId: string | null,
      supersedes: string | null,
    ) => {
      const decisionId = newId();
      await at(minute).mention.decide({ business, decisionId, mentionId, verdict, spotId, supersedes });
      return decisionId;
    };
    const first = await decide(1, "corrected", coffee.id, null);
    expect(await counted()).toEqual([`${coffee.name}: counted`]);
    const second = await decide(2, "corrected", token.id, first);
    expect(await counted()).toEqual([`${token.name}: counted`]);
    const third = await decide(3, "confirmed", null, second);
    expect(await counted()).toEqual([`${massage.name}: counted`]);
    await decide(4, "dismissed", null, third);
    expect(await counted()).toEqual([]);
  });

  it("is refused for the second of two managers, who can then supersede the decision", async () => {
    const { business, businessId, at, manager, massage, coffee, mentionId, counted } = await aShop();
    const first = newId();
    const corrected = { business, mentionId, verdict: "corrected" as const, spotId: coffee.id };
    await at(1, manager.userId).mention.decide({ ...corrected, decisionId: first });
    const confirmed = { business, mentionId, verdict: "confirmed" as const };
    await expect(at(2).mention.decide({ ...confirmed, decisionId: newId() })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "decidedMeanwhile", detail: { values: { by: manager.name } } },
    });
    expect(await counted()).toEqual([`${coffee.name}: counted`]);
    await at(3).mention.decide({ ...confirmed, decisionId: newId(), supersedes: first });
    expect(await counted()).toEqual([`${massage.name}: counted`]);
    const kept = await testDb.mentionDecision.findMany({ where: { businessId, mentionId }, orderBy: { at: "asc" } });
    expect(kept.map(({ verdict, supersedesId }) => [verdict, supersedesId])).toEqual([
      ["corrected", null],
      ["confirmed", first],
    ]);
  });

  it("stores one of two concurrent decisions", async () => {
    const { business, at, manager, coffee, token, mentionId, counted } = await aShop();
    const settled = await Promise.allSettled([
      at(1).mention.decide({ business, decisionId: newId(), mentionId, verdict: "corrected", spotId: coffee.id }),
      at(1, manager.userId).mention.decide({
        business,
        decisionId: newId(),
        mentionId,
        verdict: "corrected",
        spotId: token.id,
      }),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await counted()).toHaveLength(1);
  });

  it("is stored once when it is sent again", async () => {
    const { business, businessId, at, mentionId, counted, massage } = await aShop();
    const decision = { business, decisionId: newId(), mentionId, verdict: "confirmed" as const };
    await at(1).mention.decide(decision);
    await at(2).mention.decide(decision);
    expect(await counted()).toEqual([`${massage.name}: counted`]);
    expect(await testDb.mentionDecision.count({ where: { businessId } })).toBe(1);
  });

  it("refuses a spot that was not live for the answer, at its field", async () => {
    const { business, businessId, at, coffee, mentionId, responseId, counted, massage } = await aShop();
    await testDb.spotVersion.updateMany({
      where: { businessId, spotId: coffee.id },
      data: { liveAt: november("21 00:00") },
    });
    const refused = { code: "CONFLICT", cause: { detail: { fields: { spotId: "spotNotLiveThen" } } } };
    const decision = { business, decisionId: newId(), mentionId, verdict: "corrected" as const, spotId: coffee.id };
    await expect(at(1).mention.decide(decision)).rejects.toMatchObject(refused);
    const missed = { business, decisionId: newId(), responseId, spotId: coffee.id };
    await expect(at(1).mention.add(missed)).rejects.toMatchObject(refused);
    expect(await counted()).toEqual([`${massage.name}: doubtful`]);
  });
});

describe("correcting a counted answer", () => {
  it("removes a wrong mention, adds a missed one and restores a dismissed one", async () => {
    const { business, at, coffee, mentionId, responseId, massage, counted } = await aShop();
    const dismissal = newId();
    await at(1).mention.decide({ business, decisionId: dismissal, mentionId, verdict: "dismissed" });
    await at(2).mention.add({ business, decisionId: newId(), responseId, spotId: coffee.id });
    expect(await counted()).toEqual([`${coffee.name}: counted`]);
    const row = await at(3).response.read({ business, responseId });
    expect(row.mentions.map(({ spot, status, decision }) => [spot.name, status, decision?.id === dismissal])).toEqual(
      expect.arrayContaining([
        [massage.name, "dismissed", true],
        [coffee.name, "counted", false],
      ]),
    );
    expect(row.choices).toHaveLength(3);
    const back = { business, decisionId: newId(), responseId, spotId: massage.id };
    await expect(at(4).mention.add(back)).rejects.toMatchObject({ code: "CONFLICT" });
    await at(5).mention.add({ ...back, supersedes: dismissal });
    expect(await counted()).toHaveLength(2);
  });

  it("is only for members who see the answer's location", async () => {
    const { business, businessId, at, coffee, mentionId, responseId } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asLimited = at(1, limited.userId).mention;
    const decisionId = newId();
    await expect(asLimited.add({ business, decisionId, responseId, spotId: coffee.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(asLimited.decide({ business, decisionId, mentionId, verdict: "dismissed" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("coding an answer", () => {
  const code = (businessId: string) => codeResponses({ database: worker, now: () => now, newId }, businessId);
  const codedFor = async (businessId: string, responseId: string) =>
    (await testDb.mention.findMany({ where: { businessId, responseId } })).map(({ spotId, spotVersion }) => [
      spotId,
      spotVersion,
    ]);

  it("matches what its visit received and assigns that version, even when the spot was retired before the answer", async () => {
    const { businessId, location, owner, massage } = await aShop();
    const facts = { businessId, locationId: location.id };
    const visitId = await aVisit(testDb, { ...facts, memberId: owner.id, at: november("20 12:00"), spot: massage });
    await testDb.spotVersion.updateMany({
      where: { businessId, spotId: massage.id },
      data: { endedAt: november("21 00:00") },
    });
    const answer = { ...facts, at: november("22 12:00"), recallText: "The two-minute massage!", mentions: null };
    const [tied, untied] = [await anAnswer(testDb, { ...answer, visitId }), await anAnswer(testDb, answer)];
    await code(businessId);
    expect(await codedFor(businessId, tied)).toEqual([[massage.id, 1]]);
    expect(await codedFor(businessId, untied)).toEqual([]);
  });

  it("matches a location's own words only there, and no spot that the location leaves out", async () => {
    const { business, businessId, location, at, token } = await aShop();
    const harbour = await aLocation(testDb, businessId);
    const override = (minute: number, edits: object) =>
      at(minute).spot.override({ business, spotId: token.id, locationId: harbour.id, edits });
    await override(-100, { talkLine: { was: null, to: "They anchor your bicycle to the lighthouse." } });
    const told = (locationId: string, recallText: string, time = "23 11:00") =>
      anAnswer(testDb, { businessId, locationId, at: november(time), recallText, mentions: null });
    const bicycle = "They anchor your bicycle to the lighthouse";
    const [there, here] = [await told(harbour.id, bicycle), await told(location.id, bicycle)];
    await override(-30, { isOff: { was: false, to: true } });
    const leftOut = await told(harbour.id, "The hat token, what a thing", "23 11:45");
    await code(businessId);
    expect(await codedFor(businessId, there)).toEqual([[token.id, 1]]);
    expect(await codedFor(businessId, here)).toEqual([]);
    expect(await codedFor(businessId, leftOut)).toEqual([]);
  });

  it("leaves a mention that a member added before", async () => {
    const { business, businessId, location, at, massage } = await aShop();
    const answer = {
      businessId,
      locationId: location.id,
      at: november("22 12:00"),
      recallText: "The two-minute massage!",
    };
    const responseId = await anAnswer(testDb, { ...answer, mentions: null });
    await at(1).mention.add({ business, decisionId: newId(), responseId, spotId: massage.id });
    expect(await code(businessId)).toBe(1);
    expect(await codedFor(businessId, responseId)).toEqual([[massage.id, 1]]);
  });

  it("matches words that a decision confirmed like an alias, until that decision is changed", async () => {
    const { business, businessId, location, at, token } = await aShop();
    const told = (recallText: string) =>
      anAnswer(testDb, { businessId, locationId: location.id, at: november("22 12:00"), recallText, mentions: null });
    const ofToken = [[token.id, 1]];
    const before = await told("That brass tag for my bowler!");
    await code(businessId);
    expect(await codedFor(businessId, before)).toEqual([]);
    await at(1).mention.add({ business, decisionId: newId(), responseId: before, spotId: token.id });
    const after = await told("a brass tag for the bowler");
    await code(businessId);
    expect(await codedFor(businessId, after)).toEqual(ofToken);
    const { decisions, id } = await testDb.mention.findFirstOrThrow({
      where: { businessId, responseId: before },
      include: { decisions: true },
    });
    const supersedes = decisions[0]?.id ?? "";
    await at(2).mention.decide({ business, decisionId: newId(), mentionId: id, verdict: "dismissed", supersedes });
    const last = await told("a brass tag for the bowler again");
    await code(businessId);
    expect(await codedFor(businessId, last)).toEqual([]);
  });
});
