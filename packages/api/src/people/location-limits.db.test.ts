import { aLocation, aMember } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/**
 * A business with rows at its first location, and a manager and a member of staff limited to the
 * second.
 */
async function twoLocations() {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business } = shop;
  const there = shop.location;
  const here = await aLocation(testDb, businessId, { name: "Here" });
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
  const colleague = await aMember(testDb, businessId, { role: "staff", name: "Colleague", locationIds: [here.id] });
  const elsewhere = await aMember(testDb, businessId, { role: "staff", name: "Elsewhere", locationIds: [there.id] });
  return {
    shop,
    business,
    here,
    there,
    manager,
    colleague,
    elsewhere,
    asManager: as(database, manager.userId),
    asOwner: as(database, shop.owner.userId),
  };
}

const invitee = (locationIds: string[]) => {
  const id = newId();
  return { id, name: "Ivy", email: `ivy-${id}@example.com`, role: "staff" as const, locationIds };
};

it("a manager limited to a location can invite for that location only, and must name it", async () => {
  const { business, here, there, asManager } = await twoLocations();
  const send = (locationIds: string[]) => asManager.invitation.send({ business, invitees: [invitee(locationIds)] });
  await expect(send([])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(send([here.id, there.id])).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await send([here.id])).toMatchObject({ sent: 1 });
});

it("a manager limited to a location can neither see, resend nor revoke invitations beyond it", async () => {
  const { business, here, there, asManager, asOwner } = await twoLocations();
  const invitees = [invitee([here.id]), invitee([there.id]), invitee([here.id, there.id]), invitee([])];
  await asOwner.invitation.send({ business, invitees });
  const [own, ...others] = invitees.map(({ id }) => id);
  const { invitations } = await asManager.member.list({ business });
  expect(invitations.map(({ id }) => id)).toEqual([own]);
  for (const invitationId of others) {
    await expect(asManager.invitation.resend({ business, invitationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asManager.invitation.revoke({ business, invitationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await asManager.invitation.revoke({ business, invitationId: own ?? "" });
});

it("a manager limited to a location can offer moments to members of that location only", async () => {
  const { shop, business, here, colleague, elsewhere, asManager } = await twoLocations();
  const { members } = await asManager.moment.choices({ business });
  expect(members.map(({ id }) => id)).toContain(colleague.id);
  expect(members.map(({ id }) => id)).not.toContain(elsewhere.id);
  const offer = (memberId: string) =>
    asManager.moment.offer({
      business,
      id: newId(),
      spotId: shop.spot.id,
      memberId,
      locationId: here.id,
      dueAt: "2026-11-23T10:00",
    });
  await expect(offer(elsewhere.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await offer(colleague.id);
});

it("a manager limited to a location sees no activity of another location", async () => {
  const { shop, business, here, there, elsewhere, asManager, asOwner } = await twoLocations();
  const improvise = (userId: string, locationId: string) => {
    const id = newId();
    return as(database, userId).moment.improvise({
      business,
      id,
      locationId,
      description: `At ${id}`,
      reaction: "pleased",
    });
  };
  await improvise(elsewhere.userId, there.id);
  await improvise(shop.owner.userId, here.id);
  await asOwner.invitation.send({ business, invitees: [invitee([there.id]), invitee([])] });
  await asOwner.channel.open({ business, id: newId(), name: "There", locationId: there.id });
  await asOwner.location.change({ business, locationId: there.id, name: "There", timeZone: "Europe/Berlin" });
  await asOwner.member.change({ business, memberId: elsewhere.id, role: "staff", locationIds: [there.id] });
  await asOwner.mention.decide({
    business,
    decisionId: newId(),
    mentionId: shop.mention.id,
    verdict: "confirmed",
    spotId: null,
  });
  await asOwner.spot.override({
    business,
    spotId: shop.spot.id,
    locationId: there.id,
    edits: { isOff: { was: false, to: true } },
  });
  await asOwner.journey.edit({
    business,
    journeyId: shop.journey.id,
    edits: { name: { was: shop.journey.name, to: "Ours" } },
  });
  const typesSeenBy = async (one: typeof asManager) =>
    (await one.event.list({ business })).rows.map(({ type }) => type);
  expect(await typesSeenBy(asManager)).toEqual(["journey.renamed", "moment.improvised"]);
  expect((await typesSeenBy(asOwner)).toSorted()).toEqual(
    [
      "channel.opened",
      "invitation.sent",
      "invitation.sent",
      "journey.renamed",
      "location.changed",
      "member.changed",
      "mention.decided",
      "moment.improvised",
      "moment.improvised",
      "response.received",
      "spot.overridden",
    ].toSorted(),
  );
});

it("the event stream of a manager limited to a location has events of that location and those without one", async () => {
  const { shop, business, here, there, manager } = await twoLocations();
  const stream = await as(database, manager.userId).event.follow({ business });
  const words = stream[Symbol.asyncIterator]();
  await words.next();
  const improvise = (locationId: string) => {
    const id = newId();
    return as(database, shop.owner.userId).moment.improvise({
      business,
      id,
      locationId,
      description: "An umbrella lent",
      reaction: "pleased",
    });
  };
  await improvise(there.id);
  const { id } = await improvise(here.id);
  const { value } = await words.next();
  expect(value).toMatchObject({ 1: { subjectId: id } });
  await words.return?.();
});
