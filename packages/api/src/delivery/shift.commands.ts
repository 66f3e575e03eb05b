import { mayActAt } from "@spots/domain/access/object-rules";
import {
  type AddShift,
  type ChangeShift,
  faultOfTimes,
  type RemoveShift,
  type Span,
} from "@spots/domain/delivery/shift";
import { DomainError, notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { dayOf, instantAt, isSkipped } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { lockRow } from "../writing/lock";
import { record } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import { getDuty } from "./duty.queries";
import { makePlansAnew } from "./make-moments.commands";
import { getOpenLocation } from "./moment.queries";
import { checkRoom } from "./shift.queries";

type Ctx = Call["ctx"];

/** @throws BAD_REQUEST at the field for a skipped local time, or an end that does not fit the start */
function spanOf(times: { readonly startsAt: string; readonly endsAt: string }, timeZone: string): Span {
  for (const field of ["startsAt", "endsAt"] as const)
    if (isSkipped(times[field], timeZone))
      throw new DomainError("BAD_REQUEST", "badInput", { fields: { [field]: "skippedTime" } });
  const span = { startsAt: instantAt(times.startsAt, timeZone), endsAt: instantAt(times.endsAt, timeZone) };
  const fields = faultOfTimes(span);
  if (fields) throw new DomainError("BAD_REQUEST", "badInput", { fields });
  return span;
}

/** A shift of the member that overlaps the times, or null. The member's row must be locked. */
const overlapping = ({ db, tenant }: Ctx, memberId: Id, { startsAt, endsAt }: Span, except: Id | null) =>
  db.shift.findFirst({
    where: {
      businessId: tenant.businessId,
      memberId,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      ...(except === null ? {} : { id: { not: except } }),
    },
    include: { location: { select: { name: true, timeZone: true } } },
    orderBy: { startsAt: "asc" },
  });

/**
 * Locks the member and checks that the shift fits: the member works at the location and has no other
 * shift at that time.
 * @throws NOT_FOUND for an unknown member; CONFLICT at the field
 */
async function checkFits(ctx: Ctx, memberId: Id, locationId: Id, span: Span, except: Id | null = null) {
  await lockRow(ctx, "member", memberId);
  const member = await ctx.db.member.findUnique({
    where: tenantKey(ctx, memberId),
    include: { locations: { select: { locationId: true } } },
  });
  if (!member || member.leftAt !== null) throw notFound();
  const worksAt = member.locations.map((each) => each.locationId);
  if (worksAt.length > 0 && !worksAt.includes(locationId))
    throw new DomainError("CONFLICT", "worksElsewhere", { fields: { memberId: "worksElsewhere" } });
  const other = await overlapping(ctx, memberId, span, except);
  if (!other) return;
  const { name, timeZone } = other.location;
  const values = { location: name, from: wallTimeOf(other.startsAt, timeZone), to: wallTimeOf(other.endsAt, timeZone) };
  throw new DomainError("CONFLICT", "shiftOverlaps", { fields: { startsAt: "shiftOverlaps" }, values });
}

/**
 * Adds a shift. Sending it again changes nothing.
 * @throws NOT_FOUND; CONFLICT for an overlap; BAD_REQUEST for times that do not fit
 */
export async function addShift({ ctx, input }: Call<AddShift>) {
  const { db, tenant, member } = ctx;
  const { id, memberId, locationId, dutyId } = input;
  if (!mayActAt(member, locationId)) throw notFound();
  const location = await getOpenLocation(ctx, locationId);
  if (await db.shift.findUnique({ where: tenantKey(ctx, id) })) return { id };
  const span = spanOf(input, location.timeZone);
  if (dutyId !== null) await getDuty(ctx, dutyId);
  await checkFits(ctx, memberId, locationId, span);
  await checkRoom(ctx, locationId, dayOf(span.startsAt, location.timeZone), location.timeZone, 1);
  await db.shift.create({ data: { businessId: tenant.businessId, id, memberId, locationId, dutyId, ...span } });
  await makePlansAnew(ctx, locationId, "byShifts");
  record(ctx, { type: "shift.added", subjectId: id, after: { memberId, locationId } });
  return { id };
}

/** Locks a shift at a location where the member acts. */
async function lockShift(ctx: Ctx, shiftId: Id) {
  await lockRow(ctx, "shift", shiftId);
  const shift = await ctx.db.shift.findUniqueOrThrow({ where: tenantKey(ctx, shiftId), include: { location: true } });
  if (!mayActAt(ctx.member, shift.locationId)) throw notFound();
  return shift;
}

export async function changeShift({ ctx, input }: Call<ChangeShift>) {
  const shift = await lockShift(ctx, input.shiftId);
  const { memberId, dutyId } = input;
  const span = spanOf(input, shift.location.timeZone);
  if (dutyId !== null && dutyId !== shift.dutyId) await getDuty(ctx, dutyId);
  await checkFits(ctx, memberId, shift.locationId, span, shift.id);
  await ctx.db.shift.update({ where: tenantKey(ctx, shift.id), data: { memberId, dutyId, ...span } });
  await makePlansAnew(ctx, shift.locationId, "byShifts");
  record(ctx, { type: "shift.changed", subjectId: shift.id, after: { memberId, locationId: shift.locationId } });
  return { id: shift.id };
}

/** Removes a shift. */
export async function removeShift({ ctx, input }: Call<RemoveShift>) {
  const shift = await lockShift(ctx, input.shiftId);
  await ctx.db.shift.delete({ where: tenantKey(ctx, shift.id) });
  const { memberId, locationId } = shift;
  await makePlansAnew(ctx, locationId, "byShifts");
  record(ctx, { type: "shift.removed", subjectId: shift.id, before: { memberId, locationId } });
  return { id: shift.id };
}
