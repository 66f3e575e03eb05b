import { plain } from "@spots/domain/people/plain";
import { aBusiness, aMember, aUser } from "@spots/test-kit/business";
import { newId } from "@spots/test-kit/ids";
import { useTestDb } from "@spots/test-kit/test-db";
import { describe, expect, it } from "vitest";
import { as } from "../test/call";
import { appRouter } from "../trpc/root";

const { testDb, database } = useTestDb();

async function anAdmin() {
  const user = await aUser(testDb);
  await testDb.platformAdmin.create({ data: { userId: user.id } });
  return as(database, user.id);
}

const onboarding = (more = {}) => ({
  id: newId(),
  locationId: newId(),
  journeyId: newId(),
  invitationId: newId(),
  name: "Bluebird Barbers",
  slug: `bluebird-${newId().slice(-8)}`,
  timeZone: "Europe/London",
  locale: "en" as const,
  trade: "barber" as const,
  locationName: "Hillside",
  ownerName: "Mo",
  ownerEmail: `mo-${newId().slice(-8)}@example.com`,
  ...more,
});

describe("onboarding a business", () => {
  it("creates the location, the journey, the owner's invitation and its mail, once for repeated calls", async () => {
    const admin = await anAdmin();
    const ana = { id: newId(), name: "Ana", email: "ana@example.com", role: "staff" as const };
    const given = onboarding({ staff: [ana, { ...ana, id: newId(), email: "ANA@example.com " }] });
    await admin.platform.onboard(given);
    await admin.platform.onboard(given);
    const businessId = given.id;
    expect(await admin.platform.business({ businessId })).toMatchObject({ members: 0, invited: 2 });
    expect(await testDb.location.count({ where: { businessId } })).toBe(1);
    expect(await testDb.stage.count({ where: { businessId } })).toBe(5);
    expect(await testDb.invitation.findMany({ where: { businessId }, orderBy: { role: "asc" } })).toMatchObject([
      { role: "owner" },
      { role: "staff" },
    ]);
    const mails = await testDb.mail.findMany({ where: { businessId } });
    expect(mails).toHaveLength(2);
    expect(mails.find(({ to }) => to === given.ownerEmail)?.text).toMatch(
      /http:\/\/localhost:3000\/invitation\/[\w-]{50}/,
    );
  });

  it("adds the people without an address to its location, each name and job title once", async () => {
    const admin = await anAdmin();
    const guard = { id: newId(), name: "Sven", jobTitle: "Guard" };
    const withoutAccount = [guard, { ...guard, id: newId(), name: "SVEN " }, { ...guard, id: newId(), jobTitle: "" }];
    const given = onboarding({ withoutAccount });
    await admin.platform.onboard(given);
    await admin.platform.onboard(given);
    const members = await testDb.member.findMany({
      where: { businessId: given.id },
      include: { locations: true },
      orderBy: { id: "asc" },
    });
    expect(members).toMatchObject([
      { name: "Sven", jobTitle: "Guard", role: "staff", userId: null, locations: [{ locationId: given.locationId }] },
      { name: "Sven", jobTitle: "", role: "staff", userId: null, locations: [{ locationId: given.locationId }] },
    ]);
    expect(await testDb.mail.count({ where: { businessId: given.id } })).toBe(1);
    expect(await admin.platform.business({ businessId: given.id })).toMatchObject({ members: 2, invited: 1 });
  });

  it("is refused when the slug is taken, and creates nothing", async () => {
    const admin = await anAdmin();
    const first = onboarding();
    await admin.platform.onboard(first);
    const second = onboarding({ slug: first.slug });
    await expect(admin.platform.onboard(second)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { detail: { fields: { slug: "slugTaken" } } },
    });
    expect(await testDb.business.count({ where: { id: second.id } })).toBe(0);
  });
});

describe("suspending a business", () => {
  it("gives its members the reason and refuses their requests, until the suspension is lifted", async () => {
    const admin = await anAdmin();
    const { businessId, slug, owner } = await aBusiness(testDb);
    const asOwner = as(database, owner.userId);
    await admin.platform.suspend({ suspensionId: newId(), businessId, reason: "The bill is open" });
    await expect(asOwner.business.me({ business: slug })).rejects.toMatchObject({
      cause: { code: "SUSPENDED", detail: { values: { reason: "The bill is open" } } },
    });
    expect((await asOwner.person.read()).businesses).toMatchObject([{ slug, suspendedReason: "The bill is open" }]);
    await admin.platform.restore({ businessId });
    expect(await asOwner.business.me({ business: slug })).toMatchObject({ slug });
  });
});

