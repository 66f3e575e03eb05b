import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

/** A shop and a branch whose QR codes ask at a stage, at its front desk, and at the exit. */
async function aStage() {
  const { businessId, slug: business, owner, location: shop } = await aBusiness(testDb, { minimumN: 3 });
  const branch = await aLocation(testDb, businessId);
  const { journey, stages } = await aJourney(testDb, businessId);
  const [stageId = "", nextId = ""] = stages.map(({ id }) => id);
  const desk = await aTouchpoint(testDb, businessId, stageId);
  await aLiveSpot(testDb, businessId, stageId);
  const asOwner = as(database, owner.userId, { now });
  const open = async (name: string, locationId: string, aboutId: string) => {
    const id = newId();
    await asOwner.channel.open({ business, id, name, locationId, aboutId });
    return { id, locationId };
  };
  const codes = {
    stage: await open("In the room", shop.id, stageId),
    desk: await open("At the desk", shop.id, desk.id),
    branch: await open("At the branch", branch.id, stageId),
    exit: await open("At the exit", shop.id, ""),
  };
  /** One answer per score. */
  const score = async (code: { id: string; locationId: string }, ...scores: readonly number[]) => {
    for (const recommend of scores)
      await anAnswer(testDb, {
        ...{ businessId, locationId: code.locationId, channelId: code.id, recommend, mentions: [] },
        at: new Date("2026-11-20T12:00:00Z"),
      });
  };
  const read = async (reader = asOwner) => {
    const { stages: of, touchpoints } = (await reader.pulse.shape({ business, journeyId: journey.id })).scores;
    return { stages: of, touchpoints };
  };
  return { businessId, business, branch, shop, stageId, nextId, desk, codes, score, read, asOwner };
}

describe("the score of a stage", () => {
  it("counts the answers of the QR codes that ask there and at its touchpoints, and opens exactly these", async () => {
    const { business, stageId, desk, codes, score, read, asOwner } = await aStage();
    await score(codes.stage, 9, 10, 9, 3);
    await score(codes.desk, 2, 8, 10);
    await score(codes.branch, 9, 9, 9);
    await score(codes.exit, 0, 0, 0, 0, 0);
    const { stages, touchpoints } = await read();
    expect(stages).toMatchObject([{ id: stageId, leftOut: 0, estimate: { kind: "shown", n: 10, value: 50 } }]);
    expect(touchpoints).toMatchObject([{ id: desk.id, leftOut: 0, estimate: { kind: "shown", n: 3, value: 0 } }]);
    for (const [of, n] of [
      [stages[0], 10],
      [touchpoints[0], 3],
    ] as const) {
      const filter = { channelIds: [...(of?.channelIds ?? [])] };
      expect((await asOwner.response.list({ business, filter })).rows).toHaveLength(n);
    }
  });

  it("counts the answers of the QR codes at a spot, at its stage and its touchpoint", async () => {
    const { businessId, business, shop, stageId, nextId, desk, score, read, asOwner } = await aStage();
    const spot = await aLiveSpot(testDb, businessId, stageId, { touchpointId: desk.id });
    const id = newId();
    await asOwner.channel.open({ business, id, name: "At the bell", locationId: shop.id, aboutId: spot.id });
    await score({ id, locationId: shop.id }, 9, 9, 2);
    expect((await read()).stages.find((each) => each.id === stageId)?.channelIds).toContain(id);
    expect(await read()).toMatchObject({
      stages: [{ id: stageId, estimate: { n: 3 } }],
      touchpoints: [{ id: desk.id, estimate: { n: 3 } }],
    });
    await asOwner.spot.move({ business, spotId: spot.id, stageId: nextId, beforeSpotId: null });
    expect((await read()).stages.find((each) => each.id === nextId)).toMatchObject({
      ...{ channelIds: [id], estimate: { n: 3 } },
    });
  });

  it("is of a manager's own locations, and of none where no QR code asks", async () => {
    const { businessId, branch, stageId, nextId, codes, score, read } = await aStage();
    await score(codes.stage, 9, 10, 9, 3);
    await score(codes.branch, 2, 3, 9, 4);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [branch.id] });
    const { stages, touchpoints } = await read(as(database, manager.userId, { now }));
    expect(stages).toMatchObject([{ id: stageId, channelIds: [codes.branch.id], estimate: { n: 4, value: -50 } }]);
    expect(touchpoints).toEqual([]);
    expect((await read()).stages.map(({ id }) => id)).not.toContain(nextId);
  });

  it("is withheld below the minimum of answers, and leaves out a QR code with too few", async () => {
    const { codes, score, read } = await aStage();
    await score(codes.exit, 9, 9, 9, 9, 9);
    await score(codes.desk, 9, 2);
    expect((await read()).touchpoints).toMatchObject([{ estimate: { kind: "hidden", n: 2, needed: 3 } }]);
    await score(codes.branch, 9, 9, 2, 9);
    const { stages } = await read();
    expect(stages).toMatchObject([{ leftOut: 2, estimate: { kind: "shown", n: 4, value: 50 } }]);
  });
});

describe("Results", () => {
  it("are limited to the answers of a stage's QR codes, beside those of another location's", async () => {
    const { business, shop, branch, stageId, nextId, codes, score, asOwner } = await aStage();
    await score(codes.stage, 9, 9, 9, 9);
    await score(codes.desk, 9, 9, 9);
    await score(codes.branch, 9, 9, 9);
    await score(codes.exit, 9, 9, 9, 9, 9);
    const { results } = asOwner;
    const told = async (filter: object) => {
      const [spot] = (await results.spots({ business, ...filter })).spots;
      return [spot?.mention.estimate.n, spot?.comparedMention.estimate.n];
    };
    expect(await told({})).toEqual([15, 0]);
    expect(await told({ stageId })).toEqual([10, 0]);
    expect(await told({ stageId, locationId: shop.id, compareWith: { locationId: branch.id } })).toEqual([7, 3]);
    expect(await told({ stageId, channelId: codes.desk.id })).toEqual([3, 0]);
    expect(await told({ stageId: nextId })).toEqual([0, 0]);
    await expect(told({ stageId, channelId: codes.exit.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await results.choices({ business })).stages.map(({ id }) => id)).toEqual([stageId]);
    const spotId = (await results.spots({ business })).spots[0]?.id ?? "";
    expect((await results.answersBehind({ business, spotId, stageId })).rows).toHaveLength(10);
  });
});
