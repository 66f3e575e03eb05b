import { mayActAt } from "@spots/domain/access/object-rules";
import type { ChangeMoment } from "@spots/domain/delivery/moment";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import { instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import { worksWithin } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";
import { lockMember, lockMoment } from "./moment-step.commands";

/**
 * Changes who does an open moment, when and where exactly. Sending it again changes nothing.
 * @throws NOT_FOUND; CONFLICT when the moment is no longer open; BAD_REQUEST for a skipped local time
 */
export async function changeMoment({ ctx, input }: Call<ChangeMoment>) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  if (input.memberId !== null) await lockMember(ctx, input.memberId);
  const moment = await lockMoment(ctx, input.momentId);
  if (!mayActAt(member, moment.locationId)) throw notFound();
  if (await db.momentStep.findUnique({ where: tenantKey(ctx, input.stepId) })) return moment;
  if (moment.status !== "offered" && moment.status !== "accepted")
    throw new DomainError("CONFLICT", "momentMovedOn", { values: { status: moment.status } });
  const { memberId, dutyId, whereExactly, customer, stepId } = input;
  if (memberId !== null && memberId !== moment.memberId) {
    const where = { businessId, id: memberId, leftAt: null, ...worksWithin(member) };
    if (!(await db.member.findFirst({ where }))) throw notFound();
  }
  if (dutyId !== null) await getDuty(ctx, dutyId);
  if (isSkipped(input.dueAt, moment.location.timeZone))
    throw new DomainError("BAD_REQUEST", "badInput", { fields: { dueAt: "skippedTime" } });
  const dueAt = instantAt(input.dueAt, moment.location.timeZone);
  const status = memberId === moment.memberId ? moment.status : "offered";
  await db.momentStep.create({
    data: { businessId, id: stepId, momentId: moment.id, status, at: ctx.now(), byMemberId: member.id },
  });
  const isOpenOffer = memberId === null || (moment.isOpenOffer && memberId === moment.memberId);
  const after = await db.moment.update({
    where: tenantKey(ctx, moment.id),
    data: {
      memberId,
      dutyId: memberId === null ? dutyId : moment.dutyId,
      isOpenOffer,
      dueAt,
      whereExactly,
      customer,
      status,
    },
  });
  record(ctx, {
    type: "moment.changed",
    subjectId: moment.id,
    before: { memberId: moment.memberId, dueAt: moment.dueAt.toISOString(), status: moment.status },
    after: {
      name: moment.spot?.name ?? "",
      memberId,
      dueAt: dueAt.toISOString(),
      status,
      locationId: moment.locationId,
    },
  });
  return { ...moment, ...after };
}
