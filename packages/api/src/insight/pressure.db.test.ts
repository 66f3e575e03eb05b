import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer, aVisit } from "@spots/test-kit/feedback";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");
const at = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 + hours * 3_600_000);

/** A trial of which `pressed` of 32 customers who got it felt pressured, and one of 32 others. */
async function aTrial(pressed: number) {
  const { businessId, slug: business, owner, location } = await aBusiness(testDb, { minimumN: 5 });
  const { stages, journey } = await aJourney(testDb, businessId);
  const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "", { name: "The second drink" });
  const other = await aLiveSpot(testDb, businessId, stages[1]?.id ?? "", { name: "The mug" });
  await testDb.spot.updateMany({ where: { businessId, id: spot.id }, data: { status: "pilot" } });
  const of = { businessId, locationId: location.id };
  const content = formOf(aQuestion("pressured"));
  const { id: formId } = await aForm(testDb, { businessId, memberId: owner.id, content });
  const answer = async (spotId: string, pressured: number) => {
    const visitId = await aVisit(testDb, { ...of, memberId: owner.id, at: at(3), spot: { id: spotId } });
    await anAnswer(testDb, {
      ...of,
      at: at(3, 1),
      visitId,
      pressure: { formId, felt: pressured },
      recallText: "",
      mentions: null,
    });
  };
  for (let i = 0; i < 32; i += 1) await answer(spot.id, i < pressed ? 4 + (i % 2) : 1 + (i % 3));
  for (let i = 0; i < 32; i += 1) await answer(other.id, i < 1 ? 5 : 3);
  const manager = await aMember(testDb, businessId, { role: "manager" });
  const asOwner = as(database, owner.userId, { now });
  const asManager = as(database, manager.userId, { now });
  const step = () => ({
    business,
    id: newId(),
    spotId: spot.id,
    to: "live" as const,
    why: "It works.",
    isUnshown: true,
  });
  const status = async () => (await testDb.spot.findFirstOrThrow({ where: { businessId, id: spot.id } })).status;
  return { businessId, business, owner, location, journey, spot, other, of, asOwner, asManager, step, status };
}

describe("a spot whose customers feel pressured more than the others", () => {
  it("is marked on its page, in the list and in the journey, with n and interval, and opens to its rows", async () => {
    const { business, spot, other, journey, asOwner } = await aTrial(12);
    const pressure = await asOwner.results.pressure({ business, spotId: spot.id });
    expect(pressure).toMatchObject({ isMarked: true, those: { estimate: { n: 32, value: 0.375 } } });
    expect(pressure?.others.estimate).toMatchObject({ n: 32, value: 1 / 32 });
    // Newcombe's interval of 12 of 32 against 1 of 32.
    expect(pressure?.difference?.low).toBeGreaterThan(0.13);
    expect(pressure?.difference?.high).toBeLessThan(0.53);
    expect(await asOwner.results.pressured({ business })).toEqual({ spotIds: [spot.id] });
    const { stages } = await asOwner.journey.read({ business, journeyId: journey.id });
    expect(stages.flatMap(({ spots }) => spots).map(({ id, isPressured }) => [id, isPressured])).toEqual([
      [spot.id, true],
      [other.id, false],
    ]);
    const behind = await asOwner.results.answersBehind({
      ...{ business, spotId: spot.id, which: "pressed", period: "28d", limit: 50 },
    });
    expect(behind.rows).toHaveLength(32);
    expect(behind.rows.filter(({ pressured }) => (pressured ?? 0) >= 4)).toHaveLength(12);
    const others = await asOwner.results.answersBehind({
      ...{ business, spotId: spot.id, which: "pressedOthers", period: "28d", limit: 50 },
    });
    expect(others.rows).toHaveLength(32);
    expect(others.rows.filter(({ pressured }) => (pressured ?? 0) >= 4)).toHaveLength(1);
  });

  it("goes live only by an owner's written reason, which its history and the activity keep", async () => {
    const { businessId, business, owner, spot, asOwner, asManager, step, status } = await aTrial(12);
    expect((await asManager.spot.trial({ business, spotId: spot.id })).trial).toMatchObject({ isPressured: true });
    const despitePressure = "We changed what we say.";
    await expect(asManager.spot.advance({ ...step(), despitePressure })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const empty of [{}, { despitePressure: "" }, { despitePressure: " \u00a0\u200b\n " }])
      await expect(asOwner.spot.advance({ ...step(), ...empty })).rejects.toMatchObject({ code: expect.any(String) });
    await expect(asOwner.spot.advance({ ...step(), despitePressure: "x".repeat(301) })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await status()).toBe("pilot");

    const given = { ...step(), despitePressure };
    await asOwner.spot.advance(given);
    await asOwner.spot.advance(given);
    expect(await status()).toBe("live");
    const { steps } = await asOwner.spot.history({ business, spotId: spot.id });
    expect(steps.filter(({ to }) => to === "live")).toMatchObject([{ despitePressure, at: now, why: "It works." }]);
    const { rows } = await asOwner.event.list({ business });
    const told = rows.filter(({ type }) => type === "spot.advanced");
    expect(told).toMatchObject([{ data: { after: { despitePressure } } }]);
    const stored = await testDb.spotStep.findFirstOrThrow({ where: { businessId, spotId: spot.id, to: "live" } });
    expect(stored.byMemberId).toBe(owner.id);
  });

  it("cannot get round that by being retired and published again", async () => {
    const { businessId, business, spot, journey, asOwner, status } = await aTrial(12);
    await testDb.spot.updateMany({
      where: { businessId, id: spot.id },
      data: { status: "ready", name: "Another drink" },
    });
    const publish = { business, journeyId: journey.id, after: 0, note: "" };
    await expect(asOwner.journey.publish({ ...publish, pilotSpotIds: [] })).rejects.toMatchObject({
      cause: { reason: "pressureOnTrialOnly" },
    });
    await asOwner.journey.publish({ ...publish, pilotSpotIds: [spot.id] });
    expect(await status()).toBe("pilot");
  });
});

describe("a spot whose customers do not feel pressured more than the others", () => {
  it("goes live without a further reason, and a given one is not stored", async () => {
    const { businessId, business, spot, asOwner, step, status } = await aTrial(4);
    expect(await asOwner.results.pressured({ business })).toEqual({ spotIds: [] });
    await asOwner.spot.advance({ ...step(), despitePressure: "Just in case." });
    expect(await status()).toBe("live");
    const stored = await testDb.spotStep.findFirstOrThrow({ where: { businessId, spotId: spot.id, to: "live" } });
    expect(stored.despitePressure).toBe("");
  });

  it("shows a manager of one location its own answers only", async () => {
    const { businessId, business, spot } = await aTrial(12);
    const elsewhere = await aLocation(testDb, businessId);
    const { userId } = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const seen = as(database, userId, { now });
    expect(await seen.results.pressure({ business, spotId: spot.id })).toBeNull();
    await expect(seen.results.pressure({ business, spotId: newId() })).rejects.toThrow("notFound");
  });
});
