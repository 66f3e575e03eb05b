import { mayActAt } from "@spots/domain/access/object-rules";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { lockMember } from "../delivery/moment-step.commands";
import type { Call } from "../trpc/context";
import { tenantKey } from "../writing/tenant-key";

/**
 * Checks that a step can be asked of a member, and locks the member against leaving.
 * @throws NOT_FOUND for an unknown member, and one who does not work at the location; BAD_REQUEST
 * at the field `memberId` for one who has left
 */
export async function lockAsked(ctx: Call["ctx"], memberId: Id, locationId: Id): Promise<void> {
  const found = await ctx.db.member.findUnique({
    where: tenantKey(ctx, memberId),
    select: { ...{ id: true, name: true, role: true, leftAt: true }, locations: { select: { locationId: true } } },
  });
  if (!found) throw notFound();
  if (found.leftAt) throw new DomainError("BAD_REQUEST", "badInput", { fields: { memberId: "memberLeft" } });
  if (!mayActAt({ ...found, locationIds: found.locations.map((each) => each.locationId) }, locationId))
    throw notFound();
  await lockMember(ctx, memberId);
}
