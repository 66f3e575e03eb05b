import { locationsSeenBy } from "@spots/domain/access/object-rules";
import type { Role } from "@spots/domain/access/permissions";
import { sideOf } from "@spots/domain/growth/access";
import { fitOf } from "@spots/domain/growth/fit";
import { Levels } from "@spots/domain/growth/topics";
import type { Id } from "@spots/domain/kernel/ids";
import type { Call } from "../trpc/context";
import { listNeeds } from "./need.queries";

type Wanted = {
  readonly spotIds: readonly Id[];
  readonly members: readonly {
    readonly id: Id;
    readonly role: Role;
    readonly locations: readonly { readonly locationId: Id }[];
  }[];
  /** Since when deliveries count as practice. */
  readonly from: Date;
};

/**
 * Reads how members fit what these spots need. Of members whose growth the caller may not see
 * nothing is known, so that an order of suggestions does not tell it.
 */
export async function readFits(ctx: Call["ctx"], { spotIds, members, from }: Wanted) {
  const { db, tenant, member } = ctx;
  const { businessId } = tenant;
  const needs = await listNeeds(ctx, [...new Set(spotIds)]);
  const needsOf = (spotId: Id) => needs.filter((need) => need.spotId === spotId).map(({ topic }) => topic);
  if (needs.length === 0) return { needsOf, fitsOf: () => [] };
  const seen = members
    .filter(({ locations, ...each }) =>
      sideOf(member, { ...each, locationIds: locations.map(({ locationId }) => locationId) }),
    )
    .map(({ id }) => id);
  const topics = [...new Set(needs.map(({ topic }) => topic))];
  const views = await db.growthView.findMany({
    where: { businessId, memberId: { in: seen }, topic: { in: topics } },
    select: { memberId: true, topic: true, side: true, level: true, isWanted: true },
  });
  const places = locationsSeenBy(member);
  const done = await db.$queryRaw<{ memberId: string; topic: string; times: number }[]>`
    select m.member_id::text as "memberId", n.topic::text as topic, count(*)::int as times
    from moment m join spot_need n on n.business_id = m.business_id and n.spot_id = m.spot_id
    where m.business_id = ${businessId}::uuid and m.status = 'delivered' and m.delivered_at >= ${from}
      and m.member_id = any(${seen}::uuid[]) and n.topic::text = any(${topics}::text[])
      and (${places === null} or m.location_id = any(${places === null ? [] : [...places]}::uuid[]))
    group by 1, 2`;
  return {
    needsOf,
    fitsOf(spotId: Id, memberId: Id) {
      if (!seen.includes(memberId)) return [];
      return needsOf(spotId).flatMap((topic) => {
        const own = views.filter((view) => view.memberId === memberId && view.topic === topic);
        const manager = own.find(({ side }) => side === "manager");
        const self = own.find(({ side }) => side === "self");
        const level = Levels.find((each) => each === (manager ?? self)?.level) ?? null;
        const times = done.find((each) => each.memberId === memberId && each.topic === topic)?.times ?? 0;
        return fitOf({ topic, level, isWanted: self?.isWanted ?? false, times }) ?? [];
      });
    },
  };
}
