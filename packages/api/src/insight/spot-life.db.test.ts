import { aBusiness } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
/** A Sunday. */
const now = new Date("2026-11-22T20:00:00Z");
const weeksAgo = (weeks: number) => new Date(now.getTime() - weeks * 7 * 86_400_000);

/** A business with a spot at a touchpoint of the first stage, and ten answers in each of twelve weeks. */
async function aSeries() {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb);
  const { journey, stages } = await aJourney(testDb, businessId);
  const [first, second] = stages.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error("a journey has stages");
  const { id: touchpointId } = await aTouchpoint(testDb, businessId, first);
  const spot = await aLiveSpot(testDb, businessId, first, { touchpointId });
  const other = await aLiveSpot(testDb, businessId, second, { name: "The receipt" });
  const mentioned = [{ spotId: spot.id, status: "counted" as const }];
  for (let week = 0; week < 12; week += 1)
    for (let at = 0; at < 10; at += 1)
      await anAnswer(testDb, {
        ...{ businessId, locationId: location.id, at: new Date(weeksAgo(week).getTime() - 3_600_000) },
        mentions: at < 4 ? mentioned : [],
      });
  const asOwner = (at: Date) => as(database, owner.userId, { now: at });
  const read = async () => {
    const reader = asOwner(now);
    const period = { business, period: "90d" as const };
    const ofSpot = await reader.results.spot({ ...period, spotId: spot.id });
    const { courses } = await reader.results.course({ ...period, spotId: spot.id, grain: "week" });
    const [ofAll] = (await reader.results.course({ ...period, grain: "week" })).courses;
    const table = (await reader.results.spots(period)).spots;
    const shape = await reader.pulse.shape({ business, journeyId: journey.id });
    return {
      spot: ofSpot.spot.mention.estimate,
      listed: table.map(({ id }) => id),
      other: table.find(({ id }) => id === other.id)?.mention.estimate,
      weeks: (courses[0]?.points ?? []).slice(-12).map(({ estimate }) => estimate.n),
      index: (ofAll?.points ?? []).slice(-12).map(({ estimate }) => estimate.kind === "shown" && estimate.value),
      history: await reader.spot.history({ business, spotId: spot.id }),
      stages: new Map(shape.stages.map(({ stageId, mention }) => [stageId, mention])),
      touchpoints: shape.touchpoints.map((each) => each.touchpointId),
    };
  };
  return { businessId, business, asOwner, spot, other, first, second, touchpointId, read };
}

const tens = (count: number) => Array.from({ length: count }, () => 10);

describe("a spot that changes in the middle of its series", () => {
  it("keeps its figures when it is moved, and counts with all its answers for the stage where it is now", async () => {
    const { business, asOwner, spot, first, second, touchpointId, read } = await aSeries();
    const before = await read();
    expect(before.spot).toMatchObject({ value: 0.4, n: 120 });
    expect(before.stages.get(first)).toMatchObject({ value: 0.4, n: 120 });
    expect(before.stages.get(second)).toMatchObject({ value: 0, n: 120 });
    expect(before.touchpoints).toEqual([touchpointId]);

    await asOwner(weeksAgo(6)).spot.move({ business, spotId: spot.id, stageId: second, beforeSpotId: null });
    const after = await read();
    expect(after.spot).toEqual(before.spot);
    expect(after.weeks).toEqual(tens(12));
    expect(after.index).toEqual(before.index);
    expect(after.history.versions).toEqual(before.history.versions);
    expect(after.stages.get(second)).toMatchObject({ value: 0.4, n: 120 });
    expect(after.stages.has(first)).toBe(false);
    expect(after.touchpoints).toEqual([]);
  });

  it("counts no answer given after it was retired, leaves the ranked table, and keeps its page and its past", async () => {
    const { business, asOwner, spot, other, first, read } = await aSeries();
    const before = await read();
    const retire = { business, spotId: spot.id, reason: "Nobody has time for it." };
    await asOwner(weeksAgo(6)).spot.retire(retire);
    const after = await read();
    // Of twelve weeks, those that ended before it was retired, six weeks ago.
    expect(after.spot).toMatchObject({ value: 0.4, n: 60 });
    expect(after.weeks).toEqual([...tens(6), 0, 0, 0, 0, 0, 0]);
    expect(after.listed).toEqual([other.id]);
    expect(after.other).toEqual(before.other);
    expect(after.stages.get(first)).toMatchObject({ value: 0.4, n: 60 });
    expect(after.history).toMatchObject({ status: "retired", mention: { value: 0.4, n: 60 } });
    expect(after.history.versions).toMatchObject([{ number: 1, endedAt: weeksAgo(6) }]);
    expect(after.index).toEqual([0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0, 0, 0, 0, 0, 0]);
  });

  it("counts again from its next version on when it comes back", async () => {
    const { businessId, business, asOwner, spot, other, read } = await aSeries();
    await asOwner(weeksAgo(8)).spot.retire({ business, spotId: spot.id, reason: "Nobody has time for it." });
    const back = asOwner(weeksAgo(3));
    await back.spot.advance({ business, id: newId(), spotId: spot.id, to: "idea", why: "We hired.", isUnshown: false });
    expect((await read()).spot).toMatchObject({ n: 40 });
    await testDb.spot.update({ where: { businessId_id: { businessId, id: spot.id } }, data: { status: "ready" } });
    const { journeyId } = await testDb.stage.findUniqueOrThrow({
      where: { businessId_id: { businessId, id: spot.stageId } },
    });
    await back.journey.publish({ business, journeyId, after: 0, note: "" });
    const after = await read();
    expect(after.weeks).toEqual([...tens(4), 0, 0, 0, 0, 0, ...tens(3)]);
    expect(after.spot).toMatchObject({ value: 0.4, n: 70 });
    expect(after.listed.toSorted()).toEqual([spot.id, other.id].toSorted());
    expect(after.history.versions).toMatchObject([
      { number: 2, mention: { n: 30 } },
      { number: 1, mention: { n: 40 } },
    ]);
  });
});
