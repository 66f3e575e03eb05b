import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import type { ReportScope } from "./scope";

/** The local days on which the deliveries of marked visits were due. */
const daysOfVisits = (businessId: string, visits: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select m.location_id, (m.due_at at time zone l.time_zone)::date as day
  from (${visits}) s
  join moment m on m.business_id = ${businessId}::uuid and m.visit_id = s.visit_id
  join location l on l.business_id = ${businessId}::uuid and l.id = m.location_id
  where m.status = 'delivered'`;

/** The days of the scope whose stored counts may be wrong: the marked ones, and those of marked visits. */
export const staleDays = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  select distinct s.location_id, s.day from (
    select location_id, day from stale_day where business_id = ${scope.businessId}::uuid
    union all
    ${daysOfVisits(scope.businessId, Prisma.sql`select visit_id from stale_visit where business_id = ${scope.businessId}::uuid`)}
  ) s
  where s.day >= ${scope.from}::date and s.day < ${scope.until}::date`;

/**
 * Marks the days of marked visits instead of the visits. Whatever delivery or answer of a visit is
 * stored meanwhile marks its days or the visit itself.
 */
export async function markDaysOfVisits(db: TenantClient, businessId: string): Promise<void> {
  const business = Prisma.sql`${businessId}::uuid`;
  await db.$executeRaw`
    with seen as (delete from stale_visit where business_id = ${business} returning visit_id)
    insert into stale_day (business_id, location_id, day)
    select distinct ${business}, d.location_id, d.day
    from (${daysOfVisits(businessId, Prisma.sql`select distinct visit_id from seen`)}) d`;
}
