import { sideOf } from "@spots/domain/growth/access";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * The person whose growth is asked for, and the side on which the caller speaks.
 * @throws NOT_FOUND for an unknown or former member, and alike for one whose growth the caller may
 * not see
 */
export async function getGrowing(ctx: Call["ctx"], memberId: Id) {
  const found = await ctx.db.member.findUnique({
    where: tenantKey(ctx, memberId),
    select: {
      ...{ id: true, name: true, jobTitle: true, role: true, leftAt: true, userId: true },
      locations: { select: { locationId: true } },
    },
  });
  if (!found || found.leftAt !== null) throw notFound();
  const { locations, ...member } = found;
  const side = sideOf(ctx.member, { ...member, locationIds: locations.map(({ locationId }) => locationId) });
  if (side === null) throw notFound();
  return { ...member, side };
}
