import { aBusiness, aMember } from "@spots/test-kit/business";
import { aForm, aQuestion, formOf } from "@spots/test-kit/form";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { contentOf } from "../enumeration/content";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const idea = { ...fullSpot, name: "Ask about the week", anchor: "" };
const assessment = {
  distinctive: 4,
  distinctiveEvidence: "Nobody else in town",
  unforgettable: null,
  unforgettableEvidence: "",
  defendable: null,
  defendableEvidence: "",
  qualities: ["surprise" as const],
  equivalents: [{ who: "The other barber", what: "Coffee" }],
};

/**
 * A business with a journey from the barber's template that has an idea, a touchpoint with a spot,
 * an assessment, a review date, and a stage that opens a journey.
 */
async function aLivedJourney() {
  const shop = await aBusiness(testDb);
  const business = shop.slug;
  const owner = as(database, shop.owner.userId);
  const [journeyId, innerId] = [newId(), newId()];
  await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  await owner.template.begin({ business, id: innerId, from: { kind: "trade", trade: "florist" } });
  const { stages } = await owner.journey.read({ business, journeyId });
  const [first, second] = stages;
  const [touchpoint] = first?.touchpoints ?? [];
  if (!first || !second || !touchpoint) throw new Error("the template has stages and touchpoints");
  const spotId = newId();
  await owner.spot.place({ business, id: spotId, stageId: first.id, touchpointId: touchpoint.id, content: fullSpot });
  await owner.spot.place({ business, id: newId(), stageId: first.id, content: idea });
  await owner.spot.assess({ business, spotId, ...assessment });
  await owner.growth.setNeeds({ business, spotId, topics: ["enquiry", "timing"] });
  const { id: dutyId } = await owner.duty.add({ business, id: newId(), name: "Kitchen" });
  const steps = [{ what: "Light a candle for {name}", dutyId, minutes: 10 }];
  await owner.relay.design({ business, spotId, was: 0, steps });
  await owner.spot.revise({ business, spotId, edits: { reviewOn: { was: null, to: "2027-03-01" } } });
  const edits = {
    opensId: { was: null, to: innerId },
    backstage: { was: second.backstage, to: "Towels are warmed at eight." },
  };
  await owner.journey.editStage({ business, stageId: second.id, edits });
  await owner.journey.publish({ business, journeyId, after: 0, note: "" });
  const file = (id = journeyId) => owner.transfer.file({ business, journeyId: id });
  return { ...shop, business, owner, journeyId, first, second, touchpoint, file };
}

