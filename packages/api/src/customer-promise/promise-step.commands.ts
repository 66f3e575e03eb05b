import { mayAnswerPromise } from "@spots/domain/access/object-rules";
import {
  afterAct,
  changeOf,
  type PromiseAct,
  type PromiseState,
  remindTime,
} from "@spots/domain/customer-promise/promise-life";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import type { Takers } from "../case/case-rule.queries";
import { openReportedCase, withdrawReportedCase } from "../case/reported-case.commands";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getPromise } from "./customer-promise.queries";

type Ctx = Call["ctx"];
export type LockedPromise = Awaited<ReturnType<typeof getPromise>>;

/** Whether the last step took a promise from the member because their shift had ended. */
async function hadItUntilShiftsEnd({ db, tenant, member }: Ctx, promiseId: Id): Promise<boolean> {
  const [last, before] = await db.customerPromiseStep.findMany({
    where: { businessId: tenant.businessId, promiseId },
    select: { byMemberId: true, memberId: true },
    orderBy: { number: "desc" },
    take: 2,
  });
  return last?.byMemberId === null && before?.memberId === member.id;
}

/**
 * Locks a promise on which the member may act, and reads it. Whoever has handed it over with this
 * step does not have it any more, and may send the step again; whoever had it until their shift
 * ended may still report what they did, as from a phone without a network.
 * @throws NOT_FOUND, also for a colleague's promise
 */
export async function lockPromise(ctx: Ctx, promiseId: Id, stepId: Id): Promise<LockedPromise> {
  await lockRow(ctx, "customer_promise", promiseId);
  const promise = await getPromise(ctx, promiseId);
  if (mayAnswerPromise(ctx.member, promise)) return promise;
  if (await hadItUntilShiftsEnd(ctx, promiseId)) return promise;
  const sent = await ctx.db.customerPromiseStep.findUnique({ where: tenantKey(ctx, stepId) });
  if (sent?.promiseId !== promiseId || sent.byMemberId !== ctx.member.id) throw notFound();
  return promise;
}

type Written = {
  readonly stepId: Id;
  readonly at: Date;
  /** Whoever may get the case of a promise that the step breaks. */
  readonly takers?: Takers;
  readonly reason?: string;
  readonly undoesId?: Id;
};

/** Stores a step of a locked promise with the state after it, and records the event. */
export async function writeStep(ctx: Ctx, promise: LockedPromise, next: PromiseState, written: Written) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const { stepId, at, reason = "", undoesId = null, takers = new Set() } = written;
  const { status, memberId, dueAt } = next;
  const before = { status: promise.status, memberId: promise.memberId, dueAt: promise.dueAt };
  const last = await db.customerPromiseStep.aggregate({
    where: { businessId, promiseId: promise.id },
    _max: { number: true },
  });
  await db.customerPromiseStep.create({
    data: {
      ...{ businessId, id: stepId, promiseId: promise.id, number: (last._max.number ?? 0) + 1 },
      ...{ status, memberId, dueAt, at, byMemberId: member.id, reason, undoesId },
    },
  });
  const isMoved = dueAt.getTime() !== before.dueAt.getTime();
  await db.customerPromise.update({
    where: tenantKey(ctx, promise.id),
    data: {
      ...{ status, memberId, dueAt, reason },
      endedAt: status === "open" ? null : at,
      ...(isMoved ? { remindAt: remindTime(undoesId === null ? at : promise.madeAt, dueAt), overdueAt: null } : {}),
    },
  });
  record(ctx, {
    type: `customerPromise.${changeOf(before, next)}`,
    subjectId: promise.id,
    before: { ...before, dueAt: before.dueAt.toISOString() },
    after: { status, memberId, dueAt: dueAt.toISOString(), kind: promise.kind, locationId: promise.locationId, reason },
  });
  if (status === "broken" && before.status !== "broken")
    await openReportedCase(ctx, { promiseId: promise.id }, promise.locationId, takers);
  if (before.status === "broken" && status !== "broken" && promise.said !== "broken")
    await withdrawReportedCase(ctx, { promiseId: promise.id });
  return getPromise(ctx, promise.id);
}

/**
 * Does something with a locked promise. A step that was sent before, and an act that is done
 * already, change nothing.
 * @throws CONFLICT as `afterAct`
 */
export async function actOn(ctx: Ctx, promise: LockedPromise, act: PromiseAct, written: Omit<Written, "at">) {
  const there = await ctx.db.customerPromiseStep.findUnique({ where: tenantKey(ctx, written.stepId) });
  if (there) return promise;
  const state: PromiseState = { status: promise.status, memberId: promise.memberId, dueAt: promise.dueAt };
  const next = afterAct(state, act);
  return next === state ? promise : writeStep(ctx, promise, next, { ...written, at: act.at });
}
