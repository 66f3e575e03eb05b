import { mayActAt } from "@spots/domain/access/object-rules";
import { checkShiftsInWeek, mostShiftsInWeek, type ReadRoster } from "@spots/domain/delivery/shift";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays } from "@spots/domain/kernel/time-zone";
import { instantAt } from "@spots/domain/kernel/zoned-time";
import type { Call } from "../trpc/context";
import { listDuties } from "./duty.queries";
import { getOpenLocation } from "./moment.queries";
import { listTimeOff } from "./time-off.queries";

/** The duties of the member's shifts that include a time. */
export async function dutiesAt({ db, tenant, member }: Call["ctx"], at: Date): Promise<readonly Id[]> {
  const shifts = await db.shift.findMany({
    where: { businessId: tenant.businessId, memberId: member.id, startsAt: { lte: at }, endsAt: { gt: at } },
    select: { dutyId: true },
  });
  return shifts.flatMap(({ dutyId }) => (dutyId === null ? [] : [dutyId]));
}

/** The first instant of a day at a location, and of the day `days` later. */
export const boundsOfDays = (from: string, days: number, timeZone: string) => ({
  gte: instantAt(`${from}T00:00`, timeZone),
  lt: instantAt(`${addDays(from, days)}T00:00`, timeZone),
});

/** @throws CONFLICT when the seven days from `from` on would have too many shifts */
export async function checkRoom(
  { db, tenant }: Call["ctx"],
  locationId: Id,
  from: string,
  timeZone: string,
  more: number,
) {
  const startsAt = boundsOfDays(from, 7, timeZone);
  const there = await db.shift.count({ where: { businessId: tenant.businessId, locationId, startsAt } });
  checkShiftsInWeek(there + more);
}

/** The members who work at a location, by name. */
export async function listWorkers({ db, tenant }: Call["ctx"], locationId: Id) {
  return db.member.findMany({
    where: {
      businessId: tenant.businessId,
      leftAt: null,
      OR: [{ locations: { none: {} } }, { locations: { some: { locationId } } }],
    },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/**
 * The week of a location: who works there, the shifts that start in its seven days, and who is off.
 * @throws NOT_FOUND for a location that the member does not see
 */
export async function readRoster({ ctx, input }: Call<ReadRoster>) {
  if (!mayActAt(ctx.member, input.locationId)) throw notFound();
  const location = await getOpenLocation(ctx, input.locationId);
  const shifts = await ctx.db.shift.findMany({
    where: {
      businessId: ctx.tenant.businessId,
      locationId: location.id,
      startsAt: boundsOfDays(input.from, 7, location.timeZone),
    },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      member: { select: { id: true, name: true, leftAt: true } },
      duty: { select: { id: true, name: true } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostShiftsInWeek,
  });
  const members = await listWorkers(ctx, location.id);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const timeOff = await listTimeOff(ctx, input.from, addDays(input.from, 7), [...names.keys()]);
  return {
    location: { id: location.id, name: location.name, timeZone: location.timeZone },
    members,
    timeOff: timeOff.map((each) => ({ ...each, name: names.get(each.memberId) ?? "" })),
    duties: await listDuties({ ctx }),
    shifts,
  };
}
