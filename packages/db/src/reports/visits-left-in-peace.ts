import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({ period: z.number(), visits: z.number(), left: z.number() });

/**
 * The visits that started on the scope's days, and how many of their customers were left in peace.
 * @param locationIds null is no limit
 */
export async function visitsLeftInPeace(db: TenantClient, scope: ReportScope, locationIds: readonly string[] | null) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and v.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    select ${periodOf(scope, Prisma.sql`(v.started_at at time zone l.time_zone)::date`)} as period,
           count(*)::int as visits, count(v.left_in_peace_at)::int as left
    from visit v join location l on l.business_id = v.business_id and l.id = v.location_id
    where v.business_id = ${business} and ${nearDays(scope, Prisma.sql`v.started_at`)} ${here}
    group by 1`;
  return withinScope(scope, z.array(Row).parse(rows));
}
