import { type AddTimeOff, mostTimesOff, type RemoveTimeOff } from "@spots/domain/delivery/time-off";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { dateAsDay, dayAsDate } from "@spots/domain/kernel/time";
import { addDays } from "@spots/domain/kernel/time-zone";
import { instantAt } from "@spots/domain/kernel/zoned-time";
import { worksWithin } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { makePlansOfMemberAnew } from "./make-moments.commands";

/**
 * Locks a member for whom the acting member plans.
 * @throws NOT_FOUND for one who left or works elsewhere only
 */
async function lockWorker(ctx: Call["ctx"], memberId: Id): Promise<void> {
  await lockRow(ctx, "member", memberId);
  const where = { businessId: ctx.tenant.businessId, id: memberId, leftAt: null, ...worksWithin(ctx.member) };
  if (!(await ctx.db.member.findFirst({ where, select: { id: true } }))) throw notFound();
}

/**
 * Gives a member days off. Plans leave the member out; shifts and offers stay. Sending it again changes
 * nothing.
 * @returns how many shifts and open moments the member has on those days
 * @throws NOT_FOUND; CONFLICT when the member has too many times off
 */
export async function addTimeOff({ ctx, input }: Call<AddTimeOff>) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const { id, memberId, firstDay, lastDay } = input;
  await lockWorker(ctx, memberId);
  if (!(await db.timeOff.findUnique({ where: tenantKey(ctx, id) }))) {
    const coming = { businessId, memberId, lastDay: { gte: dayAsDate(now().toISOString().slice(0, 10)) } };
    if ((await db.timeOff.count({ where: coming })) >= mostTimesOff)
      throw new DomainError("CONFLICT", "timesOffFull", { values: { most: mostTimesOff } });
    await db.timeOff.create({
      data: { businessId, id, memberId, firstDay: dayAsDate(firstDay), lastDay: dayAsDate(lastDay) },
    });
    await makePlansOfMemberAnew(ctx, memberId);
    record(ctx, { type: "timeOff.added", subjectId: memberId, after: { firstDay, lastDay } });
  }
  const locations = await db.location.findMany({ where: { businessId }, select: { id: true, timeZone: true } });
  const at = locations.map(({ id: locationId, timeZone }) => ({
    locationId,
    between: { gte: instantAt(`${firstDay}T00:00`, timeZone), lt: instantAt(`${addDays(lastDay, 1)}T00:00`, timeZone) },
  }));
  const shifts = await db.shift.count({
    where: { businessId, memberId, OR: at.map(({ locationId, between }) => ({ locationId, startsAt: between })) },
  });
  const moments = await db.moment.count({
    where: {
      ...{ businessId, memberId, status: { in: ["offered", "accepted"] } },
      OR: at.map(({ locationId, between }) => ({ locationId, dueAt: between })),
    },
  });
  return { id, shifts, moments };
}

/** Takes days off back. */
export async function removeTimeOff({ ctx, input }: Call<RemoveTimeOff>) {
  const timeOff = await ctx.db.timeOff.findUnique({ where: tenantKey(ctx, input.timeOffId) });
  if (!timeOff) throw notFound();
  await lockWorker(ctx, timeOff.memberId);
  // Another request may have removed it before the lock.
  const { count } = await ctx.db.timeOff.deleteMany({
    where: { businessId: ctx.tenant.businessId, id: timeOff.id },
  });
  if (count === 0) throw notFound();
  await makePlansOfMemberAnew(ctx, timeOff.memberId);
  const before = { firstDay: dateAsDay(timeOff.firstDay), lastDay: dateAsDay(timeOff.lastDay) };
  record(ctx, { type: "timeOff.removed", subjectId: timeOff.memberId, before });
  return { id: timeOff.id };
}
