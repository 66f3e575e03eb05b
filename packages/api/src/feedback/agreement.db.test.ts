import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

it("the matcher's agreement with people counts the mentions they decided about, at the locations the member sees", async () => {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const stageId = (await aJourney(testDb, businessId)).stages[0]?.id ?? "";
  const spot = await aLiveSpot(testDb, businessId, stageId);
  const elsewhere = await aLocation(testDb, businessId);
  const limited = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const asOwner = as(database, owner.userId, { now });
  const checked = async (count: number, found: "counted" | "doubtful", verdict: "confirmed" | "dismissed") => {
    for (let nth = 0; nth < count; nth += 1) {
      const mentions = [{ spotId: spot.id, status: found }];
      const responseId = await anAnswer(testDb, { businessId, locationId: location.id, at: now, mentions });
      await testDb.mention.updateMany({
        where: { businessId, responseId },
        data: { confidence: found === "counted" ? 0.9 : 0.5 },
      });
      const { id: mentionId } = await testDb.mention.findFirstOrThrow({ where: { businessId, responseId } });
      await asOwner.mention.decide({ business, decisionId: newId(), mentionId, verdict });
    }
  };
  await anAnswer(testDb, {
    ...{ businessId, locationId: location.id, at: now },
    mentions: [{ spotId: spot.id, status: "counted" }],
  });
  await checked(18, "counted", "confirmed");
  await checked(2, "counted", "dismissed");
  expect((await asOwner.mention.agreement({ business })).kappa).toEqual({ kind: "hidden", n: 20, needed: 30 });
  await checked(3, "doubtful", "confirmed");
  await checked(9, "doubtful", "dismissed");
  const { kappa } = await asOwner.mention.agreement({ business });
  expect(kappa).toMatchObject({ kind: "shown", n: 32 });
  expect(kappa.kind === "shown" && kappa.value).toBeCloseTo(0.661, 3);
  const theirs = await as(database, limited.userId, { now }).mention.agreement({ business });
  expect(theirs.kappa).toMatchObject({ kind: "hidden", n: 0 });
});
