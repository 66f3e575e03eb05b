import { mayActAt } from "@spots/domain/access/object-rules";
import { openStatuses } from "@spots/domain/case/case";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { mailAboutReleased, managersAt } from "./case-mail.commands";
import { listAssignable } from "./case-rule.queries";

type Leaving = { readonly id: Id; readonly name: string };

/**
 * Takes from a member the open cases of locations at which they no longer work, and the new cases
 * of those locations, and mails the managers there. Call it after the member has changed or left.
 */
export async function releaseCases(ctx: Call["ctx"], { id: memberId, name: who }: Leaving): Promise<void> {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const still = (await listAssignable(ctx)).find(({ id }) => id === memberId);
  const isAway = (locationId: Id) => !still || !mayActAt(still, locationId);
  const usual = await db.location.findMany({ where: { businessId, caseMemberId: memberId }, select: { id: true } });
  await db.location.updateMany({
    where: { businessId, id: { in: usual.map(({ id }) => id).filter(isAway) } },
    data: { caseMemberId: null },
  });
  const assigned = await db.serviceCase.findMany({
    where: { businessId, assigneeId: memberId, status: { in: [...openStatuses] } },
    select: { id: true, locationId: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  const released = assigned.filter(({ locationId }) => isAway(locationId));
  if (released.length === 0) return;
  await db.serviceCase.updateMany({
    where: { businessId, id: { in: released.map(({ id }) => id) } },
    data: { assigneeId: null },
  });
  const counts = new Map<Id, { manager: Awaited<ReturnType<typeof managersAt>>[number]; count: number }>();
  for (const locationId of new Set(released.map((each) => each.locationId))) {
    const here = released.filter((each) => each.locationId === locationId).length;
    for (const manager of await managersAt(ctx, locationId))
      counts.set(manager.id, { manager, count: (counts.get(manager.id)?.count ?? 0) + here });
  }
  for (const { manager, count } of counts.values())
    if (manager.id !== member.id) await mailAboutReleased(ctx, manager, { who, count });
  for (const { id, locationId } of released)
    record(ctx, {
      type: "case.assigned",
      subjectId: id,
      before: { assigneeId: memberId },
      after: { assigneeId: null, assignee: null, locationId },
    });
}