describe("a journey's file", () => {
  it("imports the journey into another business as a draft, and an export from there is equal", async () => {
    const { file } = await aLivedJourney();
    const written = await file();
    expect(written.journey.stages.flatMap(({ spots }) => spots).map(({ status }) => status)).toContain("live");
    const worked = written.journey.stages.flatMap(({ spots }) => spots).filter(({ relay }) => relay.length > 0);
    expect(worked).toMatchObject([
      { needs: ["enquiry", "timing"], relay: [{ what: "Light a candle for {name}", role: "Kitchen", minutes: 10 }] },
    ]);
    const other = await aBusiness(testDb);
    const theirs = as(database, other.owner.userId);
    await theirs.duty.add({ business: other.slug, id: newId(), name: "kitchen" });
    const id = newId();
    const came = await theirs.transfer.import({ business: other.slug, id, text: JSON.stringify(written) });
    expect(came).toEqual({ journeyId: id, faults: [], count: 0 });
    const back = await theirs.transfer.file({ business: other.slug, journeyId: id });
    const waiting = JSON.parse(JSON.stringify(written).replaceAll('"status":"live"', '"status":"ready"'));
    // The role is the one that they have already, by their own name for it.
    expect(back).toEqual(JSON.parse(JSON.stringify(waiting).replace('"role":"Kitchen"', '"role":"kitchen"')));
    expect(await theirs.duty.list({ business: other.slug })).toHaveLength(1);
    expect(back.opened.map(({ name }) => name)).toEqual(written.opened.map(({ name }) => name));
    expect((await theirs.journey.list({ business: other.slug })).map((each) => each.version)).toEqual([null, null]);
    expect(await testDb.spotVersion.count({ where: { businessId: other.businessId } })).toBe(0);
  });

  it("creates one journey for repeated calls, and a second import uses the same persona", async () => {
    const { businessId, business, owner, file } = await aLivedJourney();
    const text = JSON.stringify(await file());
    const before = await testDb.persona.count({ where: { businessId } });
    const id = newId();
    await owner.transfer.import({ business, id, text });
    await owner.transfer.import({ business, id, text });
    expect(await testDb.journey.count({ where: { businessId } })).toBe(4);
    expect(await testDb.persona.count({ where: { businessId } })).toBe(before);
    expect(await testDb.event.count({ where: { businessId, type: "journey.imported" } })).toBe(1);
  });

  it("brings the published forms along if they are wished, as drafts with ids of their own and without stages", async () => {
    const { businessId, business, owner, journeyId, first } = await aLivedJourney();
    const [member] = await testDb.member.findMany({ where: { businessId, role: "owner" } });
    const stages = [{ stageId: first.id, weight: 1, text: { en: "Arrival", de: "Ankommen" } }];
    const content = formOf(aQuestion("csat"), { ...aQuestion("intensity"), stages });
    await aForm(testDb, { businessId, memberId: member?.id ?? "", name: "After the visit", content });
    expect((await owner.transfer.file({ business, journeyId })).forms).toEqual([]);
    const written = await owner.transfer.file({ business, journeyId, withForms: true });
    expect(JSON.stringify(written)).not.toContain(first.id);

    const other = await aBusiness(testDb);
    const theirs = as(database, other.owner.userId);
    const id = newId();
    const text = JSON.stringify(written);
    for (const _ of [1, 2]) await theirs.transfer.import({ business: other.slug, id, text });
    const forms = await theirs.form.list({ business: other.slug });
    expect(forms).toMatchObject([{ name: "After the visit", version: null }]);
    const came = await theirs.form.read({ business: other.slug, formId: forms[0]?.id ?? "" });
    expect(came.content.questions).toMatchObject([
      { kind: "recall" },
      { kind: "csat" },
      { kind: "intensity", stages: [] },
    ]);
    expect(came.content.questions[0]?.id).not.toBe(content.questions[0]?.id);
  });

  it("with one fault changes nothing, and the result has the fault's path", async () => {
    const { businessId, business, owner, file } = await aLivedJourney();
    const written = await file();
    const [first] = written.journey.stages;
    if (first) first.feeling = 7;
    const before = await contentOf(testDb, businessId);
    const told = await owner.transfer.import({ business, id: newId(), text: JSON.stringify(written) });
    expect(told).toEqual({
      journeyId: null,
      faults: [{ path: ["journey", "stages", 0, "feeling"], reason: "outOfRange", limit: "2" }],
      count: 1,
    });
    expect(await contentOf(testDb, businessId)).toEqual(before);
  });

  it("can be exported and imported only by members who may shape journeys", async () => {
    const { businessId, business, journeyId } = await aLivedJourney();
    const staff = as(database, (await aMember(testDb, businessId, { role: "staff" })).userId);
    const spots = [{ id: newId(), stageId: newId(), content: fullSpot }];
    for (const call of [
      () => staff.transfer.file({ business, journeyId }),
      () => staff.transfer.import({ business, id: newId(), text: "" }),
      () => staff.transfer.placeSpots({ business, journeyId, spots }),
    ])
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("pasted spots", () => {
  const many = (stageId: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: newId(),
      stageId,
      content: { ...(at % 2 ? idea : fullSpot), name: `Spot ${String(at).padStart(3, "0")}` },
    }));

  it("are added in order after the existing ones, ready or as ideas, with one event", async () => {
    const { businessId, business, owner, journeyId, first, second, touchpoint } = await aLivedJourney();
    const before = (await owner.journey.read({ business, journeyId })).stages.map(({ spots }) => spots.length);
    const spots = [...many(first.id, 30), ...many(second.id, 2)];
    const at = { ...spots[0], id: newId(), stageId: first.id, touchpointId: touchpoint.id, content: fullSpot };
    expect(await owner.transfer.placeSpots({ business, journeyId, spots: [...spots, at] })).toEqual({ placed: 33 });
    const { stages } = await owner.journey.read({ business, journeyId });
    expect(stages.map((each) => each.spots.length)).toEqual(
      before.map((count, index) => count + ([31, 2][index] ?? 0)),
    );
    const came = stages[0]?.spots.slice(before[0]) ?? [];
    expect(came.map(({ id }) => id)).toEqual([...spots.slice(0, 30), at].map(({ id }) => id));
    expect(came.slice(0, 2).map(({ status }) => status)).toEqual(["ready", "idea"]);
    expect(came.at(-1)?.touchpointId).toBe(touchpoint.id);
    expect(await testDb.event.count({ where: { businessId, type: "journey.filled" } })).toBe(1);
  });

  it("are added once for repeated calls", async () => {
    const { business, owner, journeyId, first } = await aLivedJourney();
    const spots = many(first.id, 3);
    await owner.transfer.placeSpots({ business, journeyId, spots: spots.slice(0, 2) });
    expect(await owner.transfer.placeSpots({ business, journeyId, spots })).toEqual({ placed: 1 });
    expect(await owner.transfer.placeSpots({ business, journeyId, spots })).toEqual({ placed: 0 });
  });

  it("are all refused when the journey would have more than five hundred", async () => {
    const { businessId, business, owner, journeyId, first } = await aLivedJourney();
    const before = await contentOf(testDb, businessId);
    const refused = owner.transfer.placeSpots({ business, journeyId, spots: many(first.id, 500) });
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT", message: "spotsFull" });
    expect(await contentOf(testDb, businessId)).toEqual(before);
  });

  it("are all refused when a stage or touchpoint belongs to another journey", async () => {
    const mine = await aLivedJourney();
    const theirs = await aLivedJourney();
    const { business, owner, journeyId, first } = mine;
    const before = await contentOf(testDb, mine.businessId);
    const [good] = many(first.id, 1);
    if (!good) throw new Error("one was made");
    for (const wrong of [
      { ...good, id: newId(), stageId: theirs.first.id },
      { ...good, id: newId(), stageId: newId() },
      { ...good, id: newId(), touchpointId: theirs.touchpoint.id },
      { ...good, id: newId(), stageId: mine.second.id, touchpointId: mine.touchpoint.id },
    ])
      await expect(owner.transfer.placeSpots({ business, journeyId, spots: [good, wrong] })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    expect(await contentOf(testDb, mine.businessId)).toEqual(before);
  });
});
