import { coverageOf } from "@spots/domain/journey/coverage";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** An owner with a journey from the barber's template, and functions that read and publish it. */
async function aDraft() {
  const shop = await aBusiness(testDb);
  const owner = as(database, shop.owner.userId);
  const journeyId = newId();
  const business = shop.slug;
  await owner.template.begin({ business, id: journeyId, from: { kind: "trade", trade: "barber" } });
  const journey = () => owner.journey.read({ business, journeyId });
  const publish = async (note = "") =>
    owner.journey.publish({ business, journeyId, after: (await journey()).version, note });
  return { ...shop, business, journeyId, asOwner: owner, journey, publish };
}

const only = <Thing>(things: readonly Thing[], at = 0): Thing => {
  const thing = things[at];
  if (thing === undefined) throw new Error("there is none");
  return thing;
};

/** The number of stages of the first journey without any spot. */
async function emptyStages(who: ReturnType<typeof as>, business: string): Promise<number> {
  const { stages } = only(await who.journey.list({ business }));
  return coverageOf(stages, []).empty.length;
}

describe("a journey from a template", () => {
  it("has five stages, two of them without a spot, and is not published", async () => {
    const { journey, asOwner, business } = await aDraft();
    const { stages, version, isChanged } = await journey();
    expect(stages.map(({ kind }) => kind)).toEqual([
      "preconception",
      "introduction",
      "interaction",
      "purchase",
      "adoption",
    ]);
    expect({ version, isChanged }).toEqual({ version: 0, isChanged: true });
    expect(await emptyStages(asOwner, business)).toBe(2);
  });
});

describe("placing a spot", () => {
  it("fills an empty stage", async () => {
    const { journey, asOwner, business } = await aDraft();
    const dark = only((await journey()).stages.filter(({ spots }) => spots.length === 0));
    await asOwner.spot.place({ business, id: newId(), stageId: dark.id, content: fullSpot });
    expect(await emptyStages(asOwner, business)).toBe(1);
  });

  it("saves an incomplete spot as an idea, and names each missing field", async () => {
    const { journey, asOwner, business } = await aDraft();
    const dark = only((await journey()).stages.filter(({ spots }) => spots.length === 0));
    await asOwner.spot.place({
      business,
      id: newId(),
      stageId: dark.id,
      content: { ...fullSpot, anchor: "", talkLine: "" },
    });
    const placed = only(only((await journey()).stages.filter(({ id }) => id === dark.id)).spots);
    expect(placed).toMatchObject({
      status: "idea",
      judgement: {
        isComplete: false,
        remarks: expect.arrayContaining([
          { kind: "missing", field: "anchor" },
          { kind: "missing", field: "talkLine" },
        ]),
      },
    });
  });
});

