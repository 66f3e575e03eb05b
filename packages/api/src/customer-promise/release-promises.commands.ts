import { mayActAt } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { getPromise } from "./customer-promise.queries";
import { writeStep } from "./promise-step.commands";

/**
 * Gives a member's open promises to the shift at locations at which they no longer work. Call it after
 * the member has changed or left.
 */
export async function releasePromises(ctx: Call["ctx"], memberId: Id): Promise<void> {
  const { db, tenant, now, newId } = ctx;
  const { businessId } = tenant;
  const still = await db.member.findFirst({
    where: { businessId, id: memberId, leftAt: null },
    select: { ...{ id: true, name: true, role: true }, locations: { select: { locationId: true } } },
  });
  const acting = still && { ...still, locationIds: still.locations.map(({ locationId }) => locationId) };
  const locked = await db.$queryRaw<{ id: string; location_id: string }[]>`
    select id::text, location_id::text from customer_promise
    where business_id = ${businessId}::uuid and member_id = ${memberId}::uuid and status = 'open'
    order by id for no key update`;
  for (const { id, location_id: locationId } of locked) {
    if (acting && mayActAt(acting, locationId)) continue;
    const promise = await getPromise(ctx, id);
    const next = { status: promise.status, memberId: null, dueAt: promise.dueAt };
    await writeStep(ctx, promise, next, { stepId: newId(), at: now() });
  }
}
