import type { Prisma } from "@spots/db/generated/client";
import { insertEvent } from "@spots/db/insert-event";
import { asPlatform } from "@spots/db/tenancy/as-platform";
import type { PlatformClient } from "@spots/db/tenancy/client";
import { listBusinessesOf } from "@spots/db/tenancy/tenant";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Locale } from "@spots/domain/kernel/locale";
import type { JoinAsNew } from "@spots/domain/people/sign-in";
import { v7 } from "uuid";
import { authDatabase } from "./database";
import { findInvitation, type OpenedInvitation } from "./invitation";
import { hashPassword } from "./password";
import { requireStrong } from "./password-strength";
import type { Identity } from "./session";

type Joined = { readonly email: string; readonly slug: string };

/** @throws NOT_FOUND for an unknown link */
async function getInvitation(token: string): Promise<OpenedInvitation> {
  const invitation = await findInvitation(token);
  if (!invitation) throw notFound();
  return invitation;
}

const closed = (state: OpenedInvitation["state"]) => new DomainError("GONE", `invitation.${state}`);

/**
 * Marks the invitation as accepted. Of two concurrent calls the second waits for the row lock and
 * finds it accepted.
 * @throws GONE
 */
async function take(db: PlatformClient, { businessId, invitationId, state }: OpenedInvitation, at: Date) {
  if (state !== "open") throw closed(state);
  const taken = await db.invitation.updateMany({
    where: { businessId, id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: at } },
    data: { acceptedAt: at },
  });
  if (taken.count !== 1) throw closed("accepted");
}

async function addMember(db: PlatformClient, member: Prisma.MemberUncheckedCreateInput & { readonly userId: string }) {
  const { userId, businessId } = member;
  await db.userBusiness.createMany({ data: [{ userId, businessId }], skipDuplicates: true });
  return db.member.create({ data: member });
}

/**
 * Gives the member without an account the person's one. Their moments, shifts and thanks stay
 * theirs. A membership that the person has left loses the account, since a business lists a person
 * once.
 * @throws GONE when the member has left or signs in already; CONFLICT when the person is another
 * current member
 */
async function adopt(
  db: PlatformClient,
  { businessId, memberId }: { readonly businessId: string; readonly memberId: string },
  { userId, name }: { readonly userId: string; readonly name: string },
) {
  const key = { businessId_id: { businessId, id: memberId } };
  const other = await db.member.findUnique({ where: { businessId_userId: { businessId, userId } } });
  if (other && other.leftAt === null) throw new DomainError("CONFLICT", "invitation.alreadyMember");
  if (other) await db.member.update({ where: { businessId_id: { businessId, id: other.id } }, data: { userId: null } });
  await db.userBusiness.createMany({ data: [{ userId, businessId }], skipDuplicates: true });
  const taken = await db.member.updateMany({
    where: { businessId, id: memberId, userId: null, leftAt: null },
    data: { userId, name },
  });
  if (taken.count !== 1) throw closed("revoked");
  return { member: await db.member.findUniqueOrThrow({ where: key }), isNew: true };
}

/**
 * Makes the person a member. A current member keeps role and locations; a former member returns
 * with the invited ones; a member without an account gets the person's.
 */
async function enrol(
  db: PlatformClient,
  { businessId, invitationId, memberId, role }: OpenedInvitation,
  person: { readonly userId: string; readonly name: string },
) {
  const { userId, name } = person;
  if (memberId !== null) return adopt(db, { businessId, memberId }, person);
  const there = await db.member.findUnique({ where: { businessId_userId: { businessId, userId } } });
  if (there && there.leftAt === null) return { member: there, isNew: false };
  const member = there
    ? await db.member.update({ where: { businessId_id: { businessId, id: there.id } }, data: { leftAt: null, role } })
    : await addMember(db, { businessId, id: v7(), userId, name, role });
  await db.memberLocation.deleteMany({ where: { businessId, memberId: member.id } });
  const granted = await db.invitationLocation.findMany({ where: { businessId, invitationId } });
  await db.memberLocation.createMany({
    data: granted.map(({ locationId }) => ({ businessId, memberId: member.id, locationId })),
  });
  return { member, isNew: true };
}

async function join(
  db: PlatformClient,
  invitation: OpenedInvitation,
  person: { readonly userId: string; readonly name: string },
  at: Date,
): Promise<void> {
  const { businessId, invitationId } = invitation;
  const { member, isNew } = await enrol(db, invitation, person);
  await db.invitation.update({
    where: { businessId_id: { businessId, id: invitationId } },
    data: { acceptedMemberId: member.id },
  });
  if (!isNew) return;
  const { id, name, role } = member;
  const data = { after: { name, role } };
  await insertEvent(db, { businessId, type: "member.joined", actor: "member", memberId: id, subjectId: id, data, at });
}

const reason = "invitation.accept";

/**
 * Accepts for a new person: creates the account with name and password. The address of a link that
 * was handed over is what its bearer says, so that it is not verified.
 * @throws NOT_FOUND, BAD_REQUEST for a weak password or a missing address, GONE with the invitation's state, CONFLICT
 * when an account with this address exists
 */
export async function joinAsNew({ token, name, password, ...said }: JoinAsNew, locale: Locale): Promise<Joined> {
  const invitation = await getInvitation(token);
  const { businessId, slug, state } = invitation;
  if (state !== "open") throw closed(state);
  const email = invitation.email ?? said.email;
  if (!email) throw new DomainError("BAD_REQUEST", "invalid", { fields: { email: "required" } });
  requireStrong(password, [email, name, invitation.business]);
  const passwordHash = await hashPassword(password);
  const at = new Date();
  await asPlatform(authDatabase(), { reason, userId: null, businessId }, async (db) => {
    await take(db, invitation, at);
    const userId = v7();
    const person = {
      id: userId,
      email,
      name,
      passwordHash,
      locale,
      emailVerified: invitation.email === null ? null : at,
    };
    const made = await db.user.createMany({ data: [person], skipDuplicates: true });
    if (made.count !== 1) throw new DomainError("CONFLICT", "invitation.signInFirst");
    await join(db, invitation, { userId, name }, at);
  });
  return { email, slug };
}

/**
 * Accepts for the signed-in person, if the invitation was sent to their address. Accepting again
 * has no further effect.
 * @throws NOT_FOUND, FORBIDDEN for another person's invitation, GONE with the invitation's state
 */
export async function joinAs(token: string, { userId, email, name }: Identity): Promise<Joined> {
  const invitation = await getInvitation(token);
  const { businessId, slug } = invitation;
  if (invitation.email !== null && invitation.email !== email)
    throw new DomainError("FORBIDDEN", "invitation.otherAddress");
  const at = new Date();
  try {
    await asPlatform(authDatabase(), { reason, userId, businessId }, async (db) => {
      await take(db, invitation, at);
      await join(db, invitation, { userId, name: name ?? invitation.name }, at);
    });
  } catch (error) {
    const wasUsed = error instanceof DomainError && error.reason === "invitation.accepted";
    if (!wasUsed || !(await isHere(userId, slug))) throw error;
  }
  return { email, slug };
}

async function isHere(userId: string, slug: string): Promise<boolean> {
  return (await listBusinessesOf(authDatabase(), userId)).some((business) => business.slug === slug);
}
