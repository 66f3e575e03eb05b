import { insertEvent } from "@spots/db/insert-event";
import { asPlatform } from "@spots/db/tenancy/as-platform";
import type { PlatformClient } from "@spots/db/tenancy/client";
import { Role } from "@spots/domain/access/permissions";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { Id } from "@spots/domain/kernel/ids";
import type { JoinAsNew } from "@spots/domain/people/sign-in";
import { v7 } from "uuid";
import { z } from "zod";
import { authDatabase } from "./database";
import { hashPassword } from "./password";
import { hashOfSecret } from "./secret-link";

const Row = z.object({
  business_id: Id,
  slug: z.string(),
  business_name: z.string(),
  locale: z.string(),
  suspended: z.boolean(),
  invitation_id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  expires_at: z.date(),
  accepted_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
});

/** What an invitation's link opens. `state` says whether it still does. */
export type OpenedInvitation = {
  readonly businessId: string;
  readonly slug: string;
  readonly business: string;
  readonly invitationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly state: "open" | "accepted" | "revoked" | "expired" | "suspended";
  /** Whether a person with this address is known already: they sign in instead of choosing a password. */
  readonly isKnown: boolean;
};

export async function findInvitation(token: string): Promise<OpenedInvitation | null> {
  const { prisma } = authDatabase();
  const rows = await prisma.$queryRaw`select * from invitation_of_token(${hashOfSecret(token)})`;
  const row = z.array(Row).parse(rows)[0];
  if (!row) return null;
  const known = await prisma.user.findUnique({ where: { email: row.email }, select: { id: true } });
  const {
    business_id: businessId,
    slug,
    business_name: business,
    invitation_id: invitationId,
    email,
    name,
    role,
  } = row;
  return { businessId, slug, business, invitationId, email, name, role, state: stateOf(row), isKnown: known !== null };
}

function stateOf(row: z.infer<typeof Row>): OpenedInvitation["state"] {
  if (row.accepted_at) return "accepted";
  if (row.revoked_at) return "revoked";
  if (row.expires_at < new Date()) return "expired";
  return row.suspended ? "suspended" : "open";
}

/** @throws NOT_FOUND for no such link, GONE with the reason when it no longer opens anything */
async function getOpenInvitation(token: string): Promise<OpenedInvitation> {
  const invitation = await findInvitation(token);
  if (!invitation) throw notFound();
  if (invitation.state !== "open") throw new DomainError("GONE", `invitation.${invitation.state}`);
  return invitation;
}

/** Makes the bearer a member, once: of two that race, the second finds the link used. */
async function join(
  db: PlatformClient,
  invitation: OpenedInvitation,
  person: { readonly userId: string; readonly name: string },
): Promise<void> {
  const { businessId, invitationId, role } = invitation;
  const memberId = v7();
  const there = await db.member.findUnique({ where: { businessId_userId: { businessId, userId: person.userId } } });
  const member = there
    ? await db.member.update({ where: { businessId_id: { businessId, id: there.id } }, data: { leftAt: null, role } })
    : await db.member.create({ data: { businessId, id: memberId, userId: person.userId, name: person.name, role } });
  const taken = await db.invitation.updateMany({
    where: { businessId, id: invitationId, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: new Date(), acceptedMemberId: member.id },
  });
  if (taken.count !== 1) throw new DomainError("GONE", "invitation.accepted");
  const places = await db.invitationLocation.findMany({ where: { businessId, invitationId } });
  for (const { locationId } of places) {
    await db.memberLocation.upsert({
      where: { businessId_memberId_locationId: { businessId, memberId: member.id, locationId } },
      create: { businessId, memberId: member.id, locationId },
      update: {},
    });
  }
  await insertEvent(db, {
    businessId,
    type: "member.joined",
    actor: "member",
    memberId: member.id,
    subjectId: member.id,
    data: { after: { name: member.name, role } },
    at: new Date(),
  });
}

const why = (businessId: string, userId: string | null) => ({ reason: "accept an invitation", userId, businessId });

/** Accepts for a person who is new: makes the account with name and password. */
export async function joinAsNew({
  token,
  name,
  password,
}: JoinAsNew): Promise<{ readonly email: string; readonly slug: string }> {
  const invitation = await getOpenInvitation(token);
  if (invitation.isKnown) throw new DomainError("CONFLICT", "invitation.signInFirst");
  const passwordHash = await hashPassword(password);
  await asPlatform(authDatabase(), why(invitation.businessId, null), async (db) => {
    const user = await db.user.create({
      data: { email: invitation.email, name, passwordHash, emailVerified: new Date() },
    });
    await join(db, invitation, { userId: user.id, name });
  });
  return { email: invitation.email, slug: invitation.slug };
}

/** Accepts for the signed-in person, if the invitation was sent to them. */
export async function joinAs(
  token: string,
  person: { readonly userId: string; readonly email: string; readonly name: string | null },
): Promise<{ readonly slug: string }> {
  const invitation = await getOpenInvitation(token);
  if (invitation.email !== person.email) throw new DomainError("FORBIDDEN", "invitation.otherAddress");
  await asPlatform(authDatabase(), why(invitation.businessId, person.userId), (db) =>
    join(db, invitation, { userId: person.userId, name: person.name ?? invitation.name }),
  );
  return { slug: invitation.slug };
}
