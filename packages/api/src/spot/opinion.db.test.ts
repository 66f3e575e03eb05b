import type { Question } from "@spots/domain/spot/opinion";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const { happens, retold, talkLine, anchor } = fullSpot;
const words = { happens, retold, talkLine, anchor };

/** A business whose owner has written a spot. */
async function aWritten() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business } = shop;
  const { journey, stages } = await aJourney(testDb, businessId);
  const asOwner = as(database, shop.owner.userId);
  const spotId = newId();
  await asOwner.spot.place({ business, id: spotId, stageId: stages[0]?.id ?? "", content: fullSpot });
  const judge = (who: typeof asOwner, question: Question, isYes: boolean, about = words) =>
    who.spot.judge({ business, id: newId(), spotId, question, isYes, reason: "Because of the towel.", words: about });
  const spot = async () => {
    const design = await asOwner.journey.read({ business, journeyId: journey.id });
    return design.stages[0]?.spots[0];
  };
  const aManager = async (name: string) =>
    as(database, (await aMember(testDb, businessId, { role: "manager", name })).userId);
  return { ...shop, business, stages, asOwner, spotId, judge, spot, aManager };
}

describe("the judgement of a spot", () => {
  it("is open while only its author has answered, and then follows another member's answer", async () => {
    const { asOwner, judge, spot, aManager } = await aWritten();
    const manager = await aManager("Mia");
    await judge(asOwner, "tellable", true);
    expect(await spot()).toMatchObject({ status: "ready", opinions: { tellable: "open" } });
    await judge(manager, "tellable", true);
    expect(await spot()).toMatchObject({ opinions: { tellable: "yes", recallable: "open" } });
  });

  it("is the owner's own answer when nobody else may judge", async () => {
    const { asOwner, business, spotId, judge, spot } = await aWritten();
    await judge(asOwner, "tellable", true);
    expect(await spot()).toMatchObject({ opinions: { tellable: "yes" } });
    expect(await asOwner.spot.opinions({ business, spotId })).toMatchObject({ isAlone: true, isMine: true });
  });

  it("turns a ready draft that everybody rejects into an idea, and into a ready one again after a yes", async () => {
    const { judge, spot, aManager } = await aWritten();
    const [mia, ben] = [await aManager("Mia"), await aManager("Ben")];
    await judge(mia, "recallable", false);
    expect(await spot()).toMatchObject({ status: "idea", opinions: { recallable: "no" } });
    await judge(ben, "recallable", true);
    expect(await spot()).toMatchObject({ status: "ready", opinions: { recallable: "divided" } });
  });

  it("is open again when the words change, and lists earlier opinions with name, day and reason as about earlier words", async () => {
    const { asOwner, business, spotId, judge, spot, aManager } = await aWritten();
    await judge(await aManager("Mia"), "tellable", true);
    const to = "They massaged me with a warm towel!";
    await asOwner.spot.revise({ business, spotId, edits: { talkLine: { was: talkLine, to } } });
    expect(await spot()).toMatchObject({ opinions: { tellable: "open" } });
    const { questions } = await asOwner.spot.opinions({ business, spotId });
    expect(questions.find(({ question }) => question === "tellable")?.opinions).toMatchObject([
      { by: "Mia", isYes: true, reason: "Because of the towel.", isCurrent: false, at: expect.any(Date) },
    ]);
  });

  it("is refused for words that have changed, for staff, and without a reason", async () => {
    const { asOwner, business, businessId, spotId, judge } = await aWritten();
    await expect(judge(asOwner, "tellable", true, { ...words, anchor: "the mirror" })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "wordsChanged" },
    });
    const staff = as(database, (await aMember(testDb, businessId)).userId);
    await expect(judge(staff, "tellable", true)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const bare = { business, id: newId(), spotId, question: "tellable", isYes: true, reason: " ", words } as const;
    await expect(asOwner.spot.judge(bare)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("cannot be changed by the application's database role", async () => {
    const { asOwner, spotId, judge } = await aWritten();
    await judge(asOwner, "tellable", true);
    const update = testDb.$transaction(async (db) => {
      await db.$executeRaw`set local role spots_app`;
      await db.$executeRaw`update spot_opinion set is_yes = false where spot_id = ${spotId}::uuid`;
    });
    await expect(update).rejects.toThrow(/permission denied/);
  });
});

describe("a spot with the same words as another", () => {
  it("shows the other's name", async () => {
    const { asOwner, business, stages, spot } = await aWritten();
    expect(await spot()).toMatchObject({ sameAs: null });
    const copy = { ...fullSpot, name: "The massage, again", happens: fullSpot.happens.toUpperCase() };
    await asOwner.spot.place({ business, id: newId(), stageId: stages[1]?.id ?? "", content: copy });
    expect(await spot()).toMatchObject({ sameAs: "The massage, again" });
  });
});

describe("a platitude", () => {
  it("is saved as an idea, whatever its length", async () => {
    const { asOwner, business, businessId, stages } = await aWritten();
    const id = newId();
    const content = { ...fullSpot, happens: "We smile and are friendly.", retold: "Because we are nice." };
    await asOwner.spot.place({ business, id, stageId: stages[1]?.id ?? "", content });
    expect(await testDb.spot.findFirst({ where: { businessId, id } })).toMatchObject({ status: "idea" });
  });
});
