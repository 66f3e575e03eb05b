import { mayActAt } from "@spots/domain/access/object-rules";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { reopened } from "./case.commands";
import { dueTimes, listAssignable, rulesOf } from "./case-rule.queries";

/**
 * Opens the case of a moment that went wrong, assigned to the member who gets the location's new
 * cases. A moment has one case: a closed one is opened again. Call it with the moment locked.
 */
export async function openCaseOfMoment(
  ctx: Call["ctx"],
  { id: momentId, locationId }: { readonly id: Id; readonly locationId: Id },
): Promise<void> {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const location = await db.location.findUniqueOrThrow({ where: tenantKey(ctx, locationId) });
  const openedAt = ctx.now();
  const due = dueTimes(await rulesOf(ctx), location, openedAt);
  const there = await db.serviceCase.findUnique({ where: { businessId_momentId: { businessId, momentId } } });
  if (there) {
    if (there.status !== "closed") return;
    await db.serviceCase.update({ where: tenantKey(ctx, there.id), data: { ...reopened, ...due } });
    record(ctx, {
      type: "case.reopened",
      subjectId: there.id,
      before: { status: "closed", outcome: there.outcome },
      after: { status: "open", locationId },
    });
    return;
  }
  const usual = (await listAssignable(ctx)).find(({ id }) => id === location.caseMemberId);
  const assignee = usual && mayActAt(usual, locationId) ? usual : null;
  const id = ctx.newId();
  await db.serviceCase.create({
    data: {
      businessId,
      id,
      momentId,
      locationId,
      reason: "wentWrong",
      assigneeId: assignee?.id ?? null,
      openedAt,
      ...due,
    },
  });
  record(ctx, {
    type: "case.opened",
    subjectId: id,
    after: { reason: "wentWrong", assigneeId: assignee?.id ?? null, assignee: assignee?.name ?? null, locationId },
  });
}

/**
 * Closes the case of a moment as withdrawn, because the moment did not go wrong after all. Its notes
 * and its history stay, and it can be reopened. A case that a member has closed keeps its outcome.
 */
export async function withdrawCaseOfMoment(ctx: Call["ctx"], momentId: Id): Promise<void> {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const found = await db.serviceCase.findUnique({ where: { businessId_momentId: { businessId, momentId } } });
  if (!found || found.status === "closed") return;
  const { id, status, locationId } = found;
  await db.serviceCase.update({
    where: tenantKey(ctx, id),
    data: { status: "closed", outcome: "withdrawn", closedAt: ctx.now(), closedById: member.id },
  });
  record(ctx, {
    type: "case.closed",
    subjectId: id,
    before: { status },
    after: { status: "closed", outcome: "withdrawn", locationId },
  });
}
