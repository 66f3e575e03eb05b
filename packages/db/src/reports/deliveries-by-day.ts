import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  locationId: z.string(),
  day: z.string(),
  period: z.number(),
  due: z.number(),
  delivered: z.number(),
  declined: z.number(),
  reacted: z.number(),
  moved: z.number(),
});

/**
 * Planned moments per spot, location and local day: how many were due, delivered and declined, as
 * in `deliveriesByWeek`. Of the delivered ones, `reacted` have the customer's reaction as staff saw
 * it, and `moved` of those were delighted or exceptional.
 */
export type DeliveriesOfDay = z.infer<typeof Row>;

/** @param spotId limits the rows to one spot; null is no limit */
export async function deliveriesByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly DeliveriesOfDay[]> {
  const one = spotId === null ? Prisma.sql`m.spot_id is not null` : Prisma.sql`m.spot_id = ${spotId}::uuid`;
  const rows = await db.$queryRaw`
    with passed_on as (
      select instead_of_id as id from moment where business_id = ${scope.businessId}::uuid and instead_of_id is not null
    ), planned as (
      select m.spot_id, m.location_id, m.status, m.reaction, (m.due_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${scope.businessId}::uuid and ${one} and not m.improvised
        and m.status in ('delivered', 'missed', 'declined')
        and not (m.status = 'declined' and exists (select from passed_on p where p.id = m.id))
        and ${nearDays(scope, Prisma.sql`m.due_at`)}
    )
    select spot_id::text as "spotId", location_id::text as "locationId", day::text, ${periodOf(scope, Prisma.sql`day`)} as period,
           count(*)::int as due,
           (count(*) filter (where status = 'delivered'))::int as delivered,
           (count(*) filter (where status = 'declined'))::int as declined,
           (count(reaction) filter (where status = 'delivered'))::int as reacted,
           (count(*) filter (where status = 'delivered' and reaction in ('delighted', 'exceptional')))::int as moved
    from planned group by 1, 2, 3, 4 order by 1, 3, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
