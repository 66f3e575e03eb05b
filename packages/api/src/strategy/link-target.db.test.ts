import { aBusiness } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

it("the link targets are all touchpoints and spots of open journeys, in order", async () => {
  const { slug: business, businessId, owner } = await aBusiness(testDb);
  const { stages } = await aJourney(testDb, businessId);
  const { journey: archived } = await aJourney(testDb, businessId);
  await testDb.journey.update({
    where: { businessId_id: { businessId, id: archived.id } },
    data: { archivedAt: new Date() },
  });
  const stageId = stages[0]?.id ?? "";
  const spot = await aLiveSpot(testDb, businessId, stageId);
  for (const [name, position] of [
    ["The door", "a1"],
    ["The window", "a0"],
  ] as const)
    await testDb.touchpoint.create({ data: { businessId, id: newId(), stageId, name, element: "service", position } });
  const [first, ...others] = await as(database, owner.userId).brandPromise.possibleBackings({ business });
  expect(others).toEqual([]);
  expect(first?.stages.map(({ id }) => id)).toEqual(stages.map(({ id }) => id));
  expect(first?.stages[0]).toMatchObject({
    touchpoints: [{ name: "The window" }, { name: "The door" }],
    spots: [{ id: spot.id, status: "live" }],
  });
});
