import { openWorkerDatabase } from "@spots/db/tenancy/worker-tenant";
import { aLocation, aMember } from "@spots/test-kit/business";
import { anAnswer } from "@spots/test-kit/feedback";
import { aFullBusiness } from "@spots/test-kit/full-business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { afterAll, describe, expect, it } from "vitest";
import { as } from "../test/call";
import { findDigestOfToken } from "./digest.queries";
import { endDigests } from "./end-digest.commands";
import { listBusinessesAwaitingDigests, makeDigests } from "./make-digests.commands";

const { testDb, database, url } = useTestDb();
const worker = openWorkerDatabase(url);
afterAll(() => worker.close());

/** Monday, 7:30 in Berlin. */
const monday = new Date("2026-12-07T06:30:00Z");
const week = "2026-12-07";
const at = (now: Date) => ({ database: worker, now: () => now, newId, address: "https://spots.example" });
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

/** A business with a headline, and mails of its digests. */
async function aShop({ answers = 12 } = {}) {
  const shop = await aFullBusiness(testDb);
  const { businessId, slug: business, spot, location } = shop;
  await testDb.spotVersion.updateMany({ where: { businessId }, data: { liveAt: hours(-24 * 60) } });
  const tell = (locationId: string, count: number, status: "counted" | "dismissed") =>
    Promise.all(
      Array.from({ length: count }, () =>
        anAnswer(testDb, { businessId, locationId, at: hours(-48), mentions: [{ spotId: spot.id, status }] }),
      ),
    );
  await tell(location.id, answers, "counted");
  const mails = () => testDb.mail.findMany({ where: { businessId, kind: "digest" }, orderBy: { to: "asc" } });
  const make = (now = monday) => makeDigests(at(now), businessId);
  const isAwaited = async (now: Date) => (await listBusinessesAwaitingDigests(at(now))).includes(businessId);
  return { ...shop, business, tell, mails, make, isAwaited, asOwner: as(database, shop.owner.userId, { now: monday }) };
}

/** The token of a digest's link, from its mail. */
const tokenOf = (mail: { endAddress: string | null } | undefined) => mail?.endAddress?.split("/").at(-1) ?? "";

