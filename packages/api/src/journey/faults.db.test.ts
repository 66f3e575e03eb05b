import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T09:00:00Z");

async function aShopWithJourney() {
  const shop = await aBusiness(testDb);
  const { journey, stages } = await aJourney(testDb, shop.businessId);
  const owner = as(database, shop.owner.userId, { now });
  const business = shop.slug;
  const stageId = stages[0]?.id ?? "";
  const design = () => owner.journey.read({ business, journeyId: journey.id });
  return { ...shop, business, owner, journey, stages, stageId, design };
}

/** Repeats a call that a full connection pool refused, as the dashboard does. */
async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof TRPCError) || error.code !== "SERVICE_UNAVAILABLE") throw error;
    }
  }
}

describe("a journey under bad input", () => {
  it("accepts five hundred spots pasted concurrently, each once, and refuses the next with the reason", async () => {
    const { business, businessId, owner, stageId } = await aShopWithJourney();
    const inputs = Array.from({ length: 500 }, (_, at) => ({
      business,
      id: newId(),
      stageId,
      content: { ...fullSpot, name: `Spot ${at}` },
    }));
    for (let at = 0; at < inputs.length; at += 50)
      await Promise.all(inputs.slice(at, at + 50).map((input) => untilAnswered(() => owner.spot.place(input))));
    await Promise.all(inputs.slice(0, 20).map((input) => untilAnswered(() => owner.spot.place(input))));
    const spots = await testDb.spot.findMany({ where: { businessId }, select: { position: true } });
    expect(new Set(spots.map(({ position }) => position)).size).toBe(500);
    await expect(owner.spot.place({ business, id: newId(), stageId, content: fullSpot })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "spotsFull" },
    });
  });

  it("refuses a name of three hundred characters at its field, and changes nothing", async () => {
    const { business, owner, stageId, stages, design } = await aShopWithJourney();
    const name = "x".repeat(300);
    const before = await design();
    const edits = { name: { was: stages[0]?.name, to: name } };
    await expect(owner.journey.editStage({ business, stageId, edits })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(
      owner.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name } }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await design()).toEqual(before);
  });

  it("refuses to remove a stage with an open moment, and says what to do first", async () => {
    const { business, businessId, owner, location, stageId, design } = await aShopWithJourney();
    const spot = await aLiveSpot(testDb, businessId, stageId);
    const { id: memberId } = await aMember(testDb, businessId, { role: "staff" });
    const id = newId();
    await owner.moment.offer({
      business,
      id,
      spotId: spot.id,
      memberId,
      locationId: location.id,
      dueAt: "2026-11-23T12:00",
    });
    const refused = (reason: string) => ({ code: "CONFLICT", cause: { reason } });
    await expect(owner.journey.removeStage({ business, stageId })).rejects.toMatchObject(refused("stageHasMoments"));
    await expect(owner.spot.retire({ business, spotId: spot.id, reason: "Done" })).rejects.toMatchObject(
      refused("momentsOut"),
    );
    await owner.moment.cancel({ business, stepId: newId(), momentId: id });
    await expect(owner.journey.removeStage({ business, stageId })).rejects.toMatchObject(refused("stageHasSpots"));
    await owner.spot.retire({ business, spotId: spot.id, reason: "Done" });
    await owner.journey.removeStage({ business, stageId });
    expect((await design()).stages.some(({ id: each }) => each === stageId)).toBe(false);
    expect(await testDb.moment.count({ where: { businessId, spotId: spot.id } })).toBe(1);
  });

  it("loses no edit that is concurrent with publishing: it is in the version or in the draft", async () => {
    const { business, owner, journey, stageId, design } = await aShopWithJourney();
    const spotId = newId();
    await owner.spot.place({ business, id: spotId, stageId, content: fullSpot });
    const words = Array.from({ length: 6 }, (_, at) => ({ stageId: at, goal: `Goal ${at}` }));
    const { stages } = await design();
    await Promise.all([
      owner.journey.publish({ business, journeyId: journey.id, after: 0, note: "" }),
      ...words
        .slice(0, stages.length)
        .map(({ goal }, at) =>
          owner.journey.editStage({ business, stageId: stages[at]?.id ?? "", edits: { goal: { was: "", to: goal } } }),
        ),
    ]);
    const after = await design();
    expect(after.stages.map(({ goal }) => goal)).toEqual(words.slice(0, stages.length).map(({ goal }) => goal));
    const { content } = await owner.journey.version({ business, journeyId: journey.id, number: 1 });
    const differs = content.stages.some(({ goal }, at) => goal !== after.stages[at]?.goal);
    expect(after.isChanged).toBe(differs);
  });
});
