import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { dueTimes, firstAssignable, listAssignable, reopenedColumns, rulesOf, type Takers } from "./case-rule.queries";

/**
 * What was reported: a moment that went wrong, or a promise that was broken, by staff or by its
 * customer.
 */
type Reported = { readonly momentId: Id } | { readonly promiseId: Id };

type Inside = Pick<Call["ctx"], "db" | "tenant" | "now" | "newId" | "recorded">;

const findCaseOf = ({ db, tenant: { businessId } }: Inside, of: Reported) =>
  db.serviceCase.findUnique({
    where:
      "momentId" in of
        ? { businessId_momentId: { businessId, ...of } }
        : { businessId_promiseId: { businessId, ...of } },
  });

/**
 * Opens the case of a moment that went wrong or of a broken promise, assigned to the member who gets
 * the location's new cases. Each has one case: a closed one is opened again. Call it with the row of
 * the moment or the promise locked.
 * @param takers whoever may get it
 */
export async function openReportedCase(ctx: Inside, of: Reported, locationId: Id, takers: Takers): Promise<void> {
  const { db, tenant } = ctx;
  const openedAt = ctx.now();
  const there = await findCaseOf(ctx, of);
  if (there) {
    if (there.status !== "closed") return;
    await db.serviceCase.update({
      where: tenantKey(ctx, there.id),
      data: await reopenedColumns(ctx, there, openedAt, takers),
    });
    record(ctx, {
      type: "case.reopened",
      subjectId: there.id,
      before: { status: "closed", outcome: there.outcome },
      after: { status: "open", locationId },
    });
    return;
  }
  const location = await db.location.findUniqueOrThrow({ where: tenantKey(ctx, locationId) });
  const assignee = firstAssignable(await listAssignable(ctx), locationId, [location.caseMemberId], takers);
  const id = ctx.newId();
  const reason = "momentId" in of ? "wentWrong" : "brokenPromise";
  await db.serviceCase.create({
    data: {
      ...{ businessId: tenant.businessId, id, ...of, locationId, reason, assigneeId: assignee?.id ?? null, openedAt },
      ...dueTimes(await rulesOf(ctx), location, openedAt),
    },
  });
  record(ctx, {
    type: "case.opened",
    subjectId: id,
    after: { reason, assigneeId: assignee?.id ?? null, assignee: assignee?.name ?? null, locationId },
  });
}

/**
 * Closes such a case as withdrawn, because the report was undone. Its notes and its history stay, and
 * it can be reopened. A case that a member has closed keeps its outcome.
 */
export async function withdrawReportedCase(ctx: Call["ctx"], of: Reported): Promise<void> {
  const found = await findCaseOf(ctx, of);
  if (!found || found.status === "closed") return;
  const { id, status, locationId } = found;
  await ctx.db.serviceCase.update({
    where: tenantKey(ctx, id),
    data: { status: "closed", outcome: "withdrawn", closedAt: ctx.now(), closedById: ctx.member.id },
  });
  record(ctx, {
    type: "case.closed",
    subjectId: id,
    before: { status },
    after: { status: "closed", outcome: "withdrawn", locationId },
  });
}
