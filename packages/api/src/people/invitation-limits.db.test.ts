import { mostInvitationsADay } from "@spots/domain/people/invitation-limits";
import { aBusiness } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database } = useTestDb();

const began = new Date("2026-11-23T10:00:00Z");
const later = (minutes: number) => new Date(began.getTime() + minutes * 60_000);
const invitee = (email = `ana-${newId()}@example.com`) => ({
  id: newId(),
  name: "Ana",
  email,
  role: "staff" as const,
  locationIds: [],
});

async function anOwner() {
  const { businessId, slug: business, owner } = await aBusiness(testDb);
  const at = (now: Date) => as(database, owner.userId, { now }).invitation;
  /** Records this number of invitations as mailed today. */
  const mailed = (count: number) =>
    testDb.event.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        businessId,
        seq: BigInt(index - count),
        type: "invitation.sent",
        actor: "member",
        memberId: owner.id,
        subjectId: newId(),
        data: { after: { email: `early-${index}@example.com`, role: "staff" } },
        at: later(-30),
      })),
    });
  const mails = () => testDb.mail.count({ where: { businessId, kind: "invitation" } });
  return { business, businessId, at, mailed, mails };
}

describe("a business", () => {
  it("cannot mail more invitations than the daily limit, and is told when it can again", async () => {
    const { business, at, mailed, mails } = await anOwner();
    await mailed(mostInvitationsADay - 1);
    const two = at(began).send({ business, invitees: [invitee(), invitee()] });
    await expect(two).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      cause: { reason: "invitationsToday", detail: { values: { left: 1, hours: 24 } } },
    });
    expect(await mails()).toBe(0);
    expect(await at(began).send({ business, invitees: [invitee()] })).toMatchObject({ sent: 1 });
    expect(await at(later(24 * 60)).send({ business, invitees: [invitee(), invitee()] })).toMatchObject({ sent: 2 });
  });

  it("cannot exceed the limit by concurrent calls", async () => {
    const { business, at, mailed, mails } = await anOwner();
    await mailed(mostInvitationsADay - 1);
    const asked = await Promise.allSettled(
      Array.from({ length: 5 }, () => at(began).send({ business, invitees: [invitee()] })),
    );
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await mails()).toBe(1);
  });

  it("invites a person once, for repeated and concurrent calls", async () => {
    const { business, businessId, at, mails } = await anOwner();
    const email = `ana-${newId()}@example.com`;
    const told = await at(began).send({ business, invitees: [invitee(email), invitee(email)] });
    expect(told).toEqual({ sent: 1, skipped: [{ email, standing: "invited" }] });
    await Promise.all(Array.from({ length: 3 }, () => at(began).send({ business, invitees: [invitee(email)] })));
    expect(await testDb.invitation.count({ where: { businessId, email } })).toBe(1);
    expect(await mails()).toBe(1);
  });
});

describe("one address", () => {
  it("can get the same invitation again after ten minutes, and three mails a day", async () => {
    const { business, at, mails } = await anOwner();
    const ana = invitee();
    const invitationId = ana.id;
    await at(began).send({ business, invitees: [ana] });
    await expect(at(later(9)).resend({ business, invitationId })).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      cause: { reason: "invitationJustSent", detail: { values: { minutes: 1 } } },
    });
    await at(later(10)).resend({ business, invitationId });
    await at(later(20)).resend({ business, invitationId });
    await expect(at(later(60)).resend({ business, invitationId })).rejects.toMatchObject({
      cause: { reason: "invitationTooOften", detail: { values: { hours: 23 } } },
    });
    await at(later(24 * 60)).resend({ business, invitationId });
    expect(await mails()).toBe(4);
  });

  it("gets no more mails when it is invited anew each time", async () => {
    const { business, at, mails } = await anOwner();
    const email = `ana-${newId()}@example.com`;
    for (let turn = 0; turn < 3; turn += 1) {
      const ana = invitee(email);
      expect(await at(later(turn)).send({ business, invitees: [ana] })).toMatchObject({ sent: 1 });
      await at(later(turn)).revoke({ business, invitationId: ana.id });
    }
    const fourth = await at(later(3)).send({ business, invitees: [invitee(email)] });
    expect(fourth).toEqual({ sent: 0, skipped: [{ email, standing: "often" }] });
    expect(await mails()).toBe(3);
  });

  it("is not mailed when the name is a link", async () => {
    const { business, at, mails } = await anOwner();
    const named = { ...invitee(), name: "http://evil.example/login" };
    await expect(at(began).send({ business, invitees: [named] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await mails()).toBe(0);
  });
});
