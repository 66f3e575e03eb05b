import { newLinkToken } from "@spots/db/link-secret";
import { aBusiness, aGuard, aMember, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authDatabase } from "./database";
import { findInvitation } from "./invitation";
import { joinAs, joinAsNew } from "./join";
import { address, secret } from "./test-browser";

const { testDb } = useTestDb();
const password = "the shepherd counts blue doors";
beforeAll(() => {
  vi.stubEnv("AUTH_SECRET", secret);
  vi.stubEnv("PUBLIC_URL", address);
});
afterAll(() => authDatabase().close());

/** A member without an account, with a moment, and the token of a link that was handed to them. */
async function aHandedLink() {
  const business = await aBusiness(testDb);
  const { businessId, location } = business;
  const guard = await aGuard(testDb, businessId, { name: "Ada", locationIds: [location.id] });
  const { token, hash: tokenHash } = await newLinkToken(testDb, businessId);
  const expiresAt = new Date(Date.now() + 1e6);
  const [id, momentId] = [newId(), newId()];
  const invitation = { businessId, id, email: null, memberId: guard.id, name: "Ada", role: "staff" as const };
  await testDb.invitation.create({ data: { ...invitation, tokenHash, expiresAt } });
  await testDb.moment.create({
    data: {
      ...{ businessId, id: momentId, memberId: guard.id, locationId: location.id, dueAt: new Date() },
      ...{ status: "offered", improvised: true, description: "A torch in the dark" },
    },
  });
  return { ...business, guard, token, email: `ada-${newId()}@example.com` };
}

const identityOf = ({ id, email, name }: { id: string; email: string; name: string | null }) => ({
  ...{ userId: id, sessionId: newId(), email, name, locale: null },
});

describe("a link that was handed over", () => {
  it("gives the member an account with the address that they say, and they keep their history", async () => {
    const { businessId, guard, token, email } = await aHandedLink();
    await joinAsNew({ token, name: "Ada Lind", email, password }, "en");
    const member = await testDb.member.findUniqueOrThrow({
      where: { businessId_id: { businessId, id: guard.id } },
      include: { user: true, locations: true, moments: true },
    });
    expect(member).toMatchObject({ name: "Ada Lind", user: { email, emailVerified: null } });
    expect([member.locations.length, member.moments.length]).toEqual([1, 1]);
    expect((await findInvitation(token))?.state).toBe("accepted");
  });

  it("needs an address, and works once", async () => {
    const { businessId, token, email } = await aHandedLink();
    await expect(joinAsNew({ token, name: "Ada", password }, "en")).rejects.toMatchObject({
      detail: { fields: { email: "required" } },
    });
    const tries = await Promise.allSettled(
      [1, 2, 3].map((each) => joinAsNew({ token, name: "Ada", email: `${each}-${email}`, password }, "en")),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await testDb.member.count({ where: { businessId } })).toBe(2);
  });

  it("is accepted with an existing account, but not by another current member", async () => {
    const { businessId, guard, token, slug } = await aHandedLink();
    const staff = await aMember(testDb, businessId);
    const user = await testDb.user.findUniqueOrThrow({ where: { id: staff.userId } });
    await expect(joinAs(token, identityOf(user))).rejects.toMatchObject({ reason: "invitation.alreadyMember" });
    const stranger = await aUser(testDb, { name: "Ada Lind" });
    expect(await joinAs(token, identityOf(stranger))).toMatchObject({ slug });
    const key = { businessId_id: { businessId, id: guard.id } };
    expect((await testDb.member.findUniqueOrThrow({ where: key })).userId).toBe(stranger.id);
  });

  it("takes the account from a membership that the person has left", async () => {
    const { businessId, guard, token } = await aHandedLink();
    const former = await aMember(testDb, businessId);
    await testDb.member.update({
      where: { businessId_id: { businessId, id: former.id } },
      data: { leftAt: new Date() },
    });
    await joinAs(token, identityOf(await testDb.user.findUniqueOrThrow({ where: { id: former.userId } })));
    const members = await testDb.member.findMany({ where: { businessId, userId: former.userId } });
    expect(members.map(({ id }) => id)).toEqual([guard.id]);
  });

  it("does not work once the member has left", async () => {
    const { businessId, guard, token, email } = await aHandedLink();
    await testDb.member.update({
      where: { businessId_id: { businessId, id: guard.id } },
      data: { leftAt: new Date() },
    });
    await expect(joinAsNew({ token, name: "Ada", email, password }, "en")).rejects.toMatchObject({ code: "GONE" });
    expect(await testDb.user.count({ where: { email } })).toBe(0);
  });
});
