import { mayActAt } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";

/**
 * Makes open offers of a member's open moments at locations at which they no longer work, so that
 * whoever is there can take them. Plans of the member there offer to whoever takes it first from now
 * on. Call it after the member has changed or left.
 * @param onlyId the one moment that is looked at, which the caller has locked: to lock the others
 * after it could end in a deadlock with who locks them in the order of their ids
 */
export async function releaseMoments(ctx: Call["ctx"], memberId: Id, onlyId: Id | null = null): Promise<void> {
  const { db, tenant, member, now, newId } = ctx;
  const { businessId } = tenant;
  const still = await db.member.findFirst({
    where: { businessId, id: memberId, leftAt: null },
    select: { ...{ id: true, name: true, role: true }, locations: { select: { locationId: true } } },
  });
  const asActing = still && { ...still, locationIds: still.locations.map(({ locationId }) => locationId) };
  const isAway = ({ locationId }: { locationId: Id }) => !asActing || !mayActAt(asActing, locationId);
  if (onlyId === null) {
    const plans = await db.plan.findMany({
      where: { businessId, memberId, endedAt: null },
      select: { id: true, locationId: true },
    });
    await db.plan.updateMany({
      where: { businessId, id: { in: plans.filter(isAway).map(({ id }) => id) } },
      data: { memberId: null },
    });
  }
  const locked = await db.$queryRaw<{ id: string }[]>`
    select id::text from moment
    where business_id = ${businessId}::uuid and member_id = ${memberId}::uuid and status in ('offered', 'accepted')
      and (${onlyId}::uuid is null or id = ${onlyId}::uuid)
    order by id for no key update`;
  const open = await db.moment.findMany({
    where: { businessId, id: { in: locked.map(({ id }) => id) } },
    select: { ...{ id: true, locationId: true, dueAt: true, status: true }, spot: { select: { name: true } } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  const released = open.filter(isAway);
  if (released.length === 0) return;
  const status = "offered" as const;
  await db.momentStep.createMany({
    data: released.map(({ id: momentId }) => ({
      ...{ businessId, id: newId(), momentId, status, at: now(), byMemberId: member.id },
    })),
  });
  await db.moment.updateMany({
    where: { businessId, id: { in: released.map(({ id }) => id) } },
    data: { status, memberId: null, isOpenOffer: true },
  });
  for (const { id, locationId, dueAt, spot, status: before } of released)
    record(ctx, {
      type: "moment.changed",
      subjectId: id,
      before: { memberId, dueAt: dueAt.toISOString(), status: before },
      after: { name: spot?.name ?? "", memberId: null, dueAt: dueAt.toISOString(), status, locationId },
    });
}