describe("the digest of a week", () => {
  it("is mailed once to each owner and manager, however many workers try and restart", async () => {
    const { businessId, owner, make, mails, isAwaited } = await aShop();
    const manager = await aMember(testDb, businessId, { role: "manager" });
    const person = (member: { userId: string }) => testDb.user.findUniqueOrThrow({ where: { id: member.userId } });
    expect(await isAwaited(monday)).toBe(true);
    await Promise.all([make(), make(), make()]);
    await make(hours(5));
    const expected = [(await person(owner)).email, (await person(manager)).email].sort();
    expect((await mails()).map(({ to }) => to).sort()).toEqual(expected);
    expect(await isAwaited(hours(1))).toBe(false);
    expect(await isAwaited(hours(24 * 7))).toBe(true);
    await make(hours(24 * 7));
    expect(await mails()).toHaveLength(4);
  });

  it("is due from Monday, 7:00, on the business's clock, and no more a day later", async () => {
    const { businessId, isAwaited, make, mails } = await aShop();
    expect(await isAwaited(hours(-1))).toBe(false);
    expect(await isAwaited(hours(23))).toBe(true);
    expect(await isAwaited(hours(24))).toBe(false);
    expect(await make(hours(30))).toBe(0);
    await testDb.business.update({ where: { id: businessId }, data: { timeZone: "Pacific/Auckland" } });
    expect(await isAwaited(hours(-13))).toBe(false);
    expect(await isAwaited(hours(-12))).toBe(true);
    expect(await make(hours(-12))).toBe(1);
    // The same Monday is no second week where it begins later.
    await testDb.business.update({ where: { id: businessId }, data: { timeZone: "America/Los_Angeles" } });
    expect(await isAwaited(hours(10))).toBe(false);
    expect(await mails()).toHaveLength(1);
  });

  it("is made for nobody while the business is suspended, nor for staff, people who left, or who want none", async () => {
    const { businessId, owner, make, mails, isAwaited, business, asOwner } = await aShop();
    const gone = await aMember(testDb, businessId, { role: "manager" });
    await testDb.member.update({
      where: { businessId_id: { businessId, id: gone.id } },
      data: { leftAt: hours(-1) },
    });
    const suspension = await testDb.businessSuspension.create({
      data: { businessId, id: newId(), reason: "unpaid", suspendedBy: owner.userId },
    });
    expect(await isAwaited(monday)).toBe(false);
    expect(await make()).toBe(0);
    await testDb.businessSuspension.delete({ where: { businessId_id: { businessId, id: suspension.id } } });
    await asOwner.digest.set({ business, isOn: false });
    expect(await make()).toBe(0);
    expect(await mails()).toEqual([]);
    await asOwner.digest.set({ business, isOn: true });
    expect(await make()).toBe(1);
  });

  it("tells each reader what they may see: a manager of some locations nothing of the others", async () => {
    const { businessId, business, spot, make, asOwner, tell } = await aShop();
    const here = await aLocation(testDb, businessId, { name: "Here" });
    const manager = await aMember(testDb, businessId, { role: "manager", locationIds: [here.id] });
    await tell(here.id, 12, "dismissed");
    await make();
    const headline = async (userId: string) =>
      (await as(database, userId, { now: monday }).digest.read({ business, week })).parts[0]?.text;
    const { parts } = await asOwner.digest.read({ business, week });
    expect(parts[0]?.text).toContain(`mention “${spot.name}” unprompted`);
    expect(parts[0]?.text).toContain("12 of 24");
    expect(await headline(manager.userId)).not.toContain(spot.name);
    const other = await aShop();
    await expect(other.asOwner.digest.read({ business, week })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("says on its page what its mail says, in the reader's language, as text and HTML", async () => {
    const { owner, business, make, mails, asOwner } = await aShop();
    await testDb.user.update({ where: { id: owner.userId }, data: { locale: "de" } });
    await make();
    const [mail] = await mails();
    const page = await asOwner.digest.read({ business, week });
    expect(mail?.subject).toBe(page.subject);
    expect(page.parts.map(({ id }) => id)).toEqual(["headline", "weakest", "next"]);
    for (const { title, text } of page.parts) expect(mail?.text).toContain(`${title}\n${text}`);
    expect(mail?.html).toContain("von sich aus");
    expect(mail?.text).toContain(`https://spots.example/${business}/digest/${week}`);
  });
});

describe("the link that ends a digest", () => {
  it("works without a sign-in, twice like once, and the digest can be had again", async () => {
    const { businessId, business, make, mails, asOwner, isAwaited } = await aShop();
    await make();
    const token = tokenOf((await mails())[0]);
    expect(await findDigestOfToken(database, token)).toMatchObject({ isOff: false });
    expect(await endDigests(database, token, monday)).toBe(true);
    expect(await endDigests(database, token, hours(1))).toBe(true);
    expect(await asOwner.digest.setting({ business })).toEqual({ isOn: false });
    expect(await isAwaited(hours(24 * 7))).toBe(false);
    expect(await testDb.event.count({ where: { businessId, type: "digest.stopped" } })).toBe(1);
    await asOwner.digest.set({ business, isOn: true });
    await asOwner.digest.set({ business, isOn: true });
    expect(await isAwaited(hours(24 * 7))).toBe(true);
    expect(await testDb.event.count({ where: { businessId, type: "digest.resumed" } })).toBe(1);
  });

  it("is nothing when it is not whole, and ends nobody else's digest", async () => {
    const { businessId, make, mails } = await aShop();
    const colleague = await aMember(testDb, businessId, { role: "manager" });
    await make();
    const mine = (await mails())[0];
    const token = tokenOf(mine);
    for (const wrong of ["", "x", token.slice(0, -1), `${token}x`, token.slice(0, 7)]) {
      expect(await endDigests(database, wrong, monday)).toBe(false);
      expect(await findDigestOfToken(database, wrong)).toBeNull();
    }
    await endDigests(database, token, monday);
    const off = await testDb.member.findMany({ where: { businessId, digestOffAt: { not: null } } });
    expect(off).toHaveLength(1);
    expect([mine?.to]).toContain(
      (await testDb.user.findUniqueOrThrow({ where: { id: off[0]?.userId ?? colleague.userId } })).email,
    );
  });
});
