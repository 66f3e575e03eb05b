import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Counts = {
  ...{ day: z.string(), locationId: z.string(), channelId: z.string() },
  ...{ offered: z.number(), shared: z.number(), opened: z.number(), came: z.number() },
};
const Row = z.object(Counts);
const SpotRow = z.object({ ...Counts, spotId: z.string() });

/**
 * The answers of a scope that were offered a link for friends, as `o`: those of a version of a form
 * that offers one, and those that have one, by the local day of the answer.
 */
const offered = (scope: ReportScope) => Prisma.sql`
  offering as materialized (
    select v.form_id, v.number from form_version v
    where v.business_id = ${scope.businessId}::uuid and v.content @> '{"ending":{"friend":{"isOn":true}}}'
  ), offered as materialized (
    select r.id, r.location_id, r.channel_id, (r.answered_at at time zone l.time_zone)::date as day,
           f.response_id is not null as is_shared,
           exists (
             select from referral_opening g where g.business_id = ${scope.businessId}::uuid and g.response_id = r.id
           ) as is_opened,
           exists (
             select from referral_opening g where g.business_id = ${scope.businessId}::uuid and g.response_id = r.id
               and g.came_at is not null
           ) as is_come
    from response r
    join location l on l.business_id = ${scope.businessId}::uuid and l.id = r.location_id
    left join offering v on v.form_id = r.form_id and v.number = r.form_version
    left join referral f on f.business_id = ${scope.businessId}::uuid and f.response_id = r.id
    where r.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`r.answered_at`)}
      and (v.form_id is not null or f.response_id is not null)
  )`;

const counts = Prisma.sql`
  o.day::text, o.location_id::text as "locationId", o.channel_id::text as "channelId", count(*)::int as offered,
  (count(*) filter (where o.is_shared))::int as shared, (count(*) filter (where o.is_opened))::int as opened,
  (count(*) filter (where o.is_come))::int as came`;

const inDays = (scope: ReportScope) => Prisma.sql`o.day >= ${scope.from}::date and o.day < ${scope.until}::date`;

/** Per location, channel and local day, how far the links of answers got (`ReferralRow`). */
export async function referralsByDay(db: TenantClient, scope: ReportScope) {
  const rows = await db.$queryRaw`
    with ${offered(scope)} select ${counts} from offered o where ${inDays(scope)}
    group by 1, 2, 3 order by 1, 2, 3`;
  return z.array(Row).parse(rows);
}

/** The same for each spot that the answers mention unaided. */
export async function referralsOfSpots(db: TenantClient, scope: ReportScope) {
  const rows = await db.$queryRaw`
    with ${offered(scope)} select s.spot_id::text as "spotId", ${counts}
    from offered o
    join mention s on s.business_id = ${scope.businessId}::uuid and s.response_id = o.id
      and s.question = 'recall' and s.source = 'unaided' and s.status = 'counted'
    where ${inDays(scope)} group by s.spot_id, o.day, o.location_id, o.channel_id
    order by s.spot_id, o.day, o.location_id, o.channel_id`;
  return z.array(SpotRow).parse(rows);
}
