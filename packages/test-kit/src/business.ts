import type { Prisma } from "@spots/db/generated/client";
import { businessCodeIn } from "@spots/db/link-secret";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

type Facts = Partial<
  Pick<
    Prisma.BusinessUncheckedCreateInput,
    "slug" | "name" | "timeZone" | "locale" | "trade" | "accent" | "minimumN" | "createdAt"
  >
>;

let made = 0;

/**
 * Creates a business with an owner and one location: `{ businessId, slug, owner, location }`. It
 * shares no rows with other tests.
 */
export async function aBusiness(db: TestDatabase, facts: Facts = {}) {
  made += 1;
  const businessId = newId();
  const slug = facts.slug ?? `business-${made}-${businessId.slice(-6)}`;
  const timeZone = facts.timeZone ?? "Europe/Berlin";
  await db.business.create({
    data: { id: businessId, name: `Business ${made}`, locale: "en", trade: "barber", ...facts, slug, timeZone },
  });
  const location = await aLocation(db, businessId, { timeZone });
  const owner = await aMember(db, businessId, { role: "owner" });
  return { businessId, slug, owner, location };
}

export async function aLocation(
  db: TestDatabase,
  businessId: string,
  facts: { name?: string; timeZone?: string } = {},
) {
  made += 1;
  return db.location.create({
    data: {
      businessId,
      id: newId(),
      name: facts.name ?? `Location ${made}`,
      timeZone: facts.timeZone ?? "Europe/Berlin",
    },
  });
}

export async function aUser(db: TestDatabase, facts: { email?: string; name?: string; passwordHash?: string } = {}) {
  made += 1;
  const id = newId();
  return db.user.create({
    data: {
      id,
      email: facts.email ?? `person-${made}-${id.slice(-6)}@example.com`,
      name: facts.name ?? `Person ${made}`,
      passwordHash: facts.passwordHash ?? null,
      emailVerified: new Date(),
    },
  });
}

/** Creates a member with a user account: the member row, with `userId` set. */
export async function aMember(
  db: TestDatabase,
  businessId: string,
  facts: { role?: "owner" | "manager" | "staff"; name?: string; userId?: string; locationIds?: readonly string[] } = {},
) {
  const user =
    facts.userId === undefined
      ? await aUser(db, facts.name === undefined ? {} : { name: facts.name })
      : { id: facts.userId, name: facts.name };
  const id = newId();
  await db.userBusiness.create({ data: { userId: user.id, businessId } });
  const member = await db.member.create({
    data: { businessId, id, userId: user.id, name: facts.name ?? user.name ?? "Somebody", role: facts.role ?? "staff" },
  });
  for (const locationId of facts.locationIds ?? [])
    await db.memberLocation.create({ data: { businessId, memberId: id, locationId } });
  return { ...member, userId: user.id };
}

/** Creates a member who never signs in. */
export async function aGuard(
  db: TestDatabase,
  businessId: string,
  facts: { name?: string; jobTitle?: string; locationIds?: readonly string[] } = {},
) {
  const id = newId();
  const { name = "A guard", jobTitle = "" } = facts;
  const member = await db.member.create({ data: { businessId, id, name, jobTitle, role: "staff" } });
  for (const locationId of facts.locationIds ?? [])
    await db.memberLocation.create({ data: { businessId, memberId: id, locationId } });
  return member;
}

/** Sets a channel's token, and sets its business's code to the token's prefix. */
export async function giveToken(db: TestDatabase, channel: { businessId: string; id: string }, token: string) {
  const { businessId, id } = channel;
  await db.business.update({ where: { id: businessId }, data: { code: businessCodeIn(token) } });
  await db.channel.update({ where: { businessId_id: { businessId, id } }, data: { token } });
}