describe("the platform", () => {
  it("is not found for an owner, and an admin's acts are recorded", async () => {
    const { owner, businessId } = await aBusiness(testDb);
    const verbs = Object.keys(appRouter._def.procedures).filter((path) => path.startsWith("platform."));
    expect(verbs.length).toBeGreaterThan(5);
    await expect(as(database, owner.userId).platform.business({ businessId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(as(database, owner.userId).platform.businesses({})).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      as(database, owner.userId).platform.suspend({ suspensionId: newId(), businessId, reason: "mine" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const admin = await anAdmin();
    await admin.platform.business({ businessId });
    expect(await admin.platform.acts()).toContainEqual(expect.objectContaining({ reason: "platform.business.read" }));
  });

  it("finds businesses by their names with and without accents, in any case and script", async () => {
    const admin = await anAdmin();
    const mark = newId().slice(-8);
    const names = ["José Álvarez Peluquería", "Jose\u0301 Duarte", "ŁÓDŹ Weiß & Søn", "प्रिया सैलून", "ΑΘΗΝΑ", "ЁЛКА"];
    for (const name of names) await aBusiness(testDb, { name: `${name} ${mark}` });
    const found = async (search: string) =>
      (await admin.platform.businesses({ search: `${search} ${mark}` })).rows.map(({ name }) => name);
    const all = (await admin.platform.businesses({ search: mark })).rows.map(({ name }) => name);
    expect(all).toHaveLength(names.length);
    for (const name of all) {
      const own = name.replace(` ${mark}`, "");
      for (const typed of [own, plain(own), own.toUpperCase(), own.normalize("NFD")])
        expect(await found(typed), typed).toContain(name);
    }
    expect(await found("परया")).toEqual([]);
  });

  it("returns each business exactly once across pages ordered by name", async () => {
    const admin = await anAdmin();
    const mark = newId().slice(-8);
    for (const letter of ["c", "a", "b"]) await aBusiness(testDb, { name: `${mark} ${letter}` });
    const first = await admin.platform.businesses({ search: mark, limit: 2 });
    const second = await admin.platform.businesses({ search: mark, limit: 2, after: first.next });
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual([`${mark} a`, `${mark} b`, `${mark} c`]);
    expect(second.next).toBeNull();
  });
});

describe("people", () => {
  it("are invited in a batch: members and invited people are skipped and named, and a repeated call sends nothing", async () => {
    const { slug, businessId, owner, location } = await aBusiness(testDb);
    const asOwner = as(database, owner.userId);
    const email = (await testDb.user.findUniqueOrThrow({ where: { id: owner.userId } })).email;
    const invitee = (name: string, to: string) => ({
      id: newId(),
      name,
      email: to,
      role: "staff" as const,
      locationIds: [location.id],
    });
    const invitees = [invitee("Ana", "ana@example.com"), invitee("Me", email), invitee("constructor", "c@example.com")];
    expect(await asOwner.invitation.send({ business: slug, invitees })).toEqual({
      sent: 2,
      skipped: [{ email, standing: "member" }],
    });
    await asOwner.invitation.send({ business: slug, invitees });
    expect(await testDb.invitation.count({ where: { businessId } })).toBe(2);
    expect(
      await asOwner.invitation.send({ business: slug, invitees: [invitee("Ana", "ana@example.com")] }),
    ).toMatchObject({ sent: 0, skipped: [{ standing: "invited" }] });
  });

  it("invited by a manager can only be staff", async () => {
    const { slug, businessId } = await aBusiness(testDb);
    const manager = await aMember(testDb, businessId, { role: "manager" });
    const invitee = (role: "staff" | "manager") => ({
      business: slug,
      invitees: [{ id: newId(), name: "Eve", email: "eve@example.com", role, locationIds: [] }],
    });
    await expect(as(database, manager.userId).invitation.send(invitee("manager"))).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "invitesStaffOnly",
    });
    expect(await as(database, manager.userId).invitation.send(invitee("staff"))).toMatchObject({ sent: 1 });
  });

  it("always include an owner, also when two owners demote each other concurrently", async () => {
    const { slug, businessId, owner } = await aBusiness(testDb);
    const asOwner = as(database, owner.userId);
    await expect(asOwner.member.remove({ business: slug, memberId: owner.id })).rejects.toMatchObject({
      message: "lastOwner",
    });
    const second = await aMember(testDb, businessId, { role: "owner" });
    const demote = (by: string, memberId: string) =>
      as(database, by).member.change({ business: slug, memberId, role: "staff", locationIds: [] });
    await Promise.allSettled([demote(owner.userId, second.id), demote(second.userId, owner.id)]);
    expect(await testDb.member.count({ where: { businessId, role: "owner", leftAt: null } })).toBe(1);
  });
});
