import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";

/** @throws NOT_FOUND when they are not of this business, or have left it */
export async function getMember({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, memberId: Id) {
  const member = await db.member.findUnique({
    where: { businessId_id: { businessId: tenant.businessId, id: memberId } },
  });
  if (!member || member.leftAt !== null) throw notFound();
  return member;
}

/** Everyone who works here, with role and places, and the invitations that are out. */
export async function listPeople({ ctx }: Pick<Call, "ctx">) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const seen = locationsSeenBy(ctx.member);
  const here =
    seen === null
      ? {}
      : { OR: [{ locations: { none: {} } }, { locations: { some: { locationId: { in: [...seen] } } } }] };
  const members = await db.member.findMany({
    where: { businessId, leftAt: null, ...here },
    select: {
      id: true,
      name: true,
      role: true,
      joinedAt: true,
      user: { select: { email: true } },
      locations: { select: { locationId: true } },
    },
    orderBy: [{ role: "asc" }, { name: "asc" }, { id: "asc" }],
    take: 1000,
  });
  const invitations = await db.invitation.findMany({
    where: { businessId, acceptedAt: null, revokedAt: null, ...here },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      invitedAt: true,
      expiresAt: true,
      locations: { select: { locationId: true } },
    },
    orderBy: [{ invitedAt: "desc" }, { id: "desc" }],
    take: 1000,
  });
  const placesOf = (rows: readonly { locationId: string }[]) => rows.map(({ locationId }) => locationId);
  return {
    members: members.map(({ user, locations, ...member }) => ({
      ...member,
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
