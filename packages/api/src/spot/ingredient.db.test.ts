import { aBusiness, aMember } from "@spots/test-kit/business";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with a spot, an owner and a manager. */
async function aRated() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business } = shop;
  const { stages } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const asOwner = as(database, shop.owner.userId);
  const asMia = as(database, (await aMember(testDb, businessId, { role: "manager", name: "Mia" })).userId);
  const rate = (who: typeof asOwner, rating: number, evidence = "Two of three said so.") =>
    who.spot.rateIngredient({ business, spotId: spot.id, ingredient: "pride", rating, evidence });
  const pride = async () => {
    const all = await asOwner.spot.ingredients({ business, spotId: spot.id });
    return all.find(({ ingredient }) => ingredient === "pride")?.ratings ?? [];
  };
  return { ...shop, business, spot, asOwner, asMia, rate, pride };
}

describe("the five ingredients of a spot", () => {
  it("are sincerity, ownership, understanding, passion and pride", async () => {
    const { asOwner, business, spot } = await aRated();
    const all = await asOwner.spot.ingredients({ business, spotId: spot.id });
    expect(all.map(({ ingredient }) => ingredient)).toEqual([
      "sincerity",
      "ownership",
      "understanding",
      "passion",
      "pride",
    ]);
  });

  it("are rated once per member, with name and evidence, and a new rating replaces it", async () => {
    const { asOwner, asMia, rate, pride } = await aRated();
    await rate(asOwner, 1);
    await rate(asMia, 4, "They show it to their mother.");
    await rate(asOwner, 3);
    const ratings = (await pride()).map(({ by, rating, evidence, isMine }) => ({ by, rating, evidence, isMine }));
    expect(ratings).toHaveLength(2);
    expect(ratings).toContainEqual({ by: "Mia", rating: 4, evidence: "They show it to their mother.", isMine: false });
    expect(ratings).toContainEqual(expect.objectContaining({ rating: 3, isMine: true }));
  });

  it("are refused without evidence, outside 0 to 4, and for staff", async () => {
    const { asOwner, businessId, rate, pride } = await aRated();
    await expect(rate(asOwner, 4, " ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(rate(asOwner, 5)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const staff = as(database, (await aMember(testDb, businessId)).userId);
    await expect(rate(staff, 4)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await pride()).toEqual([]);
  });

  it("are stored apart from the design qualities of the assessment", async () => {
    const { asOwner, business, businessId, spot, rate } = await aRated();
    await rate(asOwner, 2);
    const none = { distinctive: null, unforgettable: null, defendable: null };
    const unsaid = { distinctiveEvidence: "", unforgettableEvidence: "", defendableEvidence: "", equivalents: [] };
    await asOwner.spot.assess({ business, spotId: spot.id, ...none, ...unsaid, qualities: ["surprise", "senses"] });
    expect(await testDb.spotAssessment.findFirst({ where: { businessId, spotId: spot.id } })).toMatchObject({
      qualities: ["surprise", "senses"],
    });
  });
});
