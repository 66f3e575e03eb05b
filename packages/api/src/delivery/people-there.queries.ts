import { mayActAt } from "@spots/domain/access/object-rules";
import type { ReadSuggestions } from "@spots/domain/delivery/suggestion-input";
import { notFound } from "@spots/domain/kernel/errors";
import { dayAsDate } from "@spots/domain/kernel/time";
import { wallTimeOf } from "@spots/domain/kernel/time-zone";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import { worksWithin } from "../people/member.queries";
import type { Call } from "../trpc/context";
import { getOpenLocation } from "./moment.queries";

/** The most members that are named. */
const mostPeople = 1000;

/**
 * The members who work at a location, each with their shifts there on a day in local times, whether they
 * are off, and how many open moments they have. `hasRoster`: somebody is on shift there on that day.
 */
export async function readPeopleThere({ ctx, input }: Call<ReadSuggestions>) {
  const { db, tenant } = ctx;
  const { businessId } = tenant;
  const { locationId, day } = input;
  if (!mayActAt(ctx.member, locationId)) throw notFound();
  const { timeZone } = await getOpenLocation(ctx, locationId);
  const { from, to } = boundsOfDay(day, timeZone);
  const date = dayAsDate(day);
  const members = await db.member.findMany({
    where: {
      ...{ businessId, leftAt: null },
      AND: [worksWithin(ctx.member), { OR: [{ locations: { none: {} } }, { locations: { some: { locationId } } }] }],
    },
    select: {
      ...{ id: true, name: true },
      timeOff: { where: { firstDay: { lte: date }, lastDay: { gte: date } }, select: { id: true }, take: 1 },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostPeople,
  });
  const shifts = await db.shift.findMany({
    where: { businessId, locationId, startsAt: { lt: to }, endsAt: { gt: from } },
    select: { memberId: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 2 * mostPeople,
  });
  const open = await db.moment.groupBy({
    by: ["memberId"],
    where: {
      ...{ businessId, memberId: { not: null }, status: { in: ["offered", "accepted"] }, dueAt: { gte: from, lt: to } },
    },
    _count: true,
  });
  const openBy = new Map(open.map(({ memberId, _count }) => [memberId, _count]));
  return {
    hasRoster: shifts.length > 0,
    members: members.map(({ id, name, timeOff }) => ({
      ...{ memberId: id, name, isOff: timeOff.length > 0, openThatDay: openBy.get(id) ?? 0 },
      shifts: shifts
        .filter(({ memberId }) => memberId === id)
        .map(({ startsAt, endsAt }) => ({ from: wallTimeOf(startsAt, timeZone), to: wallTimeOf(endsAt, timeZone) })),
    })),
  };
}
