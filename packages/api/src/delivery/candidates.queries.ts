import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { type Candidate, competencyOf, suggestMembers } from "@spots/domain/delivery/suggestion";
import type { Id } from "@spots/domain/kernel/ids";
import { dayAsDate } from "@spots/domain/kernel/time";
import { boundsOfDay } from "@spots/domain/kernel/zoned-time";
import { readFits } from "../growth/fit.queries";
import { worksWithin } from "../people/member.queries";
import type { Call } from "../trpc/context";

/** How far back it is looked when a member last had a spot, in days. */
const lookBack = 42;

/** How far back a delivery shows that a member knows a spot, in days. */
const deliveredBack = 91;

type Place = { readonly id: Id; readonly timeZone: string };
type Need = { readonly key: string; readonly spotId: Id; readonly dueAt: Date; readonly not?: ReadonlySet<Id> };

/**
 * Reads what is known of the members of a location who are not off on a day, for suggestions.
 * @returns a function that suggests members for a moment of that day, best first
 */
export async function readCandidates(ctx: Call["ctx"], place: Place, day: string, spotIds: readonly Id[]) {
  const { db, tenant, now } = ctx;
  const { businessId } = tenant;
  const { from, to } = boundsOfDay(day, place.timeZone);
  const members = await db.member.findMany({
    where: {
      businessId,
      leftAt: null,
      timeOff: { none: { firstDay: { lte: dayAsDate(day) }, lastDay: { gte: dayAsDate(day) } } },
      AND: [
        worksWithin(ctx.member),
        { OR: [{ locations: { none: {} } }, { locations: { some: { locationId: place.id } } }] },
      ],
    },
    select: { id: true, name: true, role: true, seenAt: true, locations: { select: { locationId: true } } },
    orderBy: { id: "asc" },
    take: 1000,
  });
  const shifts = await db.shift.findMany({
    where: { businessId, locationId: place.id, startsAt: { lt: to }, endsAt: { gt: from } },
    select: { memberId: true, startsAt: true, endsAt: true },
    orderBy: { id: "asc" },
    take: 2000,
  });
  const open = await db.moment.groupBy({
    by: ["memberId"],
    where: {
      ...{ businessId, memberId: { not: null }, status: { in: ["offered", "accepted"] }, dueAt: { gte: from, lt: to } },
    },
    _count: true,
  });
  const seen = locationsSeenBy(ctx.member);
  const had = await db.moment.groupBy({
    by: ["spotId", "memberId"],
    where: {
      ...{ businessId, spotId: { in: [...new Set(spotIds)] }, memberId: { not: null } },
      status: { in: ["offered", "accepted", "delivered"] },
      dueAt: { gte: new Date(from.getTime() - lookBack * 86_400_000), lt: to },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
    _max: { dueAt: true },
  });
  const read = await db.$queryRaw<{ spotId: string; memberId: string; isCurrent: boolean; isChecked: boolean }[]>`
    select distinct on (b.spot_id, b.member_id) b.spot_id::text as "spotId", b.member_id::text as "memberId",
      b.spot_version = s.version and b.file_id is not distinct from s.briefing_file_id as "isCurrent", b.tries > 0 as "isChecked"
    from briefing b join spot s on s.business_id = b.business_id and s.id = b.spot_id
    where b.business_id = ${businessId}::uuid and b.spot_id = any(${[...new Set(spotIds)]}::uuid[])
      and b.read_at is not null
    order by b.spot_id, b.member_id, b.spot_version desc`;
  const deliveredSince = new Date(now().getTime() - deliveredBack * 86_400_000);
  const delivered = await db.moment.groupBy({
    by: ["spotId", "memberId"],
    where: {
      ...{ businessId, spotId: { in: [...new Set(spotIds)] }, memberId: { not: null }, status: "delivered" },
      deliveredAt: { gte: deliveredSince },
      ...(seen === null ? {} : { locationId: { in: [...seen] } }),
    },
  });
  const { needsOf, fitsOf } = await readFits(ctx, { spotIds, members, from: deliveredSince });
  const readBy = new Map(read.map(({ spotId, memberId, ...each }) => [`${spotId} ${memberId}`, each]));
  const deliveredBy = new Set(delivered.map(({ spotId, memberId }) => `${spotId} ${memberId}`));
  const openBy = new Map(open.map(({ memberId, _count }) => [memberId, _count]));
  const hadBy = new Map(had.map(({ spotId, memberId, _max }) => [`${spotId} ${memberId}`, _max.dueAt]));
  const names = new Map(members.map(({ id, name }) => [id, name]));

  return function suggest({ key, spotId, dueAt, not = new Set() }: Need) {
    const candidates = members
      .filter(({ id }) => !not.has(id))
      .map(({ id, role, seenAt }): Candidate => {
        const shift = shifts.find((each) => each.memberId === id && each.startsAt <= dueAt && dueAt < each.endsAt);
        return {
          ...{ memberId: id, isStaff: role === "staff", shiftUntil: shift?.endsAt ?? null, seenAt },
          ...{ openThatDay: openBy.get(id) ?? 0, lastHadAt: hadBy.get(`${spotId} ${id}`) ?? null },
          competency: competencyOf({
            read: readBy.get(`${spotId} ${id}`) ?? null,
            hasDelivered: deliveredBy.has(`${spotId} ${id}`),
          }),
          fits: fitsOf(spotId, id),
        };
      });
    const need = { key, dueAt, now: now(), hasRoster: shifts.length > 0, needs: needsOf(spotId).length };
    return suggestMembers(need, candidates).map((each) => ({ ...each, name: names.get(each.memberId) ?? "" }));
  };
}
