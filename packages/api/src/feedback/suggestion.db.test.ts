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
import { compareResponses } from "./comparing.commands";

const { testDb, database } = useTestDb();
const worker = openWorkerDatabase(databaseEnv().DATABASE_URL);
const now = new Date("2026-11-23T12:00:00Z");
const call = { database: worker, now: () => now, newId };
afterAll(() => worker.close());

/** Texts about the body are alike, and all others but the one about parking. */
const embed = async (texts: readonly string[]) =>
  texts.map((text) =>
    /massage|shoulder|neck|knots/i.test(text) ? [1, 0, 0] : /parking/i.test(text) ? [0, 0, 1] : [0, 1, 0],
  );

async function aShop() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const massage = await aLiveSpot(testDb, businessId, stageId);
  const answer = (recallText: string, { locale = "en", days = 1, locationId = location.id } = {}) =>
    anAnswer(testDb, {
      businessId,
      locationId,
      at: new Date(now.getTime() - days * 86_400_000),
      recallText,
      locale,
      mentions: null,
    });
  const compare = async () => {
    while ((await codeResponses(call, businessId)) > 0);
    return compareResponses(call, businessId, embed);
  };
  const asOwner = as(database, owner.userId, { now });
  const suggested = async (caller = asOwner) =>
    (await caller.mention.suggested({ business })).rows.map(({ responseId, spot }) => [responseId, spot.id]);
  return { businessId, business, location, massage, answer, compare, asOwner, suggested };
}

describe("an answer without a mention", () => {
  it("is suggested the spot that it may mean, once, and is not counted", async () => {
    const { businessId, massage, answer, compare, suggested } = await aShop();
    const alike = await answer("Somebody got rid of the knots in my neck");
    await answer("Parking was easy today");
    expect(await compare()).toBe(2);
    expect(await suggested()).toEqual([[alike, massage.id]]);
    expect(await testDb.mention.count({ where: { businessId } })).toBe(0);
    expect(await compare()).toBe(0);
  });

  it("has the likeliest spot first among those to add, also where it is too unlikely to be listed", async () => {
    const { business, massage, answer, compare, suggested, asOwner } = await aShop();
    const unlike = await answer("Parking was easy today");
    const complaint = await answer("My neck hurt, they were terribly rude");
    const alike = await answer("Somebody got rid of the knots in my neck");
    await compare();
    expect(await suggested()).toEqual([[alike, massage.id]]);
    const likeliestOf = async (responseId: string) => (await asOwner.response.read({ business, responseId })).likeliest;
    expect(await Promise.all([unlike, complaint, alike].map(likeliestOf))).toEqual(Array(3).fill(massage.id));
    const dismissal = asOwner.mention.dismissSuggested({ business, responseId: unlike, spotId: massage.id });
    await expect(dismissal).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner.mention.dismissSuggested({ business, responseId: alike, spotId: massage.id });
    expect(await likeliestOf(alike)).toBeNull();
  });

  it("is compared when it is English and of the last sixty days", async () => {
    const { answer, compare, suggested } = await aShop();
    await answer("Die haben mir den Neck gelockert und das war sehr schön", { locale: "de" });
    await answer("They looked after my knots", { days: 61 });
    await compare();
    expect(await suggested()).toEqual([]);
  });

  it("leaves the list when a person adds the mention or dismisses the suggestion", async () => {
    const { business, massage, answer, compare, suggested, asOwner } = await aShop();
    const [first, second] = [await answer("Those knots in my neck, gone"), await answer("My neck again")];
    await compare();
    expect(await suggested()).toHaveLength(2);
    await asOwner.mention.add({ business, decisionId: newId(), responseId: first, spotId: massage.id });
    await asOwner.mention.dismissSuggested({ business, responseId: second, spotId: massage.id });
    await asOwner.mention.dismissSuggested({ business, responseId: second, spotId: massage.id });
    expect(await suggested()).toEqual([]);
  });

  it("is listed and dismissed only by members who see its location", async () => {
    const { businessId, business, massage, answer, compare, suggested } = await aShop();
    const elsewhere = await aLocation(testDb, businessId);
    const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const asLimited = as(database, limited.userId, { now });
    const responseId = await answer("Knots in the neck, gone");
    await compare();
    expect(await suggested(asLimited)).toEqual([]);
    const dismissal = asLimited.mention.dismissSuggested({ business, responseId, spotId: massage.id });
    await expect(dismissal).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await suggested()).toHaveLength(1);
  });
});
