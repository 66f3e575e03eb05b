import { mayDeliver } from "@spots/domain/access/object-rules";
import type { UndoStep } from "@spots/domain/delivery/moment";
import { isGivenBack, mayUndo, statusBefore } from "@spots/domain/delivery/moment-undo";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { lockMoment } from "./moment-step.commands";

/**
 * Undoes one's own last step within a time limit, by a new step with the status before it. The
 * undone step stays stored. A spontaneous moment is cancelled. Repeating an undo changes nothing.
 * @throws NOT_FOUND; CONFLICT when another step followed, or the time limit is over
 */
export async function undoStep({ ctx, input }: Call<UndoStep>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const moment = await lockMoment(ctx, input.momentId);
  if (!mayDeliver(member, moment)) throw notFound();
  const steps = await db.momentStep.findMany({
    where: { businessId, momentId: moment.id },
    select: { id: true, status: true, at: true, byMemberId: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  if (steps.some(({ id }) => id === input.stepId)) return moment;
  const wrong = steps.find(({ id }) => id === input.undoes);
  if (!wrong || wrong.byMemberId !== member.id) throw notFound();
  const now = ctx.now();
  if (wrong.status !== moment.status || !mayUndo(wrong, now))
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  const status = statusBefore(steps, wrong.id);
  const givesBack = moment.isOpenOffer && isGivenBack(steps.filter(({ id }) => id !== wrong.id));
  await db.momentStep.create({
    data: { businessId, id: input.stepId, momentId: moment.id, status, at: now, byMemberId: member.id },
  });
  const after = await db.moment.update({
    where: tenantKey(ctx, moment.id),
    data: { status, reaction: null, deliveredAt: null, ...(givesBack ? { memberId: null } : {}) },
  });
  record(ctx, {
    type: "moment.undone",
    subjectId: moment.id,
    before: { status: moment.status, reaction: moment.reaction },
    after: { status, name: moment.spot?.name ?? moment.description },
  });
  return { ...moment, ...after };
}
