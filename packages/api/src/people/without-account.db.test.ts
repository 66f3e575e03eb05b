import { aBusiness, aLocation, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { aJourney, aLiveSpot } from "@spots/test-kit/journey";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

/** A business with two locations, a manager of the first, and calls as the owner and that manager. */
async function aShop() {
  const shop = await aBusiness(testDb);
  const { businessId, location, owner, slug: business } = shop;
  const other = await aLocation(testDb, businessId);
  const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [location.id] });
  return { ...shop, business, other, asOwner: as(database, owner.userId), asManager: as(database, manager.userId) };
}

const aPerson = (locationIds: string[], facts: { name?: string; jobTitle?: string } = {}) => ({
  ...{ id: newId(), name: "Ada Lind", jobTitle: "Night guard", locationIds },
  ...facts,
});

describe("a person without an account", () => {
  it("is added once by the manager of their location, and is in the team", async () => {
    const { business, businessId, location, asManager } = await aShop();
    const person = aPerson([location.id]);
    expect(await asManager.member.add({ business, people: [person] })).toEqual({ added: 1 });
    expect(await asManager.member.add({ business, people: [person] })).toEqual({ added: 0 });
    const { members } = await asManager.member.list({ business });
    expect(members.find(({ id }) => id === person.id)).toMatchObject({
      ...{ name: "Ada Lind", jobTitle: "Night guard", role: "staff", hasAccount: false, email: null },
      locationIds: [location.id],
    });
    const events = await testDb.event.findMany({ where: { businessId, type: "member.added" } });
    expect(events.map(({ subjectId }) => subjectId)).toEqual([person.id]);
  });

  it("is neither added nor changed nor ended by the manager of another location", async () => {
    const { business, other, asOwner, asManager } = await aShop();
    const person = aPerson([other.id]);
    await expect(asManager.member.add({ business, people: [person] })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(asManager.member.add({ business, people: [aPerson([])] })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await asOwner.member.add({ business, people: [person] });
    const { id: memberId, ...words } = person;
    for (const tried of [
      () => asManager.member.revise({ business, memberId, ...words }),
      () => asManager.member.end({ business, memberId }),
      () => asManager.invitation.handOver({ business, id: newId(), memberId }),
    ])
      await expect(tried()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is told apart from a colleague of the same name by the job title", async () => {
    const { business, location, asManager } = await aShop();
    await asManager.member.add({ business, people: [aPerson([location.id])] });
    const second = aPerson([location.id], { name: "ada lind", jobTitle: "night guard" });
    await expect(asManager.member.add({ business, people: [second] })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "sameName", detail: { fields: { jobTitle: "sameName" } } },
    });
    expect(await asManager.member.add({ business, people: [{ ...second, jobTitle: "Cleaner" }] })).toEqual({
      added: 1,
    });
  });

  it("is on a roster and gets moments, which a manager delivers on their behalf", async () => {
    const { business, businessId, location, asOwner, owner } = await aShop();
    const { stages } = await aJourney(testDb, businessId);
    const spot = await aLiveSpot(testDb, businessId, stages[0]?.id ?? "");
    const person = aPerson([location.id]);
    await asOwner.member.add({ business, people: [person] });
    const at = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
    const momentId = newId();
    await asOwner.moment.offer({
      ...{ business, id: momentId, spotId: spot.id, locationId: location.id, memberId: person.id },
      ...{ dueAt: at, whereExactly: "", customer: "" },
    });
    await asOwner.moment.deliver({ business, stepId: newId(), momentId, reaction: "delighted" });
    const moment = await testDb.moment.findUniqueOrThrow({
      where: { businessId_id: { businessId, id: momentId } },
      include: { steps: true },
    });
    expect(moment.memberId).toBe(person.id);
    expect(new Set(moment.steps.map(({ byMemberId }) => byMemberId))).toEqual(new Set([owner.id]));
  });

  it("has left once they are ended, and their link is revoked", async () => {
    const { business, businessId, location, asManager } = await aShop();
    const person = aPerson([location.id]);
    await asManager.member.add({ business, people: [person] });
    const invitationId = newId();
    await asManager.invitation.handOver({ business, id: invitationId, memberId: person.id });
    await asManager.member.end({ business, memberId: person.id });
    expect((await asManager.member.list({ business })).members.map(({ id }) => id)).not.toContain(person.id);
    const invitation = await testDb.invitation.findUniqueOrThrow({
      where: { businessId_id: { businessId, id: invitationId } },
    });
    expect(invitation.revokedAt).not.toBeNull();
  });
});

describe("a link that is handed over", () => {
  it("is told once, its row has the hash only, and a new one ends the one before", async () => {
    const { business, businessId, location, asManager } = await aShop();
    const person = aPerson([location.id]);
    await asManager.member.add({ business, people: [person] });
    const id = newId();
    const first = await asManager.invitation.handOver({ business, id, memberId: person.id });
    const row = async () => testDb.invitation.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
    const before = await row();
    const token = first.link.split("/").at(-1) ?? "";
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(before)).not.toContain(token.slice(7));
    expect(before).toMatchObject({ email: null, memberId: person.id, role: "staff" });
    const second = await asManager.invitation.handOver({ business, id, memberId: person.id });
    expect(second.link).not.toBe(first.link);
    expect((await row()).tokenHash).not.toBe(before.tokenHash);
    await asManager.invitation.handOver({ business, id: newId(), memberId: person.id });
    expect((await row()).revokedAt).not.toBeNull();
    expect(await testDb.mail.count({ where: { businessId } })).toBe(0);
  });

  it("is for members without an account only", async () => {
    const { business, businessId, asOwner } = await aShop();
    const staff = await aMember(testDb, businessId);
    await expect(asOwner.invitation.handOver({ business, id: newId(), memberId: staff.id })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});
