import { asTenant } from "@spots/db/tenancy/as-tenant";
import { memberOf } from "@spots/db/tenancy/tenant";
import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";
import { giveShortCode } from "./short-address.commands";

const { testDb, database } = useTestDb();

/** A shop with one channel. */
async function aChannel() {
  const { slug: business, businessId, location, owner } = await aBusiness(testDb);
  const asOwner = as(database, owner.userId);
  const channelId = newId();
  await asOwner.channel.open({ business, id: channelId, name: "At the till", locationId: location.id });
  const short = async () => (await asOwner.channel.read({ business, channelId })).shortAddress;
  return { business, businessId, location, asOwner, channelId, short };
}

it("is made on request, once for repeated calls, revoked, and made anew with another code", async () => {
  const { business, businessId, asOwner, channelId, short } = await aChannel();
  expect(await short()).toBeNull();
  await asOwner.channel.shorten({ business, channelId });
  const first = await short();
  expect(first).toMatch(/\/s\/[a-hj-kmnp-z2-9]{9}$/);
  await asOwner.channel.shorten({ business, channelId });
  expect(await short()).toBe(first);
  await asOwner.channel.revokeShort({ business, channelId });
  await asOwner.channel.revokeShort({ business, channelId });
  expect(await short()).toBeNull();
  await asOwner.channel.shorten({ business, channelId });
  const second = await short();
  expect(second).not.toBe(first);
  expect(second?.slice(0, -5)).toBe(first?.slice(0, -5));
  const events = await testDb.event.findMany({ where: { businessId, subjectId: channelId }, orderBy: { seq: "asc" } });
  expect(events.map(({ type }) => type).slice(1)).toEqual([
    ...["channel.shortened", "channel.shortRevoked", "channel.shortened"],
  ]);
});

it("is made once for requests at once", async () => {
  const { business, businessId, asOwner, channelId } = await aChannel();
  await Promise.all([1, 2, 3].map(() => asOwner.channel.shorten({ business, channelId })));
  expect(await testDb.shortAddress.count({ where: { businessId } })).toBe(1);
});

it("is not made by staff, by a manager of another location, or for a channel without a page", async () => {
  const { business, businessId, location, asOwner, channelId, short } = await aChannel();
  const elsewhere = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [elsewhere.id] });
  const staff = await aMember(testDb, businessId);
  const call = { business, channelId };
  await expect(as(database, manager.userId).channel.shorten(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(database, staff.userId).channel.shorten(call)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await asOwner.channel.shorten(call);
  await expect(as(database, manager.userId).channel.revokeShort(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await short()).not.toBeNull();
  const id = newId();
  const list = {
    businessId,
    id,
    name: "Lists",
    kind: "import" as const,
    locationId: location.id,
    token: "a".repeat(22),
  };
  await testDb.channel.create({ data: list });
  await expect(asOwner.channel.shorten({ business, channelId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("is drawn again when another business has the code, and keeps what the transaction did before", async () => {
  const other = await aBusiness(testDb);
  await testDb.business.update({ where: { id: other.businessId }, data: { shortCode: "zzzz" } });
  const { slug, businessId, owner } = await aBusiness(testDb);
  const membership = await memberOf(database, slug, owner.userId);
  if (!membership) throw new Error("no membership");
  const { tenant } = membership;
  const drawn = ["zzzz", "zzzz", "yyyy"];
  await asTenant(database, tenant, async (db) => {
    await db.business.update({ where: { id: businessId }, data: { name: "Renamed" } });
    await giveShortCode({ db, tenant }, () => drawn.shift() ?? "");
  });
  const found = await testDb.business.findUnique({ where: { id: businessId } });
  expect([found?.name, found?.shortCode]).toEqual(["Renamed", "yyyy"]);
});
