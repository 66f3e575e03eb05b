import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { aShopWithStaff } from "../test/shop-with-staff";

const { testDb, database } = useTestDb();

const now = new Date("2026-11-23T10:00:00Z");

/** An answer with a doubtful mention at each of two locations, and a manager of the second. */
async function twoAnswers() {
  const shop = await aShopWithStaff(testDb, database, now);
  const { businessId, location, spot, slug: business } = shop;
  const elsewhere = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const mentions = [{ spotId: spot.id, status: "doubtful" as const }];
  const here = await anAnswer(testDb, { businessId, locationId: location.id, at: now, mentions });
  const there = await anAnswer(testDb, { businessId, locationId: elsewhere.id, at: now, mentions });
  return { ...shop, business, here, there, asLimited: as(database, manager.userId, { now }) };
}

describe("answers with doubtful mentions", () => {
  it("are listed with the spots that they can mean, to a manager only those of their locations", async () => {
    const { business, asManager, asLimited, here, there, spot } = await twoAnswers();
    const all = await asManager.mention.doubtful({ business });
    expect(all.rows.map(({ response }) => response.id).toSorted()).toEqual([here, there].toSorted());
    expect(all.waiting).toBe(2);
    expect(all.rows[0]?.choices).toEqual([{ id: spot.id, name: spot.name }]);
    const theirs = await asLimited.mention.doubtful({ business });
    expect(theirs.rows.map(({ response }) => response.id)).toEqual([there]);
    expect(theirs.waiting).toBe(1);
  });

  it("disappear from the list after a decision", async () => {
    const { business, asManager, here } = await twoAnswers();
    const { rows } = await asManager.mention.doubtful({ business });
    const mention = rows.find(({ response }) => response.id === here);
    const decision = { decisionId: newId(), mentionId: mention?.id ?? "", verdict: "confirmed" as const };
    await asManager.mention.decide({ business, ...decision });
    const left = await asManager.mention.doubtful({ business });
    expect(left.waiting).toBe(1);
    expect(left.rows.map(({ id }) => id)).not.toContain(mention?.id);
  });

  it("are forbidden for staff", async () => {
    const { business, asMaria } = await twoAnswers();
    await expect(asMaria.mention.doubtful({ business })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
