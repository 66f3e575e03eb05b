import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({ period: z.number(), reason: z.string().nullable(), count: z.number() });

/**
 * The moments of a spot due on the scope's days that were delivered, missed or declined, by the
 * reason of the declined ones; null: not declined.
 * @param locationIds null is no limit
 */
export async function declines(
  db: TenantClient,
  scope: ReportScope,
  { spotId, locationIds }: { readonly spotId: string; readonly locationIds: readonly string[] | null },
) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and m.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    with due as (
      select (m.due_at at time zone l.time_zone)::date as day, case when m.status = 'declined' then coalesce(
               (select t.reason from moment_step t where t.business_id = ${business} and t.moment_id = m.id
                  and t.status = 'declined' order by t.at desc limit 1), '') end as reason
      from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
      where m.business_id = ${business} and m.spot_id = ${spotId}::uuid and not m.improvised
        and m.status in ('delivered', 'missed', 'declined') and ${nearDays(scope, Prisma.sql`m.due_at`)} ${here}
    )
    select ${periodOf(scope, Prisma.sql`day`)} as period, reason, count(*)::int as count from due group by 1, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
