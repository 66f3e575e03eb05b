import type { Prisma } from "@spots/db/generated/client";
import type { MomentStatus, Reaction } from "@spots/domain/delivery/moment";
import { advance } from "@spots/domain/delivery/moment-life";
import { notFound } from "@spots/domain/kernel/errors";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMoment } from "./moment.queries";

/** A status change of a moment, as its caller requested it. */
export type Step = {
  readonly stepId: Id;
  readonly to: Exclude<MomentStatus, "offered">;
  readonly at: Date;
  readonly reason?: string;
  readonly reaction?: Reaction;
  readonly note?: string;
};

/**
 * Locks a moment and reads it: one transaction at a time changes its status.
 * @throws NOT_FOUND for an unknown moment
 */
export async function lockMoment(ctx: Call["ctx"], momentId: Id) {
  await lockRow(ctx, "moment", momentId);
  return getMoment(ctx, momentId);
}

/**
 * Locks a current member against leaving until the transaction ends, so that nothing is given to
 * somebody who has just left. Call it before `lockMoment`: who removes a member locks in this order.
 * @throws NOT_FOUND for an unknown or former member
 */
export async function lockMember({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, memberId: Id): Promise<void> {
  const rows = await db.$queryRaw<unknown[]>`
    select id from member where business_id = ${tenant.businessId}::uuid and id = ${memberId}::uuid and left_at is null for share`;
  if (rows.length === 0) throw notFound();
}

/** Locks these members, also former ones, so that none of them leaves or changes meanwhile. */
export async function lockMembers({ db, tenant }: Pick<Call["ctx"], "db" | "tenant">, ids: readonly Id[]) {
  await db.$queryRaw`
    select id from member where business_id = ${tenant.businessId}::uuid and id = any(${[...ids]}::uuid[])
    order by id for share`;
}

type Locked = Awaited<ReturnType<typeof lockMoment>>;

/**
 * Changes the status of a locked moment: stores the step, sets the status that follows from all
 * steps, and records the event. Repeating a step changes nothing.
 * @throws CONFLICT when the moment's status no longer allows the step
 */
export async function advanceMoment(
  ctx: Call["ctx"],
  moment: Locked,
  step: Step,
  changes: Prisma.MomentUncheckedUpdateInput = {},
) {
  const { db, tenant, member } = ctx;
  const { status, changed } = advance(moment.status, step.to);
  if (!changed) return moment;
  const { stepId, at, reason = "", reaction = null, note = "" } = step;
  await db.momentStep.create({
    data: {
      businessId: tenant.businessId,
      id: stepId,
      momentId: moment.id,
      status,
      at,
      byMemberId: member.id,
      reason,
      reaction,
      note,
    },
  });
  const after = await db.moment.update({ where: tenantKey(ctx, moment.id), data: { ...changes, status } });
  recordStep(ctx, moment, { to: step.to, status, reason, reaction });
  return { ...moment, ...after };
}

/** Records the event of a step. */
export function recordStep(
  ctx: Pick<Call["ctx"], "recorded" | "now">,
  moment: { id: Id; status: MomentStatus; description: string; spot: { name: string } | null },
  step: Pick<Step, "to" | "reason"> & { readonly status: MomentStatus; readonly reaction?: Reaction | null },
): void {
  const { to, status, reason = "", reaction = null } = step;
  record(ctx, {
    type: `moment.${to}` satisfies EventType,
    subjectId: moment.id,
    before: { status: moment.status },
    after: { status, name: moment.spot?.name ?? moment.description, reason, reaction },
  });
}
