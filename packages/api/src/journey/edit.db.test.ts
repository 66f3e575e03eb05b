import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** Two editors of one journey from the barber's template. */
async function twoEditors() {
  const shop = await aBusiness(testDb);
  const business = shop.slug;
  const owner = as(database, shop.owner.userId);
  const manager = as(database, (await aMember(testDb, shop.businessId, { role: "manager", name: "Theo" })).userId);
  const journeyId = newId();
  await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  const journey = () => owner.journey.read({ business, journeyId });
  const firstStage = async () => {
    const [first] = (await journey()).stages;
    if (!first) throw new Error("the template has stages");
    return first;
  };
  return { ...shop, business, owner, manager, journeyId, journey, firstStage };
}

describe("two editors of one journey", () => {
  it("can change different fields of one stage, and both changes are stored", async () => {
    const { business, owner, manager, firstStage } = await twoEditors();
    const { id: stageId, goal, feeling } = await firstStage();
    await owner.journey.editStage({ business, stageId, edits: { goal: { was: goal, to: "Be tempted" } } });
    await manager.journey.editStage({ business, stageId, edits: { feeling: { was: feeling, to: 2 } } });
    expect(await firstStage()).toMatchObject({ goal: "Be tempted", feeling: 2 });
  });

  it("get a conflict when they change the same field: the second sees the other value and its author, and nothing is overwritten", async () => {
    const { business, owner, manager, firstStage } = await twoEditors();
    const { id: stageId, name, goal } = await firstStage();
    await manager.journey.editStage({ business, stageId, edits: { name: { was: name, to: "Their name" } } });
    const refused = owner.journey.editStage({
      business,
      stageId,
      edits: { name: { was: name, to: "My name" }, goal: { was: goal, to: "Mine" } },
    });
    await expect(refused).rejects.toMatchObject({
      code: "CONFLICT",
      cause: {
        reason: "editedMeanwhile",
        detail: { conflicts: { name: { theirs: "Their name", yours: "My name" } }, values: { by: "Theo" } },
      },
    });
    expect(await firstStage()).toMatchObject({ name: "Their name", goal });
    await owner.journey.editStage({ business, stageId, edits: { name: { was: "Their name", to: "My name" } } });
    expect((await firstStage()).name).toBe("My name");
  });

  it("can send an edit twice: it is made and recorded once", async () => {
    const { business, businessId, owner, firstStage } = await twoEditors();
    const { id: stageId, name } = await firstStage();
    const edit = { business, stageId, edits: { name: { was: name, to: "Once" } } };
    await owner.journey.editStage(edit);
    await owner.journey.editStage(edit);
    expect(await testDb.event.count({ where: { businessId, type: "stage.changed" } })).toBe(1);
  });

  it("create one row when they send the same addition concurrently", async () => {
    const { business, owner, journeyId, firstStage, journey } = await twoEditors();
    const { id: stageId } = await firstStage();
    const twice = <Answer>(send: () => Promise<Answer>) => Promise.all([send(), send(), send()]);
    const [stageAdded, pointAdded, spotAdded] = [newId(), newId(), newId()];
    await twice(() => owner.journey.addStage({ business, id: stageAdded, journeyId, kind: "purchase", name: "New" }));
    await twice(() =>
      owner.journey.addTouchpoint({
        business,
        id: pointAdded,
        stageId,
        name: "New",
        element: "service",
        isTruth: false,
      }),
    );
    await twice(() => owner.spot.place({ business, id: spotAdded, stageId, content: fullSpot }));
    const { stages } = await journey();
    const ids = stages.flatMap(({ id, touchpoints, spots }) => [
      id,
      ...[...touchpoints, ...spots].map((each) => each.id),
    ]);
    for (const id of [stageAdded, pointAdded, spotAdded]) expect(ids.filter((each) => each === id)).toHaveLength(1);
  });

  it("can add things at the same position concurrently, and each gets its own position", async () => {
    const { business, owner, manager, journeyId, journey } = await twoEditors();
    await Promise.all(
      [owner, manager, owner, manager].map((editor, at) =>
        editor.journey.addStage({ business, id: newId(), journeyId, kind: "purchase", name: `Stage ${at}` }),
      ),
    );
    const added = await testDb.stage.findMany({ where: { journeyId } });
    expect(new Set(added.map(({ position }) => position)).size).toBe(9);
    expect((await journey()).stages).toHaveLength(9);
  });

  it("get a conflict on a spot's words as on a stage's", async () => {
    const { business, owner, manager, journey } = await twoEditors();
    const [spot] = (await journey()).stages.flatMap(({ spots }) => spots);
    if (!spot) throw new Error("the template has spots");
    const to = (word: string) => ({
      business,
      spotId: spot.id,
      edits: { anchor: { was: spot.content.anchor, to: word } },
    });
    await manager.spot.revise(to("the bell"));
    await expect(owner.spot.revise(to("the cup"))).rejects.toMatchObject({
      cause: { detail: { conflicts: { anchor: { theirs: "the bell", yours: "the cup" } } } },
    });
  });
});

