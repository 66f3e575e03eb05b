import type { Prisma } from "@spots/db/generated/client";
import type { MomentStatus, Reaction } from "@spots/domain/delivery/moment";
import { advance } from "@spots/domain/delivery/moment-life";
import type { EventType } from "@spots/domain/kernel/events";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMoment } from "./moment.queries";

/** One step of a moment's life, as its caller made it. */
export type Step = {
  readonly stepId: Id;
  readonly momentId: Id;
  readonly to: Exclude<MomentStatus, "offered">;
  readonly at: Date;
  readonly reason?: string;
  readonly reaction?: Reaction;
  readonly note?: string;
};

/** What the actor of a step is: a member's call, or the clock. */
type StepContext = Pick<Call["ctx"], "db" | "tenant" | "now">;

/** Waits for whoever else is changing this moment; from here to the commit nobody else does. */
export async function lockMoment({ db, tenant }: StepContext, momentId: Id): Promise<void> {
  await db.$queryRaw`select id from moment where business_id = ${tenant.businessId}::uuid and id = ${momentId}::uuid for update`;
}

/**
 * Takes a moment one step further: the step as a fact, the moment's status as what follows from its facts, and the event.
 * The same step again changes nothing. @throws NOT_FOUND, CONFLICT when the moment has gone another way
 */
export async function advanceMoment(ctx: StepContext, step: Step, changes: Prisma.MomentUncheckedUpdateInput = {}) {
  const { db, tenant } = ctx;
  await lockMoment(ctx, step.momentId);
  const moment = await getMoment(ctx, step.momentId);
  const { status, changed } = advance(moment.status, step.to);
  if (!changed) return moment;
  const { businessId } = tenant;
  await db.momentStep.create({
    data: {
      businessId,
      id: step.stepId,
      momentId: moment.id,
      status,
      at: step.at,
      byMemberId: tenant.member?.id ?? null,
      reason: step.reason ?? "",
      reaction: step.reaction ?? null,
      note: step.note ?? "",
    },
  });
  const after = await db.moment.update({
    where: tenantKey(ctx, moment.id),
    data: { ...changes, status },
  });
  const type = `moment.${step.to}` satisfies EventType;
  await record(ctx, {
    type,
    subjectId: moment.id,
    before: { status: moment.status },
    after: {
      status,
      name: moment.spot?.name ?? moment.story,
      reason: step.reason ?? "",
      reaction: step.reaction ?? null,
    },
  });
  return { ...moment, ...after };
}
