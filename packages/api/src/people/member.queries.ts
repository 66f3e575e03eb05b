import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { ActingMember } from "@spots/domain/access/tenant";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { isOnForm } from "@spots/domain/people/member";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/** @throws NOT_FOUND for an unknown or former member */
export async function getMember({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, memberId: Id) {
  const member = await db.member.findUnique({
    where: tenantKey({ tenant }, memberId),
  });
  if (!member || member.leftAt !== null) throw notFound();
  return member;
}

/** A filter for the members who work at a location that this member sees, or at every location. */
export function worksWithin(member: ActingMember) {
  const seen = locationsSeenBy(member);
  if (seen === null) return {};
  return { OR: [{ locations: { none: {} } }, { locations: { some: { locationId: { in: [...seen] } } } }] };
}

/** The current members with roles and locations, and the open invitations. */
export async function listPeople({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(ctx.member);
  const members = await db.member.findMany({
    where: { businessId, leftAt: null, ...worksWithin(ctx.member) },
    select: {
      id: true,
      name: true,
      jobTitle: true,
      role: true,
      onForm: true,
      joinedAt: true,
      userId: true,
      user: { select: { email: true } },
      locations: { select: { locationId: true } },
    },
    orderBy: [{ role: "asc" }, { name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  const invitations = await db.invitation.findMany({
    where: {
      businessId,
      acceptedAt: null,
      revokedAt: null,
      // As `mayAppointAt`: a limited manager does not see invitations for all locations.
      ...(seen === null ? {} : { locations: { some: {}, every: { locationId: { in: [...seen] } } } }),
    },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      invitedAt: true,
      expiresAt: true,
      memberId: true,
      locations: { select: { locationId: true } },
    },
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: 1000,
  });
  const placesOf = (rows: readonly { locationId: string }[]) => rows.map(({ locationId }) => locationId);
  return {
    members: members.map(({ user, userId, locations, ...member }) => ({
      ...member,
      /** Whether they can sign in. */
      hasAccount: userId !== null,
      onForm: isOnForm(member),
      email: user?.email ?? null,
      locationIds: placesOf(locations),
    })),
    invitations: invitations.map(({ locations, ...invitation }) => ({
      ...invitation,
      locationIds: placesOf(locations),
      isExpired: invitation.expiresAt < ctx.now(),
    })),
  };
}
