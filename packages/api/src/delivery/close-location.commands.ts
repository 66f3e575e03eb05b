import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { cancelOffered, makePlansAnew } from "./make-moments.commands";

/**
 * Cancels the open moments of a location that are still to come, of which their members are told. Its
 * plans make no more, since the location is archived.
 */
export async function cancelMomentsAt(ctx: Call["ctx"], locationId: Id): Promise<void> {
  const { db, tenant, member, now, newId } = ctx;
  const { businessId } = tenant;
  const open = await db.$queryRaw<{ id: string; memberId: string | null; was: string; name: string }[]>`
    select m.id::text, m.member_id::text as "memberId", m.status::text as was, s.name
    from moment m join spot s on s.business_id = m.business_id and s.id = m.spot_id
    where m.business_id = ${businessId}::uuid and m.location_id = ${locationId}::uuid
      and m.status in ('offered', 'accepted') and m.due_at > ${now()}
    order by m.id for no key update of m`;
  const status = "cancelled" as const;
  await db.momentStep.createMany({
    data: open.map(({ id: momentId }) => ({
      ...{ businessId, id: newId(), momentId, status, at: now(), byMemberId: member.id },
    })),
  });
  await db.moment.updateMany({ where: { businessId, id: { in: open.map(({ id }) => id) } }, data: { status } });
  for (const { id, memberId, was, name } of open)
    if (memberId !== null)
      record(ctx, {
        ...{ type: "moment.cancelled", subjectId: id, before: { status: was } },
        after: { status, name, reason: "" },
      });
}

/**
 * Makes the moments of a location's plans again, after its time zone has changed: those that nobody
 * has accepted are cancelled, and the worker makes them at the same local times.
 */
export async function replanAt(ctx: Call["ctx"], locationId: Id): Promise<void> {
  const { businessId } = ctx.tenant;
  const plans = await ctx.db.$queryRaw<{ id: string }[]>`
    select id::text from plan
    where business_id = ${businessId}::uuid and location_id = ${locationId}::uuid and ended_at is null and paused_at is null
    order by id for update`;
  for (const { id } of plans) await cancelOffered(ctx, id);
  await makePlansAnew(ctx, locationId, "all");
}
