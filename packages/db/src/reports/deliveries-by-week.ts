import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { mondayOfDay, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  locationId: z.string(),
  week: z.string(),
  period: z.number(),
  due: z.number(),
  delivered: z.number(),
  declined: z.number(),
});

/**
 * Planned moments per spot, location and local week (split at the scope's cuts): how many were due,
 * how many of those were delivered and how many declined. Due are the delivered, the missed, and
 * the declined ones that were not passed on to another member, whose own moment is due instead.
 * Cancelled, improvised and open moments are not due.
 */
export type DeliveriesOfWeek = z.infer<typeof Row>;

export async function deliveriesByWeek(db: TenantClient, scope: ReportScope): Promise<readonly DeliveriesOfWeek[]> {
  const rows = await db.$queryRaw`
    with passed_on as (
      select instead_of_id as id from moment where business_id = ${scope.businessId}::uuid and instead_of_id is not null
    ), planned as (
      select m.spot_id, m.location_id, m.status, (m.due_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${scope.businessId}::uuid and m.spot_id is not null and not m.improvised
        and m.status in ('delivered', 'missed', 'declined')
        and not (m.status = 'declined' and exists (select from passed_on p where p.id = m.id))
        and ${nearDays(scope, Prisma.sql`m.due_at`)}
    )
    select spot_id::text as "spotId", location_id::text as "locationId", ${mondayOfDay(Prisma.sql`day`)}::text as week,
           ${periodOf(scope, Prisma.sql`day`)} as period,
           count(*)::int as due,
           (count(*) filter (where status = 'delivered'))::int as delivered,
           (count(*) filter (where status = 'declined'))::int as declined
    from planned group by 1, 2, 3, 4 order by 1, 3, 4, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
