import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  memberId: z.string(),
  name: z.string(),
  period: z.number(),
  delivered: z.number(),
  reacted: z.number(),
  moved: z.number(),
});

/** The largest number of members of one report. */
const mostMembers = 500;

/**
 * Who delivered a spot over the scope's days, by name: how many moments, planned or improvised, how
 * many of them have the customer's reaction, and how many of those were delighted or exceptional.
 * @param locationIds null is no limit
 */
export async function deliveredByMember(
  db: TenantClient,
  scope: ReportScope,
  { spotId, locationIds }: { readonly spotId: string; readonly locationIds: readonly string[] | null },
) {
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and m.location_id = any(${[...locationIds]}::uuid[])`;
  // Counted by id before the names are read: a sort by name of each moment is slow.
  const rows = await db.$queryRaw`
    with given as (
      select m.member_id, m.reaction, (m.delivered_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${scope.businessId}::uuid and m.spot_id = ${spotId}::uuid and m.status = 'delivered'
        and ${nearDays(scope, Prisma.sql`m.delivered_at`)} ${here}
    ), counted as (
      select g.member_id, ${periodOf(scope, Prisma.sql`g.day`)} as period,
             count(*)::int as delivered, count(g.reaction)::int as reacted,
             (count(*) filter (where g.reaction in ('delighted', 'exceptional')))::int as moved
      from given g group by 1, 2
    )
    select c.member_id::text as "memberId", p.name, c.period, c.delivered, c.reacted, c.moved
    from counted c join member p on p.business_id = ${scope.businessId}::uuid and p.id = c.member_id
    order by p.name, c.member_id, c.period limit ${mostMembers}`;
  return withinScope(scope, z.array(Row).parse(rows));
}