describe("publishing", () => {
  it("creates a numbered, immutable version in which every ready spot is live", async () => {
    const { journey, publish, asOwner, business, journeyId } = await aDraft();
    expect(await publish("The first")).toEqual({ number: 1 });
    const before = await asOwner.journey.version({ business, journeyId, number: 1 });
    const { stages, isChanged } = await journey();
    expect(stages.flatMap(({ spots }) => spots.map(({ status }) => status))).toEqual(["live", "live", "live"]);
    expect(isChanged).toBe(false);
    const { id: stageId, name } = only(stages);
    await asOwner.journey.editStage({ business, stageId, edits: { name: { was: name, to: "Another name" } } });
    expect((await journey()).isChanged).toBe(true);
    expect(await asOwner.journey.version({ business, journeyId, number: 1 })).toEqual(before);
  });

  it("is refused when nothing has changed", async () => {
    const { publish } = await aDraft();
    await publish();
    await expect(publish()).rejects.toMatchObject({ code: "CONFLICT", message: "nothingToPublish" });
  });

  it("twice concurrently creates one version, and refuses the second call", async () => {
    const { asOwner, business, journeyId } = await aDraft();
    const both = await Promise.allSettled(
      [1, 2].map(() => asOwner.journey.publish({ business, journeyId, after: 0, note: "" })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: "publishedMeanwhile" },
    });
  });

  it("creates a new version of a changed spot, and none of the others", async () => {
    const { journey, publish, asOwner, business, businessId } = await aDraft();
    await publish();
    const spot = only((await journey()).stages.flatMap(({ spots }) => spots));
    await asOwner.spot.revise({
      business,
      spotId: spot.id,
      edits: { talkLine: { was: spot.content.talkLine, to: "They knew my name, every time." } },
    });
    await publish();
    const versions = await testDb.spotVersion.findMany({
      where: { businessId },
      orderBy: [{ spotId: "asc" }, { number: "asc" }],
    });
    const mine = versions.filter(({ spotId }) => spotId === spot.id);
    expect(mine.map(({ number }) => number)).toEqual([1, 2]);
    expect(mine[0]?.endedAt).toEqual(mine[1]?.liveAt);
    expect(versions).toHaveLength(4);
  });

  it("is forbidden for a manager", async () => {
    const { business, businessId, journeyId } = await aDraft();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    await expect(
      as(database, manager.userId).journey.publish({ business, journeyId, after: 0, note: "" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("editing the journey", () => {
  it("stores the chosen order of stages", async () => {
    const { journey, asOwner, business } = await aDraft();
    const [first, second, third] = (await journey()).stages.map(({ id }) => id);
    await asOwner.journey.moveStage({ business, stageId: first ?? "", beforeStageId: third ?? "" });
    expect((await journey()).stages.map(({ id }) => id).slice(0, 3)).toEqual([second, first, third]);
    await asOwner.journey.moveStage({ business, stageId: second ?? "", beforeStageId: null });
    expect((await journey()).stages.at(-1)?.id).toBe(second);
  });

  it("moves a spot to another stage, which then counts as covered", async () => {
    const { journey, asOwner, business } = await aDraft();
    const { stages } = await journey();
    const [dark, lit] = [only(stages, 0), only(stages, 1)];
    await asOwner.spot.move({ business, spotId: only(lit.spots).id, stageId: dark.id, beforeSpotId: null });
    const after = (await journey()).stages;
    expect([only(after, 0).spots.length, only(after, 1).spots.length]).toEqual([1, 0]);
  });

  it("adds, changes, moves and removes touchpoints", async () => {
    const { journey, asOwner, business } = await aDraft();
    const [first, second] = (await journey()).stages;
    const id = newId();
    await asOwner.journey.addTouchpoint({
      business,
      id,
      stageId: first?.id ?? "",
      name: "Sign",
      element: "environment",
      isTruth: false,
    });
    await asOwner.journey.editTouchpoint({
      business,
      touchpointId: id,
      edits: {
        name: { was: "Sign", to: "The sign" },
        element: { was: "environment", to: "product" },
        isTruth: { was: false, to: true },
      },
    });
    await asOwner.journey.moveTouchpoint({ business, touchpointId: id, stageId: second?.id ?? "" });
    expect((await journey()).stages[1]?.touchpoints.at(-1)).toEqual({
      id,
      name: "The sign",
      element: "product",
      medium: "",
      weight: 3,
      isTruth: true,
      emotion: "",
    });
    await asOwner.journey.removeTouchpoint({ business, touchpointId: id });
    expect((await journey()).stages[1]?.touchpoints.map((each) => each.id)).not.toContain(id);
  });

  it("refuses to remove a stage that has spots", async () => {
    const { journey, asOwner, business } = await aDraft();
    const stages = (await journey()).stages;
    await expect(asOwner.journey.removeStage({ business, stageId: only(stages, 1).id })).rejects.toMatchObject({
      message: "stageHasSpots",
    });
    await asOwner.journey.removeStage({ business, stageId: only(stages, 0).id });
    expect((await journey()).stages).toHaveLength(4);
  });

  it("retires a spot with a reason, and ends its version", async () => {
    const { journey, publish, asOwner, business, businessId } = await aDraft();
    await publish();
    const spot = only((await journey()).stages.flatMap(({ spots }) => spots));
    await asOwner.spot.retire({ business, spotId: spot.id, reason: "The cups are gone." });
    expect((await journey()).stages.flatMap(({ spots }) => spots)).toHaveLength(2);
    expect(await testDb.spotVersion.findMany({ where: { businessId, spotId: spot.id } })).toMatchObject([
      { endedAt: expect.any(Date) },
    ]);
  });
});
