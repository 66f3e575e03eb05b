import { mayActAt } from "@spots/domain/access/object-rules";
import {
  type CopyDays,
  checkMomentsToCopy,
  copiesOfMoments,
  copiesOfShifts,
  mostMomentsCopied,
  type PreviewCopy,
} from "@spots/domain/delivery/copy";
import { longestShiftHours, mostShiftsInWeek, type Span } from "@spots/domain/delivery/shift";
import { notFound } from "@spots/domain/kernel/errors";
import type { Id } from "@spots/domain/kernel/ids";
import { addDays, daysBetween } from "@spots/domain/kernel/time-zone";
import type { Call } from "../trpc/context";
import { getOpenLocation } from "./moment.queries";
import { boundsOfDays } from "./shift.queries";
import { listTimeOff } from "./time-off.queries";

type Ctx = Call["ctx"];
type Location = Awaited<ReturnType<typeof getOpenLocation>>;
type MembersSpan = Span & { readonly memberId: Id };

/** @throws NOT_FOUND for a location where the member does not act */
export async function getCopyLocation(ctx: Ctx, locationId: Id) {
  if (!mayActAt(ctx.member, locationId)) throw notFound();
  return getOpenLocation(ctx, locationId);
}

/** The shifts that a copy reads. */
export const listShiftsToCopy = ({ db, tenant }: Ctx, { timeZone, id }: Location, { from, days }: CopyDays) =>
  db.shift.findMany({
    where: { businessId: tenant.businessId, locationId: id, startsAt: boundsOfDays(from, days, timeZone) },
    include: { member: { select: { name: true, leftAt: true } } },
    orderBy: [{ memberId: "asc" }, { startsAt: "asc" }, { id: "asc" }],
    take: mostShiftsInWeek,
  });

/** What of these shifts is copied and what is left out, with the reason. */
export async function readCopiesOfShifts(
  { db, tenant }: Ctx,
  { timeZone }: Location,
  { from, to, days }: CopyDays,
  shifts: Awaited<ReturnType<typeof listShiftsToCopy>>,
) {
  const { gte, lt } = boundsOfDays(to, days, timeZone);
  const there = await db.shift.findMany({
    where: {
      ...{ businessId: tenant.businessId, memberId: { in: [...new Set(shifts.map(({ memberId }) => memberId))] } },
      // A copy begins in these days and ends within the longest shift after them.
      startsAt: { lt: new Date(lt.getTime() + longestShiftHours * 3_600_000) },
      endsAt: { gt: gte },
    },
    select: { memberId: true, startsAt: true, endsAt: true },
  });
  const toCopy = shifts.map(({ memberId, dutyId, startsAt, endsAt, member }) => ({
    ...{ memberId, dutyId, startsAt, endsAt, name: member.name, hasLeft: member.leftAt !== null },
  }));
  return copiesOfShifts(toCopy, there, { days: daysBetween(from, to), timeZone });
}

/**
 * What of the moments of a day or a week is copied and what is left out, with the reason. Cancelled and
 * spontaneous moments, those given to somebody else and those that make a case good are not read.
 * @param alsoOnShift shifts that are not stored yet
 */
export async function readCopiesOfMoments(
  ctx: Ctx,
  { id: locationId, timeZone, closedDays }: Location,
  { from, to, days }: CopyDays,
  alsoOnShift: readonly MembersSpan[] = [],
) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const end = boundsOfDays(to, days, timeZone);
  const moments = await db.moment.findMany({
    where: {
      ...{ businessId, locationId, dueAt: boundsOfDays(from, days, timeZone), improvised: false, caseId: null },
      ...{ spotId: { not: null }, status: { not: "cancelled" }, replacedBy: null },
    },
    select: {
      ...{ spotId: true, whereExactly: true, dueAt: true, dutyId: true },
      spot: { select: { name: true } },
      member: { select: { id: true, name: true, leftAt: true } },
      plan: { select: { endedAt: true } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: mostMomentsCopied + 1,
  });
  checkMomentsToCopy(moments.length);
  const there = await db.moment.findMany({
    where: { businessId, locationId, dueAt: end, spotId: { not: null }, status: { not: "cancelled" } },
    select: { spotId: true, whereExactly: true, dueAt: true },
    take: mostMomentsCopied + 1,
  });
  checkMomentsToCopy(there.length);
  const shifts = await db.shift.findMany({
    where: { businessId, locationId, startsAt: { lt: end.lt }, endsAt: { gt: end.gte } },
    select: { memberId: true, startsAt: true, endsAt: true },
    take: 2 * mostShiftsInWeek,
  });
  const spots = await db.spot.findMany({
    where: {
      ...{ businessId, status: { in: ["live", "pilot"] } },
      overrides: { none: { isOff: true, locationId } },
    },
    select: { id: true },
  });
  return copiesOfMoments(
    moments.flatMap(({ spotId, spot, member, plan, ...rest }) =>
      spotId === null
        ? []
        : [
            {
              ...{ ...rest, spotId, name: spot?.name ?? "", isPlanned: plan !== null && plan.endedAt === null },
              person: member && { memberId: member.id, name: member.name, hasLeft: member.leftAt !== null },
            },
          ],
    ),
    {
      ...{ days: daysBetween(from, to), timeZone, now: now(), closedDays },
      shifts: [...shifts, ...alsoOnShift],
      timeOff: await listTimeOff(ctx, to, addDays(to, days)),
      spotIds: new Set(spots.map(({ id }) => id)),
      there: there.flatMap(({ spotId, ...rest }) => (spotId === null ? [] : [{ ...rest, spotId }])),
    },
  );
}

const nothing = { copies: [], leftOut: [] };
/** How many things a preview names. */
const mostNamed = 40;

/** What a copy would do. Nothing is stored. */
export async function previewCopy({ ctx, input }: Call<PreviewCopy>) {
  const location = await getCopyLocation(ctx, input.locationId);
  const shifts =
    input.what === "moments"
      ? nothing
      : await readCopiesOfShifts(ctx, location, input, await listShiftsToCopy(ctx, location, input));
  const { copies, leftOut } =
    input.what === "shifts" ? nothing : await readCopiesOfMoments(ctx, location, input, shifts.copies);
  const counts = new Map<(typeof leftOut)[number]["reason"], number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    shifts: {
      count: shifts.copies.length,
      leftOut: shifts.leftOut.slice(0, mostNamed),
      moreLeftOut: Math.max(0, shifts.leftOut.length - mostNamed),
    },
    moments: {
      count: copies.length,
      open: copies.filter(({ memberId }) => memberId === null).length,
      named: copies
        .slice(0, mostNamed)
        .map(({ name, whereExactly, at, was, open }) => ({ name, whereExactly, at, was, open })),
      leftOut: [...counts].map(([reason, count]) => ({ reason, count })),
    },
  };
}
