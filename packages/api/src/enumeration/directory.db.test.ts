import { openIdentities } from "@spots/db/database";
import { openIntake } from "@spots/db/intake/intake";
import { businessCodeIn, hashOfSecret, newChannelToken, newLinkToken } from "@spots/db/link-secret";
import { listBusinessesOf, shareReaderOf } from "@spots/db/tenancy/tenant";
import { aBusiness, aMember, aUser } from "@spots/test-kit/business";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";

const { testDb, database, url } = useTestDb();
const [identities, intake] = [openIdentities(url), openIntake(url)];
afterAll(() => Promise.all([identities.close(), intake.close()]));

/** A business with one link of each kind, and the token of each. */
async function aBusinessWithLinks() {
  const { businessId, channel, share, owner } = await aFullBusiness(testDb);
  const { token, hash: tokenHash } = await newLinkToken(testDb, businessId);
  await testDb.share.updateMany({ where: { businessId, id: share.id }, data: { tokenHash } });
  const id = newId();
  const invitee = {
    email: `${id}@example.com`,
    name: "Ana",
    role: "staff",
    expiresAt: new Date(Date.now() + 1e6),
  } as const;
  await testDb.invitation.create({ data: { businessId, id, ...invitee, tokenHash } });
  return { businessId, owner, channelToken: channel.token, token };
}

const invitationOf = (token: string) =>
  identities.prisma.$queryRaw<{ business_id: string }[]>`
    select business_id from invitation_of_token(${businessCodeIn(token)}, ${hashOfSecret(token)})`;

describe("a link's token", () => {
  it("finds its channel, share and invitation by its leading business code", async () => {
    const { businessId, channelToken, token } = await aBusinessWithLinks();
    expect((await intake.channelOf(channelToken))?.businessId).toBe(businessId);
    expect((await shareReaderOf(database, token))?.tenant.businessId).toBe(businessId);
    expect(await invitationOf(token)).toEqual([{ business_id: businessId }]);
  });

  it("finds nothing with the code of another business or an unknown code", async () => {
    const [{ channelToken, token }, other] = [await aBusinessWithLinks(), await aBusinessWithLinks()];
    for (const code of [businessCodeIn(other.token), "0000000"]) {
      expect(await intake.channelOf(code + channelToken.slice(7))).toBeNull();
      expect(await shareReaderOf(database, code + token.slice(7))).toBeNull();
      expect(await invitationOf(code + token.slice(7))).toEqual([]);
    }
  });

  it("has the same length for each business, and differs each time", async () => {
    const { businessId } = await aBusiness(testDb);
    const [one, other] = [await newChannelToken(testDb, businessId), await newChannelToken(testDb, businessId)];
    expect(one).toMatch(/^[\w-]{22}$/);
    expect(other).not.toBe(one);
    expect(businessCodeIn(other)).toBe(businessCodeIn(one));
    expect((await newLinkToken(testDb, businessId)).token).toMatch(/^[\w-]{50}$/);
  });
});

describe("the businesses of a person", () => {
  it("are the rows of user_business, ordered by name", async () => {
    const user = await aUser(testDb);
    const businesses = [await aBusiness(testDb, { name: "Zebra" }), await aBusiness(testDb, { name: "Ant" })];
    for (const { businessId } of businesses) await aMember(testDb, businessId, { userId: user.id });
    expect((await listBusinessesOf(database, user.id)).map(({ name }) => name)).toEqual(["Ant", "Zebra"]);
  });

  it("require such a row for each member: the database refuses a member without one", async () => {
    const [{ businessId }, user] = [await aBusiness(testDb), await aUser(testDb)];
    const member = { businessId, id: newId(), userId: user.id, name: "Ana", role: "staff" } as const;
    await expect(testDb.member.create({ data: member })).rejects.toMatchObject({ code: "P2003" });
  });

  it("do not include a row without a member, or a member who has left", async () => {
    const [{ businessId }, user, left] = [await aBusiness(testDb), await aUser(testDb), await aUser(testDb)];
    await testDb.userBusiness.create({ data: { userId: user.id, businessId } });
    const { id } = await aMember(testDb, businessId, { userId: left.id });
    await testDb.member.update({ where: { businessId_id: { businessId, id } }, data: { leftAt: new Date() } });
    for (const { id: userId } of [user, left]) expect(await listBusinessesOf(database, userId)).toEqual([]);
  });

  it("are deleted with the person, whose member row stays without a user", async () => {
    const [{ businessId }, user] = [await aBusiness(testDb), await aUser(testDb)];
    const { id } = await aMember(testDb, businessId, { userId: user.id });
    await testDb.user.delete({ where: { id: user.id } });
    expect(await testDb.userBusiness.count({ where: { businessId, userId: user.id } })).toBe(0);
    const member = await testDb.member.findUniqueOrThrow({ where: { businessId_id: { businessId, id } } });
    expect(member.userId).toBeNull();
  });

  it("can be read only by functions of the platform role", async () => {
    for (const { prisma } of [database, identities])
      await expect(prisma.$queryRaw`select count(*) from user_business`).rejects.toThrow(/permission denied/);
  });
});
