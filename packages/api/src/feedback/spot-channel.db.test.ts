import { everyAnswer } from "@spots/domain/feedback/answer-filter";
import { defaultResultsFilter } from "@spots/domain/insight/results-filter";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot, aTouchpoint, fullSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A shop with a live spot at a touchpoint, and a QR code at the spot with one answer. */
async function aCodeAtASpot() {
  const shop = await aBusiness(testDb);
  const { slug: business, businessId, location } = shop;
  const { journey, stages } = await aJourney(testDb, businessId);
  const [first = "", second = ""] = stages.map(({ id }) => id);
  const desk = await aTouchpoint(testDb, businessId, first);
  const spot = await aLiveSpot(testDb, businessId, first, { touchpointId: desk.id });
  const asOwner = as(database, shop.owner.userId);
  const channelId = newId();
  await asOwner.channel.open({ business, id: channelId, name: "Card", locationId: location.id, aboutId: spot.id });
  const answer = { businessId, locationId: location.id, channelId, at: new Date(), mentions: [] };
  const answerId = await anAnswer(testDb, answer);
  const listed = async (caller = asOwner) => (await caller.channel.list({ business })).channels[0];
  const answersAt = async (filter: { stageIds?: string[]; atSpotIds?: string[] }) =>
    (await asOwner.response.list({ business, filter: { ...everyAnswer, ...filter } })).rows.map(({ id }) => id);
  const key = { businessId_id: { businessId, id: channelId } };
  const made = { channelId, answerId, spot, desk, journey, first, second };
  return { ...shop, ...made, business, asOwner, listed, answersAt, key };
}

