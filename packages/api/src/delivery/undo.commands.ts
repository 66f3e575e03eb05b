import { mayDeliver } from "@spots/domain/access/object-rules";
import type { UndoStep } from "@spots/domain/delivery/moment";
import { isGivenBack, mayUndo, statusBefore } from "@spots/domain/delivery/moment-undo";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { openReportedCase, withdrawReportedCase } from "../case/reported-case.commands";
import { lockTakers } from "../case/takers.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getMoment } from "./moment.queries";
import { lockMoment } from "./moment-step.commands";
import { removePhotosOf } from "./photo.commands";
import { releaseMoments } from "./release-moments.commands";

/**
 * The visit that a moment has before it is delivered: that of the clue of which it was made. Any
 * other has that of its delivery, so that after an undo it may be delivered in another one.
 */
async function visitOfClue({ db, tenant }: Call["ctx"], momentId: Id): Promise<Id | null> {
  const where = { businessId_momentId: { businessId: tenant.businessId, momentId } };
  return (await db.clue.findUnique({ where, select: { visitId: true } }))?.visitId ?? null;
}

/**
 * Undoes one's own last step within a time limit, by a new step with the status before it. The
 * undone step stays stored. A spontaneous moment is cancelled. The correction of a delivery gives way
 * to the reaction and the note before it. The case of a moment that did not go wrong is withdrawn.
 * Repeating an undo changes nothing.
 * @throws NOT_FOUND; CONFLICT when another step followed, or the time limit is over
 */
export async function undoStep({ ctx, input }: Call<UndoStep>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  // Its member cannot leave meanwhile: an undone decline would stay with somebody who has left.
  const { memberId } = await getMoment(ctx, input.momentId);
  const takers = await lockTakers(ctx, { momentId: input.momentId }, memberId === null ? [] : [memberId]);
  const moment = await lockMoment(ctx, input.momentId);
  if (!mayDeliver(member, moment)) throw notFound();
  const steps = await db.momentStep.findMany({
    where: { businessId, momentId: moment.id },
    select: {
      ...{ id: true, status: true, at: true, byMemberId: true },
      corrects: { select: { reaction: true, note: true } },
      correctedBy: { select: { id: true } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  if (steps.some(({ id }) => id === input.stepId)) return moment;
  const wrong = steps.find(({ id }) => id === input.undoes);
  if (!wrong || wrong.byMemberId !== member.id) throw notFound();
  const now = ctx.now();
  if (wrong.status !== moment.status || wrong.correctedBy || !mayUndo(wrong, now))
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  const { corrects } = wrong;
  const status = corrects ? "delivered" : statusBefore(steps, wrong.id);
  const givesBack = moment.isOpenOffer && isGivenBack(steps.filter(({ id }) => id !== wrong.id));
  await db.momentStep.create({
    data: {
      ...{ businessId, id: input.stepId, momentId: moment.id, status, at: now, byMemberId: member.id },
      ...(corrects ? { ...corrects, correctsId: wrong.id } : {}),
    },
  });
  await db.moment.update({
    where: tenantKey(ctx, moment.id),
    data: corrects
      ? { reaction: corrects.reaction }
      : {
          ...{ status, reaction: null, deliveredAt: null, reportedAt: null },
          ...{ visitId: await visitOfClue(ctx, moment.id), ...(givesBack ? { memberId: null } : {}) },
        },
  });
  record(ctx, {
    type: "moment.undone",
    subjectId: moment.id,
    before: { status: moment.status, reaction: moment.reaction },
    after: { status, name: moment.spot?.name ?? moment.description },
  });
  // Its member may have left meanwhile, so that it is open to whoever takes it.
  if (moment.memberId !== null && !corrects) await releaseMoments(ctx, moment.memberId, moment.id);
  const after = await db.moment.findUniqueOrThrow({ where: tenantKey(ctx, moment.id) });
  if (!corrects) await removePhotosOf(ctx, moment.id);
  if (after.reaction === "wentWrong") await openReportedCase(ctx, { momentId: moment.id }, moment.locationId, takers);
  else await withdrawReportedCase(ctx, { momentId: moment.id });
  return { ...moment, ...after };
}
