import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A journey whose first version is published. */
async function published() {
  const shop = await aBusiness(testDb);
  const business = shop.slug;
  const owner = as(database, shop.owner.userId);
  const journeyId = newId();
  await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  await owner.journey.publish({ business, journeyId, after: 0, note: "" });
  const journey = () => owner.journey.read({ business, journeyId });
  const compare = (earlier: number, later: number | null) =>
    owner.journey.compare({ business, journeyId, earlier, later });
  return { ...shop, business, owner, journeyId, journey, compare };
}

describe("two versions", () => {
  it("are compared field by field, and so are a version and the draft", async () => {
    const { business, owner, journeyId, journey, compare } = await published();
    const [first] = (await journey()).stages;
    const stageId = first?.id ?? "";
    await owner.journey.editStage({ business, stageId, edits: { goal: { was: first?.goal, to: "Be tempted" } } });
    await owner.spot.place({ business, id: newId(), stageId, content: fullSpot });
    expect((await compare(1, null)).differences).toMatchObject([
      { what: "stage", kind: "changed", fields: [{ field: "goal", before: first?.goal, after: "Be tempted" }] },
      { what: "spot", kind: "added", name: fullSpot.name },
    ]);
    await owner.journey.publish({ business, journeyId, after: 1, note: "" });
    expect((await compare(2, null)).differences).toEqual([]);
    expect((await compare(2, 1)).differences.map(({ kind }) => kind)).toEqual(["changed", "gone"]);
  });
});

describe("a restored version", () => {
  it("replaces the draft word for word", async () => {
    const { business, owner, journeyId, journey, compare } = await published();
    const before = (await journey()).stages;
    const [one, two] = before;
    const spot = before.flatMap(({ spots }) => spots)[0];
    await owner.journey.editStage({ business, stageId: one?.id ?? "", edits: { name: { was: one?.name, to: "X" } } });
    await owner.journey.moveStage({ business, stageId: two?.id ?? "", beforeStageId: null });
    await owner.journey.removeTouchpoint({ business, touchpointId: one?.touchpoints[0]?.id ?? "" });
    await owner.spot.retire({ business, spotId: spot?.id ?? "", reason: "Enough" });
    await owner.journey.restore({ business, journeyId, number: 1 });
    expect((await compare(1, null)).differences).toEqual([]);
    expect((await journey()).stages.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await journey()).isChanged).toBe(false);
  });

  it("does not move what it does not contain", async () => {
    const { business, owner, journeyId, journey } = await published();
    const [id, stageId] = [newId(), newId()];
    await owner.journey.addStage({ business, id: stageId, journeyId, kind: "purchase", name: "New" });
    await owner.spot.place({ business, id, stageId, content: fullSpot });
    expect(await owner.journey.restore({ business, journeyId, number: 1 })).toEqual({ stayed: 1 });
    expect((await journey()).stages.at(-1)).toMatchObject({ id: stageId, spots: [{ id }] });
  });
});

describe("a copy of a journey", () => {
  it("has the same words under new ids, as a draft, and is created once for repeated calls", async () => {
    const { business, owner, journeyId, journey } = await published();
    const id = newId();
    for (let turn = 0; turn < 2; turn += 1) await owner.journey.copy({ business, journeyId, id });
    const copy = await owner.journey.read({ business, journeyId: id });
    const words = (stages: Awaited<ReturnType<typeof journey>>["stages"]) =>
      stages.map(({ name, touchpoints, spots }) => [
        name,
        touchpoints.map((each) => each.name),
        spots.map(({ content, touchpointId }) => [
          content,
          touchpoints.find(({ id: at }) => at === touchpointId)?.name,
        ]),
      ]);
    expect(words(copy.stages)).toEqual(words((await journey()).stages));
    expect(copy.stages.flatMap(({ spots }) => spots.map(({ status }) => status))).toEqual(["ready", "ready", "ready"]);
    expect(await owner.journey.list({ business })).toHaveLength(2);
  });
});

describe("a copied spot", () => {
  it("needs the same, has the same relay, and names whoever made it up", async () => {
    const { businessId, business, owner, journeyId, journey } = await published();
    const spotId = (await journey()).stages.flatMap(({ spots }) => spots.map(({ id }) => id))[1] ?? "";
    await owner.growth.setNeeds({ business, spotId, topics: ["solving"] });
    const { id: dutyId } = await owner.duty.add({ business, id: newId(), name: "Kitchen" });
    const steps = [{ what: "Light a candle", dutyId, minutes: 10 }];
    await owner.relay.design({ business, spotId, was: 0, steps });
    const { id: memberId, name } = await aMember(testDb, businessId, { name: "Louise" });
    await testDb.spotInventor.create({ data: { businessId, spotId, memberId, at: new Date() } });
    const id = newId();
    await owner.journey.copy({ business, journeyId, id });
    const spots = (await owner.journey.read({ business, journeyId: id })).stages.flatMap((stage) => stage.spots);
    expect(spots.map(({ inventors }) => inventors)).toEqual([[], [name], []]);
    const copied = spots[1]?.id ?? "";
    expect(copied).not.toBe(spotId);
    expect((await owner.growth.needs({ business, spotId: copied })).topics).toEqual(["solving"]);
    expect((await owner.relay.readDesign({ business, spotId: copied })).steps).toMatchObject(steps);
  });
});

describe("archiving a journey", () => {
  it("is refused while it has live spots; afterwards the journey is not listed until it is restored", async () => {
    const { business, owner, journeyId, journey } = await published();
    await expect(owner.journey.archive({ business, journeyId })).rejects.toMatchObject({ message: "journeyIsLive" });
    for (const { id } of (await journey()).stages.flatMap(({ spots }) => spots))
      await owner.spot.retire({ business, spotId: id, reason: "The journey ends" });
    for (let turn = 0; turn < 2; turn += 1) await owner.journey.archive({ business, journeyId });
    expect(await owner.journey.list({ business })).toEqual([]);
    expect(await owner.journey.archived({ business })).toMatchObject([{ id: journeyId }]);
    for (let turn = 0; turn < 2; turn += 1) await owner.journey.return({ business, journeyId });
    expect(await owner.journey.list({ business })).toMatchObject([{ id: journeyId }]);
    expect(await owner.journey.archived({ business })).toEqual([]);
  });
});
