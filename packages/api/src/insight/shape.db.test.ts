import { aBusiness } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aJourney, aLiveSpot, aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

/** A business with two spots of one stage, one of them at a touchpoint, and its answers. */
async function aStage({ deskLiveAt, minimumN = 3 }: { deskLiveAt?: string; minimumN?: number } = {}) {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN });
  const { journey, stages } = await aJourney(testDb, businessId);
  const stageId = stages[0]?.id ?? "";
  const desk = await aTouchpoint(testDb, businessId, stageId);
  const idle = await aTouchpoint(testDb, businessId, stageId);
  const atDesk = await aLiveSpot(testDb, businessId, stageId, {
    name: "The name tag",
    touchpointId: desk.id,
    ...(deskLiveAt === undefined ? {} : { liveAt: new Date(deskLiveAt) }),
  });
  const elsewhere = await aLiveSpot(testDb, businessId, stageId);
  const tell = async (count: number, day: string, ...spots: readonly { readonly id: string }[]) => {
    for (let index = 0; index < count; index += 1)
      await anAnswer(testDb, {
        businessId,
        locationId: location.id,
        at: new Date(`${day}T12:00:00Z`),
        mentions: spots.map(({ id }) => ({ spotId: id, status: "counted" as const })),
      });
  };
  const asOwner = as(database, owner.userId, { now });
  const read = async () => {
    const shape = await asOwner.pulse.shape({ business, journeyId: journey.id });
    const at = (id: string) => shape.touchpoints.find(({ touchpointId }) => touchpointId === id)?.mention ?? null;
    return { stage: shape.stages[0]?.mention, desk: at(desk.id), idle: at(idle.id) };
  };
  const answersOf = async (spotId: string) =>
    (await asOwner.response.list({ business, filter: { spotIds: [spotId] } })).rows;
  return { atDesk, elsewhere, tell, read, answersOf };
}

describe("the mention rate of a touchpoint", () => {
  it("counts the mentions of its own spots, beside that of its stage, and opens as many answers", async () => {
    const { atDesk, elsewhere, tell, read, answersOf } = await aStage();
    await tell(4, "2026-11-20", atDesk);
    await tell(3, "2026-11-20", elsewhere);
    await tell(1, "2026-11-20", atDesk, elsewhere);
    await tell(2, "2026-11-20");
    expect(await read()).toMatchObject({
      stage: { kind: "shown", value: 0.8, n: 10 },
      desk: { kind: "shown", value: 0.5, n: 10 },
      idle: null,
    });
    expect(await answersOf(atDesk.id)).toHaveLength(5);
  });

  it("counts only the answers given since one of its spots was live", async () => {
    const { atDesk, elsewhere, tell, read } = await aStage({ deskLiveAt: "2026-11-09T00:00:00Z" });
    await tell(6, "2026-11-06", elsewhere);
    await tell(6, "2026-11-20", atDesk);
    expect(await read()).toMatchObject({
      stage: { kind: "shown", value: 1, n: 12 },
      desk: { kind: "shown", value: 1, n: 6 },
    });
  });

  it("is hidden where it would reveal a smaller group beside it", async () => {
    const { atDesk, elsewhere, tell, read } = await aStage({ deskLiveAt: "2026-11-09T00:00:00Z", minimumN: 5 });
    await tell(2, "2026-11-06", elsewhere);
    await tell(6, "2026-11-20", atDesk);
    expect(await read()).toMatchObject({ stage: { kind: "shown", n: 8 }, desk: { kind: "hidden" } });
  });
});
