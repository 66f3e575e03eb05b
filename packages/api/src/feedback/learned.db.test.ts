import { databaseEnv } from "@spots/db/env";
import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { aDecision, anAnswer } from "@spots/test-kit/feedback";
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
const words = "That zebra umbrella by the door";

/** A shop whose owner confirmed once what "zebra umbrella" means. */
async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const spot = await aLiveSpot(testDb, businessId, stageId);
  const facts = { businessId, locationId: location.id, spotId: spot.id, memberId: owner.id, at: now };
  const decided = await aDecision(testDb, { ...facts, verdict: "confirmed", recallText: words });
  const answer = (recallText: string) =>
    anAnswer(testDb, { businessId, locationId: location.id, at: now, recallText, mentions: null });
  const read = async () => {
    while ((await codeResponses(call, businessId)) > 0);
    while ((await recodeResponses(call, businessId)) > 0);
  };
  const asOwner = as(database, owner.userId, { now });
  const phrases = async (caller = asOwner) => (await caller.mention.learned({ business })).phrases;
  const mentionsOf = (responseId: string) =>
    testDb.mention.findMany({ where: { businessId, responseId }, select: { spotId: true, status: true } });
  return { businessId, business, owner, location, spot, facts, decided, answer, read, asOwner, phrases, mentionsOf };
}

describe("a phrase learned from a decision", () => {
  it("is listed with who decided when about which answer, and for its spot alone", async () => {
    const { businessId, business, owner, spot, decided, asOwner, phrases } = await aShop();
    const name = (await testDb.member.findFirstOrThrow({ where: { id: owner.id } })).name;
    expect(await phrases()).toMatchObject([
      {
        ...{ spotId: spot.id, spotName: spot.name, phrase: words, isMeant: true, by: name, at: now },
        ...{ responseId: decided.responseId, decisions: 1, revoked: null },
      },
    ]);
    expect((await asOwner.mention.learned({ business, spotId: spot.id })).total).toBe(1);
    const other = await aLiveSpot(testDb, businessId, spot.stageId);
    expect((await asOwner.mention.learned({ business, spotId: other.id })).total).toBe(0);
    await expect(asOwner.mention.learned({ business, spotId: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("counts, no more when it is revoked, and again when it is restored", async () => {
    const { business, spot, decided, answer, read, asOwner, phrases, mentionsOf } = await aShop();
    const next = await answer("the zebra umbrella!");
    await read();
    const counted = [{ spotId: spot.id, status: "counted" }];
    expect(await mentionsOf(next)).toEqual(counted);
    const revise = (isUsed: boolean) =>
      asOwner.mention.reviseLearned({ business, spotId: spot.id, decisionId: decided.decisionId, isUsed });
    await revise(false);
    await revise(false);
    expect((await phrases())[0]?.revoked).toMatchObject({ at: now });
    await read();
    expect(await mentionsOf(next)).toEqual([]);
    expect(await mentionsOf(decided.responseId)).toEqual(counted);
    await revise(true);
    await revise(true);
    expect((await phrases())[0]?.revoked).toBeNull();
    await read();
    expect(await mentionsOf(next)).toEqual(counted);
    const events = await testDb.event.findMany({
      where: { subjectId: spot.id, type: { startsWith: "phrase." } },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual(["phrase.revoked", "phrase.restored"]);
  });

  it("is learned by no other business", async () => {
    const [one, other] = [await aShop(), await aShop()];
    await one.asOwner.mention.reviseLearned({
      ...{ business: one.business, spotId: one.spot.id, decisionId: one.decided.decisionId, isUsed: false },
    });
    expect((await other.phrases())[0]).toMatchObject({ spotId: other.spot.id, revoked: null });
    const next = await other.answer("the zebra umbrella!");
    await other.read();
    expect(await other.mentionsOf(next)).toEqual([{ spotId: other.spot.id, status: "counted" }]);
    await expect(
      one.asOwner.mention.reviseLearned({
        ...{ business: one.business, spotId: other.spot.id, decisionId: other.decided.decisionId, isUsed: false },
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is seen and revoked by those only who see every answer it was learned from", async () => {
    const { businessId, business, location, spot, facts, decided, phrases } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
    const asManager = as(database, manager.userId, { now });
    expect(await phrases(asManager)).toHaveLength(1);
    await aDecision(testDb, { ...facts, locationId: elsewhere.id, verdict: "confirmed", recallText: words });
    expect(await phrases(asManager)).toEqual([]);
    await expect(
      asManager.mention.reviseLearned({ business, spotId: spot.id, decisionId: decided.decisionId, isUsed: false }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await phrases()).toMatchObject([{ decisions: 2 }]);
  });

  it("is one that a spot does not mean, after three refusals", async () => {
    const { facts, phrases } = await aShop();
    for (let times = 0; times < 3; times += 1)
      await aDecision(testDb, { ...facts, recallText: "The parrot in the window" });
    expect(await phrases()).toContainEqual(expect.objectContaining({ isMeant: false, decisions: 3 }));
  });
});
