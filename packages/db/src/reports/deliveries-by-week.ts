import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { deliveryDays, fromCounts } from "./counted-days";
import { mondayOfDay, periodOf, type ReportScope, withinScope } from "./scope";

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
  const rows = await fromCounts(
    db,
    scope,
    deliveryDays(null),
    Prisma.sql`
    select spot_id::text as "spotId", location_id::text as "locationId", ${mondayOfDay(Prisma.sql`day`)}::text as week,
           ${periodOf(scope, Prisma.sql`day`)} as period,
           sum(due)::int as due, sum(delivered)::int as delivered, sum(declined)::int as declined
    from counts group by 1, 2, 3, 4 order by 1, 3, 4, 2`,
  );
  return withinScope(scope, z.array(Row).parse(rows));
}