describe("a removed stage", () => {
  it("can be added again at its position with its words", async () => {
    const { business, owner, journeyId, journey, firstStage } = await twoEditors();
    const { id, name, kind, goal, feeling, backstage, evidence } = await firstStage();
    const before = (await journey()).stages.map((each) => each.id);
    await owner.journey.removeStage({ business, stageId: id });
    const said = { name, kind, goal, feeling, backstage, evidence };
    await owner.journey.addStage({ business, id, journeyId, ...said, beforeStageId: before[1] ?? null });
    expect((await journey()).stages.map((each) => each.id)).toEqual(before);
    expect(await firstStage()).toMatchObject(said);
  });
});

describe("journeys inside journeys", () => {
  it("open one level deep, and never in a circle", async () => {
    const { business, owner, journeyId, firstStage } = await twoEditors();
    const [inner, innermost] = [newId(), newId()];
    for (const id of [inner, innermost])
      await owner.template.begin({ business, id, from: { kind: "trade", trade: "florist" } });
    const open = async (from: string, to: string) => {
      const [first] = (await owner.journey.read({ business, journeyId: from })).stages;
      return owner.journey.editStage({
        business,
        stageId: first?.id ?? "",
        edits: { opensId: { was: first?.opensId ?? null, to } },
      });
    };
    await open(journeyId, inner);
    expect((await firstStage()).opens?.id).toBe(inner);
    await expect(open(inner, journeyId)).rejects.toMatchObject({ message: "opensTooDeep" });
    await expect(open(inner, innermost)).rejects.toMatchObject({ message: "openedAlready" });
    await expect(open(innermost, innermost)).rejects.toMatchObject({ message: "opensItself" });
  });
});

describe("the life of a spot", () => {
  it("is stored step by step, with author and reason", async () => {
    const { business, owner, manager, journeyId, journey } = await twoEditors();
    const [lit] = (await journey()).stages.filter(({ spots }) => spots.length > 0);
    const spotId = lit?.spots[0]?.id ?? "";
    await owner.journey.publish({ business, journeyId, after: 0, note: "", pilotSpotIds: [spotId] });
    expect((await manager.spot.history({ business, spotId })).status).toBe("pilot");
    const advance = { business, id: newId(), spotId, to: "live", why: "Guests tell it.", isUnshown: true } as const;
    await owner.spot.advance(advance);
    expect((await manager.spot.history({ business, spotId })).steps).toMatchObject([
      { from: "pilot", to: "live", why: "Guests tell it." },
      { from: "ready", to: "pilot" },
    ]);
    await expect(owner.spot.advance({ business, id: newId(), spotId, to: "idea", why: "No." })).rejects.toMatchObject({
      message: "noSuchStep",
    });
  });

  it("does not begin when its stage would have more live spots than allowed", async () => {
    const { business, owner, journeyId, firstStage } = await twoEditors();
    const { id: stageId, name } = await firstStage();
    for (let turn = 0; turn < 4; turn += 1)
      await owner.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name: `Spot ${turn}` } });
    await expect(owner.journey.publish({ business, journeyId, after: 0, note: "" })).rejects.toMatchObject({
      cause: { reason: "stageIsFull", detail: { values: { stage: name, count: 4, most: 3 } } },
    });
  });

  it("does not continue on another stage that has as many live spots as allowed", async () => {
    const { business, owner, journeyId, firstStage, journey } = await twoEditors();
    const { id: stageId, name } = await firstStage();
    for (let turn = 0; turn < 3; turn += 1)
      await owner.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name: `Spot ${turn}` } });
    await owner.journey.publish({ business, journeyId, after: 0, note: "" });
    const [live] = (await journey()).stages.filter(({ id }) => id !== stageId).flatMap(({ spots }) => spots);
    const move = owner.spot.move({ business, spotId: live?.id ?? "", stageId, beforeSpotId: null });
    await expect(move).rejects.toMatchObject({
      cause: { reason: "stageIsFull", detail: { values: { stage: name, count: 4, most: 3 } } },
    });
  });

  it("ends with removal only if the spot was never published", async () => {
    const { business, owner, journeyId, firstStage, journey } = await twoEditors();
    const id = newId();
    await owner.spot.place({ business, id, stageId: (await firstStage()).id, content: fullSpot });
    await owner.spot.remove({ business, spotId: id });
    await owner.journey.publish({ business, journeyId, after: 0, note: "" });
    const live = (await journey()).stages.flatMap(({ spots }) => spots)[0];
    await expect(owner.spot.remove({ business, spotId: live?.id ?? "" })).rejects.toMatchObject({
      message: "spotWasLive",
    });
  });
});
