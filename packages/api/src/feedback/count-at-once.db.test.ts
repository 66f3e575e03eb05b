import { everyAnswer } from "@spots/domain/feedback/answer-filter";
import { aBusiness } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();
const now = new Date("2026-11-23T12:00:00Z");

it("the counts of 10,000 answers that came at once end within a statement's time, before their table is analysed", async () => {
  const { businessId, owner, location, slug } = await aBusiness(testDb);
  const { stages } = await aJourney(testDb, businessId);
  const { id: spotId } = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
  const channel = { businessId, id: newId(), token: newId(), name: "At the door", locationId: location.id };
  await testDb.channel.create({ data: channel });
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    ...{ businessId, id: newId(), channelId: channel.id, locationId: location.id },
    ...{ answeredAt: new Date(now.getTime() - at * 60_000), locale: "en", recallText: "The coffee", comment: "" },
    ...{ recommend: at % 11 },
  }));
  await testDb.response.createMany({ data: rows });
  const codings = rows.map(({ id }) => ({ businessId, responseId: id, matcherVersion: "hand", codedAt: now }));
  await testDb.coding.createMany({ data: codings });
  const mentions = rows.map(({ id }, at) => ({
    ...{ businessId, id: newId(), responseId: id, spotId, spotVersion: 1, createdAt: now },
    status: at % 2 === 0 ? ("counted" as const) : ("doubtful" as const),
  }));
  await testDb.mention.createMany({ data: mentions });

  const counts = await as(database, owner.userId, { now }).response.counts({ business: slug, filter: everyAnswer });
  expect(counts).toMatchObject({
    ...{ total: 10_000, isWhole: true },
    spots: [{ id: spotId, count: 5_000 }],
    stages: [{ id: stages[0]?.id, count: 5_000 }],
    mention: { true: 5_000, false: 5_000 },
    waiting: { true: 5_000, false: 5_000 },
    locations: [{ id: location.id, count: 10_000 }],
    cases: { none: 10_000 },
  });
});
