import { everyAnswer } from "@spots/domain/feedback/answer-filter";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aTouchpoint } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A shop with one channel. */
async function aChannel() {
  const shop = await aBusiness(testDb);
  const { slug: business, businessId, location } = shop;
  const asOwner = as(database, shop.owner.userId);
  const channelId = newId();
  await asOwner.channel.open({ business, id: channelId, name: "At the till", locationId: location.id });
  const listed = async () => (await asOwner.channel.list({ business })).channels.find(({ id }) => id === channelId);
  const events = async () => {
    const rows = await testDb.event.findMany({ where: { businessId, subjectId: channelId }, orderBy: { seq: "asc" } });
    return rows.map(({ type }) => type);
  };
  return { ...shop, business, asOwner, channelId, listed, events };
}

describe("a channel", () => {
  it("that was turned off is turned on again at the same address, once for repeated calls", async () => {
    const { asOwner, business, channelId, listed, events } = await aChannel();
    const before = await listed();
    await asOwner.channel.close({ business, channelId });
    expect((await listed())?.closedAt).not.toBeNull();
    await asOwner.channel.reopen({ business, channelId });
    await asOwner.channel.reopen({ business, channelId });
    expect(await listed()).toEqual(before);
    expect(await events()).toEqual(["channel.opened", "channel.closed", "channel.reopened"]);
  });

  it("cannot be turned on at an archived location, by a manager of another location, or by staff", async () => {
    const { asOwner, business, businessId, channelId, location } = await aChannel();
    await asOwner.channel.close({ business, channelId });
    const elsewhere = await aLocation(testDb, businessId);
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
    const staff = await aMember(testDb, businessId);
    const reopen = { business, channelId };
    await expect(as(database, manager.userId).channel.reopen(reopen)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(database, staff.userId).channel.reopen(reopen)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await testDb.location.update({
      where: { businessId_id: { businessId, id: location.id } },
      data: { archivedAt: new Date() },
    });
    await expect(asOwner.channel.reopen(reopen)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of a touchpoint asks at its stage, follows it to another one, and stays there without it", async () => {
    const { asOwner, business, businessId, channelId, listed, location } = await aChannel();
    const { stages } = await aJourney(testDb, businessId);
    const [first, second] = stages.map(({ id }) => id);
    const desk = await aTouchpoint(testDb, businessId, first ?? "");
    await asOwner.channel.tie({ business, channelId, aboutId: desk.id });
    expect(await listed()).toMatchObject({ stage: { id: first }, touchpoint: { id: desk.id } });
    const id = await anAnswer(testDb, { businessId, locationId: location.id, channelId, at: new Date(), mentions: [] });
    const at = async (stageId = "") => {
      const filter = { ...everyAnswer, stageIds: [stageId] };
      return (await asOwner.response.list({ business, filter })).rows.map((answer) => answer.id);
    };
    expect(await at(first)).toEqual([id]);
    const to = { stageId: second ?? "", beforeTouchpointId: null };
    await asOwner.journey.moveTouchpoint({ business, touchpointId: desk.id, ...to });
    expect([await at(first), await at(second)]).toEqual([[], [id]]);
    await asOwner.journey.removeTouchpoint({ business, touchpointId: desk.id });
    expect(await listed()).toMatchObject({ stage: { id: second }, touchpoint: null });
    expect(await asOwner.channel.read({ business, channelId })).toMatchObject({ stage: { id: second } });
  });

  it("follows its touchpoint back when a version of the journey is restored", async () => {
    const { asOwner, business, businessId, channelId, listed } = await aChannel();
    const { journey, stages } = await aJourney(testDb, businessId);
    const [first, second] = stages.map(({ id }) => id);
    const desk = await aTouchpoint(testDb, businessId, first ?? "");
    await asOwner.journey.publish({ business, journeyId: journey.id, after: 0, note: "" });
    await asOwner.journey.moveTouchpoint({
      ...{ business, touchpointId: desk.id, stageId: second ?? "", beforeTouchpointId: null },
    });
    const later = await aTouchpoint(testDb, businessId, first ?? "");
    await asOwner.channel.tie({ business, channelId, aboutId: desk.id });
    const other = newId();
    await asOwner.channel.open({
      ...{ business, id: other, name: "Later", locationId: (await listed())?.location.id ?? "", aboutId: later.id },
    });
    await asOwner.journey.restore({ business, journeyId: journey.id, number: 1 });
    expect(await listed()).toMatchObject({ stage: { id: first }, touchpoint: { id: desk.id } });
    // The version does not have the other touchpoint.
    expect(await asOwner.channel.read({ business, channelId: other })).toMatchObject({
      ...{ stage: { id: first }, touchpoint: null },
    });
  });

  it("keeps its stage from being removed until it asks at another one, with one event for each change", async () => {
    const { asOwner, business, businessId, channelId, events } = await aChannel();
    const { stages } = await aJourney(testDb, businessId);
    const [stageId = "", next = ""] = stages.map(({ id }) => id);
    await asOwner.channel.tie({ business, channelId, aboutId: stageId });
    await asOwner.channel.tie({ business, channelId, aboutId: stageId });
    await expect(asOwner.journey.removeStage({ business, stageId })).rejects.toMatchObject({
      ...{ code: "CONFLICT", cause: { reason: "stageHasChannel" } },
    });
    await asOwner.channel.tie({ business, channelId, aboutId: next });
    await asOwner.journey.removeStage({ business, stageId });
    await asOwner.channel.tie({ business, channelId, aboutId: "" });
    expect(await events()).toEqual(["channel.opened", "channel.tied", "channel.tied", "channel.tied"]);
  });

  it("keeps the stage of a journey that is archived, which is no choice any more", async () => {
    const { asOwner, business, businessId, channelId, listed } = await aChannel();
    const { journey, stages } = await aJourney(testDb, businessId);
    const [stageId = "", next = ""] = stages.map(({ id }) => id);
    await asOwner.channel.tie({ business, channelId, aboutId: stageId });
    expect((await asOwner.channel.list({ business })).journeys.map(({ id }) => id)).toEqual([journey.id]);
    await asOwner.journey.archive({ business, journeyId: journey.id });
    expect((await asOwner.channel.list({ business })).journeys).toEqual([]);
    expect(await listed()).toMatchObject({ stage: { id: stageId } });
    await expect(asOwner.channel.tie({ business, channelId, aboutId: next })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
