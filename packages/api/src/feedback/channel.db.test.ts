import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
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

  it("made for a spot, which is no longer possible, is listed and read like any other", async () => {
    const { asOwner, business, businessId, channelId, listed } = await aChannel();
    const journey = await testDb.journey.create({ data: { businessId, id: newId(), name: "The regular" } });
    const stage = await testDb.stage.create({
      data: { businessId, id: newId(), journeyId: journey.id, kind: "purchase", name: "Paying", position: "a0" },
    });
    await testDb.channel.update({
      where: { businessId_id: { businessId, id: channelId } },
      data: { stageId: stage.id },
    });
    expect(await listed()).toMatchObject({ name: "At the till" });
    expect(await asOwner.channel.read({ business, channelId })).toMatchObject({ name: "At the till" });
  });
});
