import { newLinkToken } from "@spots/db/link-secret";
import { aBusiness, aLocation, aMember, aUser } from "@spots/test-kit/business";
import { noHurry } from "@spots/test-kit/database";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authDatabase } from "./database";
import { findInvitation } from "./invitation";
import { joinAs, joinAsNew } from "./join";
import { isPassword } from "./password";
import { address, secret } from "./test-browser";

const { testDb } = useTestDb();
const password = "the shepherd counts blue doors";
beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
});
afterAll(() => authDatabase().close());

type Facts = { email?: string; role?: "owner" | "manager" | "staff"; expiresAt?: Date; revokedAt?: Date };

/** A business with two locations, and the link of an invitation to one of them. */
async function anInvitation(facts: Facts = {}, host?: Awaited<ReturnType<typeof aBusiness>>) {
  const business = host ?? (await aBusiness(testDb, { name: "Bluebird Barbers" }));
  const { businessId, location } = business;
  await aLocation(testDb, businessId);
  const [id, email] = [newId(), facts.email ?? `ana-${newId()}@example.com`];
  const { token, hash: tokenHash } = await newLinkToken(testDb, businessId);
  const expiresAt = new Date(Date.now() + 1e6);
  const data = { businessId, id, email, name: "Ana", role: "manager" as const, expiresAt, ...facts };
  await testDb.invitation.create({ data: { ...data, tokenHash } });
  await testDb.invitationLocation.create({ data: { businessId, invitationId: id, locationId: location.id } });
  return { ...business, token, invitationId: id, email };
}

const asNew = (token: string, name = "Ana Reyes") => joinAsNew({ token, name, password }, "de");
const identityOf = ({ id, email, name }: { id: string; email: string; name: string | null }) => ({
  userId: id,
  sessionId: newId(),
  email,
  name,
  locale: null,
});
const membersOf = (businessId: string, email: string) =>
  testDb.member.findMany({ where: { businessId, user: { email } }, include: { locations: true, user: true } });

/** The queries that wait for a lock on the user table. */
const readersOfUsers = async () => {
  const waiting = await testDb.$queryRaw<unknown[]>`
    select from pg_locks where relation = '"user"'::regclass and not granted and database =
      (select oid from pg_database where datname = current_database())`;
  return waiting.length;
};

describe("an invitation", () => {
  it.each([
    ["1234567890", "passwordCommon"],
    ["Ana Reyes 1", "passwordPersonal"],
    ["bluebird-barbers", "passwordPersonal"],
  ])("is not made with the password %s, and says why at its field", async (easy, reason) => {
    const { token, email } = await anInvitation();
    await expect(joinAsNew({ token, name: "Ana Reyes", password: easy }, "en")).rejects.toMatchObject({
      detail: { fields: { password: reason } },
    });
    expect(await testDb.user.count({ where: { email } })).toBe(0);
    expect((await findInvitation(token))?.state).toBe("open");
  });

  it("shows the business, the role and the invited person", async () => {
    const { token, email, slug } = await anInvitation();
    expect(await findInvitation(token)).toMatchObject({
      business: "Bluebird Barbers",
      slug,
      role: "manager",
      email,
      state: "open",
      isKnown: false,
    });
    expect(await findInvitation("invented")).toBeNull();
  });

  it("makes a new person a member with the invited role and locations, and records an event", async () => {
    const { token, businessId, email, slug, location, invitationId } = await anInvitation();
    expect(await asNew(token)).toEqual({ email, slug });
    const [member] = await membersOf(businessId, email);
    expect(member).toMatchObject({ role: "manager", name: "Ana Reyes", user: { name: "Ana Reyes", locale: "de" } });
    expect(member?.locations).toMatchObject([{ locationId: location.id }]);
    expect(await isPassword(member?.user?.passwordHash ?? null, password)).toBe(true);
    expect(await testDb.event.findMany({ where: { businessId } })).toMatchObject([
      { type: "member.joined", actor: "member", memberId: member?.id, data: { after: { role: "manager" } } },
    ]);
    const where = { businessId_id: { businessId, id: invitationId } };
    expect((await testDb.invitation.findUniqueOrThrow({ where })).acceptedMemberId).toBe(member?.id);
    const acts = await testDb.platformAct.findMany({ where: { businessId } });
    expect(acts).toMatchObject([{ reason: "invitation.accept" }]);
  });

  it("makes one member when its link is used several times concurrently", async () => {
    const { token, businessId, email } = await anInvitation();
    const tries = await Promise.allSettled([asNew(token, "First"), asNew(token, "Second"), asNew(token, "Third")]);
    const refusals = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) expect(refusal).toMatchObject({ reason: "invitation.accepted" });
    expect(await membersOf(businessId, email)).toHaveLength(1);
    expect(await testDb.user.count({ where: { email } })).toBe(1);
    expect(await testDb.event.count({ where: { businessId } })).toBe(1);
  });

  it("is reported as accepted when another browser accepts it between two reads", async () => {
    const { token, businessId, invitationId, email } = await anInvitation();
    let late: Promise<unknown> = Promise.resolve();
    await testDb.$transaction(async (tx) => {
      await tx.$executeRaw`lock table "user" in access exclusive mode`;
      late = asNew(token, "Late").catch((refusal: unknown) => refusal);
      await expect.poll(readersOfUsers).toBe(1);
      await tx.user.create({ data: { id: newId(), email, name: "Early" } });
      const where = { businessId_id: { businessId, id: invitationId } };
      await tx.invitation.update({ where, data: { acceptedAt: new Date() } });
    }, noHurry);
    expect(await late).toMatchObject({ code: "GONE", reason: "invitation.accepted" });
  });

  it.each([
    ["expired", { expiresAt: new Date(0) }],
    ["revoked", { revokedAt: new Date() }],
  ])("that is %s says so and lets nobody in", async (state, facts) => {
    const { token, businessId, email } = await anInvitation(facts);
    expect(await findInvitation(token)).toMatchObject({ state });
    await expect(asNew(token)).rejects.toMatchObject({ code: "GONE", reason: `invitation.${state}` });
    expect(await membersOf(businessId, email)).toEqual([]);
    expect(await testDb.user.count({ where: { email } })).toBe(0);
  });

  it("of a suspended business cannot be accepted until the suspension ends", async () => {
    const { token, businessId } = await anInvitation();
    const { id } = await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "The bill", suspendedBy: newId() },
    });
    await expect(asNew(token)).rejects.toMatchObject({ reason: "invitation.suspended" });
    await testDb.businessSuspension.update({
      where: { businessId_id: { businessId, id } },
      data: { liftedAt: new Date() },
    });
    await expect(asNew(token)).resolves.toBeDefined();
  });
});

