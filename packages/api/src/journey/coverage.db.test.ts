import { coverageOf } from "@spots/domain/journey/coverage";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

type Read = { stages: Parameters<typeof coverageOf>[0]; locations: readonly { id: string }[] };
const live = ({ stages, locations }: Read) =>
  coverageOf(
    stages,
    locations.map(({ id }) => id),
  ).live;

/** A business with a ready spot on the first stage of its journey. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, slug: business } = shop;
  const { journey, stages } = await aJourney(testDb, businessId);
  const asOwner = as(database, shop.owner.userId);
  const stageId = stages[0]?.id ?? "";
  const spotId = newId();
  await asOwner.spot.place({ business, id: spotId, stageId, content: fullSpot });
  const goalId = newId();
  await asOwner.goal.set({ business, id: goalId, text: "More regulars", measure: "nps", target: "" });
  await asOwner.goal.aim({ business, id: newId(), goalId, at: "stage", stageId });
  const counts = async (who = asOwner) => {
    const home = await who.pulse.home({ business });
    const [listed] = await who.journey.list({ business });
    const design = await who.journey.read({ business, journeyId: journey.id });
    const lane = (await who.goal.strategy({ business })).goals[0]?.lanes[0];
    if (!home.journeys[0] || !listed || !lane) throw new Error("one journey and one goal");
    return {
      home: live({ ...home.journeys[0], locations: home.locations }),
      list: live(listed),
      design: live(design),
      strategy: lane.stage.standing,
      missingAt: lane.stage.missingAt,
    };
  };
  const publish = (after: number) =>
    asOwner.journey.publish({ business, journeyId: journey.id, after, note: "", pilotSpotIds: [] });
  return { ...shop, business, journey, stageId, spotId, asOwner, counts, publish };
}

describe("coverage", () => {
  it("counts no stage with only a ready spot, and the same number on every page once the spot is live", async () => {
    const { counts, publish } = await aShop();
    expect(await counts()).toEqual({ home: 0, list: 0, design: 0, strategy: "planned", missingAt: [] });
    await publish(0);
    expect(await counts()).toEqual({ home: 1, list: 1, design: 1, strategy: "live", missingAt: [] });
  });

  it("does not count a spot at a location that leaves it out", async () => {
    const { asOwner, business, businessId, spotId, location, counts, publish } = await aShop();
    await publish(0);
    const branch = await aLocation(testDb, businessId, { name: "Hillside" });
    const off = (locationId: string) =>
      asOwner.spot.override({ business, spotId, locationId, edits: { isOff: { was: false, to: true } } });
    await off(branch.id);
    expect(await counts()).toMatchObject({ home: 1, list: 1, design: 1, strategy: "live", missingAt: ["Hillside"] });
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [branch.id] });
    const there = await counts(as(database, manager.userId));
    expect(there).toEqual({ home: 0, list: 0, design: 0, strategy: "planned", missingAt: [] });
    await off(location.id);
    expect(await counts()).toEqual({ home: 0, list: 0, design: 0, strategy: "planned", missingAt: [] });
  });

  it("of a published version has the current status of its spots, and an older version is marked as replaced", async () => {
    const { asOwner, business, journey, spotId, stageId, publish } = await aShop();
    await publish(0);
    const version = (number: number) => asOwner.journey.version({ business, journeyId: journey.id, number });
    expect(await version(1)).toMatchObject({ isLast: true, spots: [{ id: spotId, status: "live", offAt: [] }] });
    await asOwner.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name: "Another" } });
    await publish(1);
    expect(await version(1)).toMatchObject({ isLast: false });
  });
});

describe("unpublished changes", () => {
  it("are listed after the first version, and not before it or after the next version", async () => {
    const { asOwner, business, journey, stageId, publish } = await aShop();
    const unpublished = () => asOwner.journey.unpublished({ business });
    expect(await unpublished()).toEqual([]);
    await publish(0);
    expect(await unpublished()).toEqual([]);
    await asOwner.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name: "Another" } });
    expect(await unpublished()).toEqual([{ id: journey.id, name: journey.name, version: 1 }]);
    await publish(1);
    expect(await unpublished()).toEqual([]);
  });
});
