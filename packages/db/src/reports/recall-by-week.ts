import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { atLocations, mondayOfDay, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  version: z.number(),
  week: z.string(),
  period: z.number(),
  exposed: z.number(),
  exposedRecalled: z.number(),
  others: z.number(),
  othersRecalled: z.number(),
});

/**
 * Per version of a spot and local week (parted at the scope's cuts): of the coded answers that told a moment while the spot was live, how many came from customers who were *exposed* to it, and how
 * many of those recall it unaided; and the same for the others, whose recalls are false matches or hearsay.
 *
 * Exposed is who is known to have got it: the answer's visit had the spot delivered, whenever and wherever that was. An answer without a visit (a poster's QR code) counts as
 * exposed when the spot was delivered at its location on its day, before it was given: the closest that can be known without knowing the customer.
 */
export type RecallOfWeek = z.infer<typeof Row>;

export async function recallByWeek(db: TenantClient, scope: ReportScope): Promise<readonly RecallOfWeek[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const rows = await db.$queryRaw`
    with answered as (
      select r.id, r.location_id, r.visit_id, r.answered_at, (r.answered_at at time zone l.time_zone)::date as day
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      join coding c on c.business_id = r.business_id and c.response_id = r.id
      where r.business_id = ${business} and r.story <> '' and ${nearDays(scope, Prisma.sql`r.answered_at`)} ${atLocations(scope, Prisma.sql`r.location_id`)}
    ), told as materialized (
      select *, ${mondayOfDay(Prisma.sql`day`)} as week, ${periodOf(scope, Prisma.sql`day`)} as period from answered
    ), delivered as (
      select m.spot_id, m.location_id, m.delivered_at, (m.delivered_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${business} and m.spot_id is not null and m.status = 'delivered'
        and ${nearDays(scope, Prisma.sql`m.delivered_at`)} ${atLocations(scope, Prisma.sql`m.location_id`)}
    ), on_visit as (
      select distinct m.visit_id, m.spot_id
      from told t join moment m on m.business_id = ${business} and m.visit_id = t.visit_id
      where m.spot_id is not null and m.status = 'delivered'
    ), on_day as (
      select location_id, day, spot_id, min(delivered_at) as first_at from delivered group by 1, 2, 3
    ), recalled as (
      select distinct response_id, spot_id from mention where business_id = ${business} and source = 'unaided' and status = 'counted'
    ), asked as (
      select v.spot_id, v.number as version, t.week, t.period,
             case when t.visit_id is not null then ov.spot_id is not null else coalesce(od.first_at <= t.answered_at, false) end as exposed,
             rc.spot_id is not null as recalled
      from told t
      join spot_version v on v.business_id = ${business} and v.live_at <= t.answered_at and (v.ended_at is null or v.ended_at > t.answered_at)
      left join on_visit ov on ov.visit_id = t.visit_id and ov.spot_id = v.spot_id
      left join on_day od on od.location_id = t.location_id and od.day = t.day and od.spot_id = v.spot_id
      left join recalled rc on rc.response_id = t.id and rc.spot_id = v.spot_id
    )
    select spot_id::text as "spotId", version, week::text, period,
           (count(*) filter (where exposed))::int as exposed,
           (count(*) filter (where exposed and recalled))::int as "exposedRecalled",
           (count(*) filter (where not exposed))::int as others,
           (count(*) filter (where not exposed and recalled))::int as "othersRecalled"
    from asked group by asked.spot_id, asked.version, asked.week, asked.period order by 1, 3, 4, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
