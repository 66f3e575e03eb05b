import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { atLocations, mondayOfDay, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  week: z.string(),
  period: z.number(),
  due: z.number(),
  delivered: z.number(),
  declined: z.number(),
});

/**
 * Planned moments per spot and local week (parted at the scope's cuts): how many were due (delivered or missed), how many of those delivered, and how many were declined.
 * What was cancelled, improvised or is still open was never due.
 */
export type DeliveriesOfWeek = z.infer<typeof Row>;

export async function deliveriesByWeek(db: TenantClient, scope: ReportScope): Promise<readonly DeliveriesOfWeek[]> {
  const rows = await db.$queryRaw`
    with planned as (
      select m.spot_id, m.status, (m.due_at at time zone l.time_zone)::date as day
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${scope.businessId}::uuid and m.spot_id is not null and not m.improvised
        and m.status in ('delivered', 'missed', 'declined')
        and ${nearDays(scope, Prisma.sql`m.due_at`)} ${atLocations(scope, Prisma.sql`m.location_id`)}
    )
    select spot_id::text as "spotId", ${mondayOfDay(Prisma.sql`day`)}::text as week,
           ${periodOf(scope, Prisma.sql`day`)} as period,
           (count(*) filter (where status <> 'declined'))::int as due,
           (count(*) filter (where status = 'delivered'))::int as delivered,
           (count(*) filter (where status = 'declined'))::int as declined
    from planned group by 1, 2, 3 order by 1, 2, 3`;
  return withinScope(scope, z.array(Row).parse(rows));
}