describe("a person who has an account", () => {
  it("joins a second business while signed in, and accepting twice makes one member", async () => {
    const home = await aBusiness(testDb);
    const person = await aUser(testDb);
    await aMember(testDb, home.businessId, { userId: person.id, name: "Mo" });
    const { token, businessId, slug } = await anInvitation({ email: person.email });
    await expect(asNew(token)).rejects.toMatchObject({ code: "CONFLICT", reason: "invitation.signInFirst" });
    const twice = await Promise.all([joinAs(token, identityOf(person)), joinAs(token, identityOf(person))]);
    expect(twice).toEqual([
      { email: person.email, slug },
      { email: person.email, slug },
    ]);
    expect(await joinAs(token, identityOf(person))).toMatchObject({ slug });
    expect(await membersOf(businessId, person.email)).toHaveLength(1);
    expect(await testDb.member.count({ where: { userId: person.id } })).toBe(2);
  });

  it("cannot accept another person's invitation", async () => {
    const { token, businessId } = await anInvitation();
    const thief = await aUser(testDb);
    await expect(joinAs(token, identityOf(thief))).rejects.toMatchObject({
      code: "FORBIDDEN",
      reason: "invitation.otherAddress",
    });
    expect(await membersOf(businessId, thief.email)).toEqual([]);
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  it("keeps role and locations when they are a member already", async () => {
    const person = await aUser(testDb);
    const business = await aBusiness(testDb);
    await aMember(testDb, business.businessId, { userId: person.id, role: "owner", name: "Mo" });
    const { token, businessId } = await anInvitation({ email: person.email, role: "staff" }, business);
    await joinAs(token, identityOf(person));
    expect(await membersOf(businessId, person.email)).toMatchObject([{ role: "owner", locations: [] }]);
    expect(await findInvitation(token)).toMatchObject({ state: "accepted" });
  });

  it("returns with the invited role and locations after they had left", async () => {
    const person = await aUser(testDb);
    const business = await aBusiness(testDb);
    const elsewhere = await aLocation(testDb, business.businessId);
    const left = { userId: person.id, role: "manager" as const, name: "Mo", locationIds: [elsewhere.id] };
    const { id } = await aMember(testDb, business.businessId, left);
    const where = { businessId_id: { businessId: business.businessId, id } };
    await testDb.member.update({ where, data: { leftAt: new Date() } });
    const { token, businessId, location } = await anInvitation({ email: person.email, role: "staff" }, business);
    await joinAs(token, identityOf(person));
    const members = await membersOf(businessId, person.email);
    expect(members).toMatchObject([{ id, role: "staff", leftAt: null, locations: [{ locationId: location.id }] }]);
    expect(members[0]?.locations).toHaveLength(1);
  });
});