describe("a QR code at a spot", () => {
  it("asks at the spot's stage and touchpoint, and its answers say where they came from", async () => {
    const { asOwner, business, channelId, answerId, spot, desk, first, listed, answersAt } = await aCodeAtASpot();
    const tied = { id: spot.id, name: spot.name, isRetired: false, isOver: false };
    expect(await listed()).toMatchObject({ stage: { id: first }, touchpoint: { id: desk.id }, spot: tied });
    expect(await asOwner.channel.read({ business, channelId })).toMatchObject({ stage: { id: first }, spot: tied });
    expect(await answersAt({ atSpotIds: [spot.id] })).toEqual([answerId]);
    const [row] = (await asOwner.response.list({ business })).rows;
    expect(row?.channel).toEqual({ spot: { name: spot.name } });
    expect((await asOwner.response.read({ business, responseId: answerId })).channel).toMatchObject({
      ...{ name: "Card", spot: { name: spot.name } },
    });
    const counts = await asOwner.response.counts({ business, filter: { atSpotIds: [spot.id] } });
    expect(counts.atSpots).toEqual([{ id: spot.id, name: spot.name, count: 1 }]);
  });

  it("is listed at its spot with its answers, and where a further one can be created", async () => {
    const { asOwner, business, businessId, channelId, spot, location } = await aCodeAtASpot();
    const elsewhere = await aLocation(testDb, businessId);
    await asOwner.channel.close({ business, channelId });
    const open = { business, id: newId(), name: "Poster", locationId: elsewhere.id, aboutId: spot.id };
    await asOwner.channel.open(open);
    const ofSpot = async (userId: string) => as(database, userId).channel.ofSpot({ business, spotId: spot.id });
    const owned = await asOwner.channel.ofSpot({ business, spotId: spot.id });
    expect(owned).toMatchObject({ name: spot.name, isOver: false });
    expect(owned.channels.map(({ name, responses }) => [name, responses])).toEqual([
      ["Poster", 0],
      ["Card", 1],
    ]);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
    const seen = await ofSpot(manager.userId);
    expect([seen.channels.map(({ name }) => name), seen.locations.map(({ id }) => id)]).toEqual([
      ["Card"],
      [location.id],
    ]);
    const staff = await aMember(testDb, businessId);
    await expect(ofSpot(staff.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("follows its spot to another stage, with the answers so far, and back when a version is restored", async () => {
    const { asOwner, business, answerId, spot, journey, first, second, desk, listed, answersAt } = await aCodeAtASpot();
    await asOwner.journey.publish({ business, journeyId: journey.id, after: 0, note: "" });
    await asOwner.spot.move({ business, spotId: spot.id, stageId: second, beforeSpotId: null });
    expect(await listed()).toMatchObject({ stage: { id: second }, touchpoint: null, spot: { id: spot.id } });
    expect([await answersAt({ stageIds: [first] }), await answersAt({ stageIds: [second] })]).toEqual([[], [answerId]]);
    await asOwner.journey.restore({ business, journeyId: journey.id, number: 1 });
    expect(await listed()).toMatchObject({ stage: { id: first }, touchpoint: { id: desk.id }, spot: { id: spot.id } });
    expect(await answersAt({ stageIds: [first] })).toEqual([answerId]);
  });

  it("is found in Results by its stage, and named with its spot", async () => {
    const { asOwner, business, channelId, first, second, location, spot } = await aCodeAtASpot();
    const choices = await asOwner.results.choices({ business });
    expect(choices.stages.map(({ id }) => id)).toEqual([first]);
    expect(choices.channels).toEqual([{ id: channelId, name: `Card · ${spot.name} · ${location.name}` }]);
    const filter = { ...defaultResultsFilter, stageId: first, channelId };
    await expect(asOwner.results.spots({ business, ...filter })).resolves.toBeDefined();
    await expect(asOwner.results.spots({ business, ...filter, stageId: second })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("keeps a retired spot and goes on, though that spot is no choice any more, and follows it off a removed stage", async () => {
    const { asOwner, business, channelId, answerId, spot, first, second, listed, answersAt } = await aCodeAtASpot();
    const { journeys } = await asOwner.channel.list({ business });
    expect(journeys[0]?.stages[0]?.spots).toEqual([{ id: spot.id, name: spot.name }]);
    await asOwner.spot.retire({ business, spotId: spot.id, reason: "Enough" });
    expect(await listed()).toMatchObject({ closedAt: null, spot: { id: spot.id, isRetired: true, isOver: true } });
    expect((await asOwner.channel.list({ business })).journeys[0]?.stages[0]?.spots).toEqual([]);
    expect(await asOwner.channel.ofSpot({ business, spotId: spot.id })).toMatchObject({ isOver: true });
    const other = newId();
    const { location } = (await listed()) ?? { location: { id: "" } };
    const open = asOwner.channel.open({ business, id: other, name: "New", locationId: location.id, aboutId: spot.id });
    await expect(open).rejects.toMatchObject({ code: "NOT_FOUND" });
    await asOwner.channel.tie({ business, channelId, aboutId: spot.id });
    await asOwner.journey.removeStage({ business, stageId: first });
    expect(await listed()).toMatchObject({ stage: { id: second }, spot: { id: spot.id } });
    expect(await answersAt({ atSpotIds: [spot.id], stageIds: [second] })).toEqual([answerId]);
  });

  it("of a spot that is removed asks at its stage, and is still open", async () => {
    const { asOwner, business, channelId, answerId, first, listed, answersAt } = await aCodeAtASpot();
    const spotId = newId();
    await asOwner.spot.place({ business, id: spotId, stageId: first, content: { ...fullSpot, name: "The bell" } });
    await asOwner.channel.tie({ business, channelId, aboutId: spotId });
    await asOwner.spot.remove({ business, spotId });
    expect(await listed()).toMatchObject({ stage: { id: first }, spot: null, closedAt: null });
    expect(await answersAt({ stageIds: [first] })).toEqual([answerId]);
  });

  it("is tied by an event with what it was tied to, and to one place only", async () => {
    const { asOwner, business, businessId, channelId, spot, desk, first, key } = await aCodeAtASpot();
    await asOwner.channel.tie({ business, channelId, aboutId: spot.id });
    await asOwner.channel.tie({ business, channelId, aboutId: desk.id });
    await asOwner.channel.tie({ business, channelId, aboutId: spot.id });
    const events = await testDb.event.findMany({
      where: { businessId, type: "channel.tied" },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ data }) => data)).toMatchObject([
      { before: { spotId: spot.id, stageId: null }, after: { about: desk.name, stageId: first, spotId: null } },
      { before: { touchpointId: desk.id }, after: { about: spot.name, stageId: null, spotId: spot.id } },
    ]);
    const both = testDb.channel.update({ where: key, data: { stageId: first } });
    await expect(both).rejects.toThrow(/channel_at_one_place/);
  });

  it("is of the same business as its spot: another's is unknown to every request, and the key refuses it", async () => {
    const { asOwner, business, channelId, spot, location, key } = await aCodeAtASpot();
    const other = await aCodeAtASpot();
    const theirs = other.spot.id;
    const open = { business, id: newId(), name: "Ours", locationId: location.id, aboutId: theirs };
    for (const refused of [
      () => asOwner.channel.open(open),
      () => asOwner.channel.tie({ business, channelId, aboutId: theirs }),
      () => asOwner.channel.ofSpot({ business, spotId: theirs }),
      () => asOwner.channel.ofSpot({ business: other.business, spotId: theirs }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "NOT_FOUND" });
    const filter = { ...everyAnswer, atSpotIds: [theirs] };
    expect((await asOwner.response.list({ business, filter })).rows).toEqual([]);
    expect((await asOwner.response.counts({ business, filter })).atSpots.map(({ id }) => id)).toEqual([spot.id]);
    await expect(testDb.channel.update({ where: key, data: { spotId: theirs } })).rejects.toThrow(/foreign key/i);
    expect((await other.asOwner.channel.list({ business: other.business })).channels).toHaveLength(1);
  });
});
