import { areOpen } from "@spots/auth/session";
import { openIdentities } from "@spots/db/database";
import { hashOfSecret } from "@spots/db/link-secret";
import { together } from "@spots/db/live/together";
import { memberOf, membersOf } from "@spots/db/tenancy/tenant";
import { aBusiness, aMember } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { as } from "../test/call";

const { testDb, database, url } = useTestDb();
const identities = openIdentities(url, { connections: 2 });
afterAll(() => identities.close());
const isOpenNow = together(areOpen);

/** A session of a person, and the check that a stream makes of it. */
async function aSession(userId: string, days = 30) {
  const hash = hashOfSecret(newId());
  const data = { userId, sessionToken: hash, expires: new Date(Date.now() + days * 86_400_000) };
  const { id } = await testDb.session.create({ data });
  return { id, hash, isStillSignedIn: () => isOpenNow(identities, hash) };
}

const story = { setting: "a bakery", text: "The baker wrote her name on the loaf.", lesson: "" };

/** The type of the event that a stream has yielded. */
const typeIn = ({ value }: IteratorResult<unknown>) => (value as [string, { type: string }])[1].type;

/** An open stream of a person, after its start position. */
async function follow(business: string, userId: string) {
  const session = await aSession(userId);
  const stream = await as(database, userId, session).event.follow({ business });
  const words = stream[Symbol.asyncIterator]();
  await words.next();
  return { session, next: () => words.next(), close: () => words.return?.(undefined) };
}

it("streams without events end for who has left, has signed out or is suspended, and stay open for others", async () => {
  const [shop, suspended] = await Promise.all([aBusiness(testDb), aBusiness(testDb)]);
  const { slug, businessId } = shop;
  const leaver = await aMember(testDb, businessId, { role: "staff", name: "Maria" });
  // The person who leaves the first business is a member of the second as well, and stays there.
  const both = await aBusiness(testDb);
  await aMember(testDb, both.businessId, { role: "staff", name: "Maria", userId: leaver.userId });
  const signedOut = await aMember(testDb, businessId, { role: "staff", name: "Ana" });

  const ending = await Promise.all([
    follow(slug, leaver.userId),
    follow(slug, signedOut.userId),
    follow(suspended.slug, suspended.owner.userId),
  ]);
  const staying = await Promise.all([follow(slug, shop.owner.userId), follow(both.slug, leaver.userId)]);
  const ended = ending.map(({ next }) => next());
  const heard = staying.map(({ next }) => next());

  await testDb.member.update({
    where: { businessId_id: { businessId, id: leaver.id } },
    data: { leftAt: new Date() },
  });
  await testDb.session.delete({ where: { id: ending[1].session.id } });
  await testDb.businessSuspension.create({
    data: { businessId: suspended.businessId, id: newId(), reason: "unpaid", suspendedBy: newId() },
  });
  expect((await Promise.all(ended)).map(({ done }) => done)).toEqual([true, true, true]);

  // Those that stay have been checked in the same reads, and receive their own event next.
  for (const { slug: business, owner } of [shop, both])
    await as(database, owner.userId).story.tell({ business, id: newId(), ...story });
  expect((await Promise.all(heard)).map(typeIn)).toEqual(["story.told", "story.told"]);
  await Promise.all(staying.map(({ close }) => close()));
});

it("memberships that are read together are those that are read one by one, whoever asks beside whom", async () => {
  const [one, other] = await Promise.all([aBusiness(testDb), aBusiness(testDb)]);
  const left = await aMember(testDb, one.businessId, { role: "manager", name: "Lea" });
  await testDb.member.update({
    where: { businessId_id: { businessId: one.businessId, id: left.id } },
    data: { leftAt: new Date() },
  });
  const slugs = [one.slug, other.slug, "nobody-here", "'; drop table business; --"];
  const people = [one.owner.userId, other.owner.userId, left.userId, newId()];
  const alone = new Map<string, Awaited<ReturnType<typeof memberOf>>>();
  for (const slug of slugs)
    for (const userId of people) alone.set(`${slug} ${userId}`, await memberOf(database, slug, userId));
  const asked = fc.record({ slug: fc.constantFrom(...slugs), userId: fc.constantFrom(...people) });
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 40 }), async (questions) => {
      const read = await membersOf(database, questions);
      expect(read).toEqual(questions.map(({ slug, userId }) => alone.get(`${slug} ${userId}`)));
    }),
    { numRuns: 25 },
  );
  const members = [...alone.values()].filter((each) => each !== null);
  expect(members.map(({ tenant }) => tenant.slug)).toEqual([one.slug, other.slug]);
});

it("sessions that are read together are open unless they have expired, were ended or never began", async () => {
  const { owner } = await aBusiness(testDb);
  const [open, expired, ended] = await Promise.all([
    aSession(owner.userId),
    aSession(owner.userId, -1),
    aSession(owner.userId),
  ]);
  await testDb.session.delete({ where: { id: ended.id } });
  const hashes = [ended.hash, open.hash, "never was", expired.hash, open.hash];
  expect(await areOpen(identities, hashes)).toEqual([false, true, false, false, true]);
});

it("a session that is read for a stream is marked as seen, at most once in five minutes", async () => {
  const { owner } = await aBusiness(testDb);
  const { id, hash } = await aSession(owner.userId);
  const seenAt = async () => (await testDb.session.findUniqueOrThrow({ where: { id } })).seenAt.getTime();
  const fresh = await seenAt();
  await areOpen(identities, [hash]);
  expect(await seenAt()).toBe(fresh);
  await testDb.session.update({ where: { id }, data: { seenAt: new Date(fresh - 6 * 60_000) } });
  await areOpen(identities, [hash]);
  expect(await seenAt()).toBeGreaterThanOrEqual(fresh);
});
