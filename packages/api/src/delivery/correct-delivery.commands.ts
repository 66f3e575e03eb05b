import { mayDeliver } from "@spots/domain/access/object-rules";
import type { CorrectDelivery } from "@spots/domain/delivery/moment";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { openReportedCase, withdrawReportedCase } from "../case/reported-case.commands";
import { lockTakers } from "../case/takers.commands";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { lockMoment } from "./moment-step.commands";

/**
 * Replaces the reaction and the note of a delivered moment. "It went wrong" opens the moment's case;
 * another reaction withdraws it. Repeating a correction changes nothing.
 * @throws NOT_FOUND; CONFLICT when the moment is not delivered
 */
export async function correctDelivery({ ctx, input }: Call<CorrectDelivery>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const takers = await lockTakers(ctx, { momentId: input.momentId });
  const moment = await lockMoment(ctx, input.momentId);
  if (!mayDeliver(member, moment)) throw notFound();
  const { stepId, reaction, note } = input;
  if (await db.momentStep.findUnique({ where: tenantKey(ctx, stepId) })) return moment;
  if (moment.status !== "delivered")
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  const last = await db.momentStep.findFirst({
    where: {
      ...{ businessId, momentId: moment.id, status: "delivered", correctedBy: null },
      OR: [{ correctsId: { not: null } }, { at: moment.deliveredAt ?? ctx.now() }],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (last?.reaction === reaction && last.note === note) return moment;
  await db.momentStep.create({
    data: {
      ...{ businessId, id: stepId, momentId: moment.id, status: "delivered", reaction, note },
      ...{ at: ctx.now(), byMemberId: member.id, correctsId: last?.id ?? null },
    },
  });
  const after = await db.moment.update({ where: tenantKey(ctx, moment.id), data: { reaction } });
  record(ctx, {
    type: "moment.corrected",
    subjectId: moment.id,
    before: { reaction: moment.reaction },
    after: { reaction, name: moment.spot?.name ?? moment.description },
  });
  if (reaction === "wentWrong") await openReportedCase(ctx, { momentId: moment.id }, moment.locationId, takers);
  else await withdrawReportedCase(ctx, { momentId: moment.id });
  return { ...moment, ...after };
}
