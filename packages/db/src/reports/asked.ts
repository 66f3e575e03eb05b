import { Prisma } from "../generated/client";
import { mondayOfDay, nearDays, periodOf, type ReportScope } from "./scope";

/**
 * The common table expressions of every report on mentions; a statement begins with them (`with`
 * included):
 * - `told`: the coded answers with recall text, with `id`, `location_id`, `channel_id`, `visit_id`,
 *   `answered_at`, `day`, `week` and `period`.
 * - `asked`: for each of them the spots that it could have mentioned, one row per spot, with the
 *   `version` that its customer met. When the answer's visit had the spot delivered before the
 *   answer, that is the version delivered, and `received` is true, even if the spot has ended
 *   since. Otherwise it is the version that was live when the answer arrived, and a spot that the
 *   answer's location left out at that time has no row.
 * - `said`: the mentions in the recall text that count or wait to be checked, one row per spot and
 *   answer.
 *
 * A delivery at the same place on the same day does not count as exposure of a customer.
 */
export function askedOf(scope: ReportScope): Prisma.Sql {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  return Prisma.sql`
    with answered as (
      select r.id, r.location_id, r.channel_id, r.visit_id, r.answered_at, (r.answered_at at time zone l.time_zone)::date as day
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      join coding c on c.business_id = r.business_id and c.response_id = r.id
      where r.business_id = ${business} and r.recall_text <> '' and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    ), told as materialized (
      select *, ${mondayOfDay(Prisma.sql`day`)} as week, ${periodOf(scope, Prisma.sql`day`)} as period from answered
    ), received as (
      select distinct on (t.id, m.spot_id) t.id, m.spot_id, m.spot_version as version
      from told t join moment m on m.business_id = ${business} and m.visit_id = t.visit_id
      where m.spot_id is not null and m.spot_version is not null and m.status = 'delivered' and m.delivered_at <= t.answered_at
      order by t.id, m.spot_id, m.delivered_at desc
    ), absent as (
      select spot_id, location_id, from_at, until_at from spot_absence where business_id = ${business}
    ), live as (
      select t.id, v.spot_id, v.number as version
      from told t
      join spot_version v on v.business_id = ${business} and v.live_at <= t.answered_at and (v.ended_at is null or v.ended_at > t.answered_at)
      where not exists (
        select from absent a
        where a.spot_id = v.spot_id and a.location_id = t.location_id
          and a.from_at <= t.answered_at and (a.until_at is null or a.until_at > t.answered_at)
      )
    ), asked as materialized (
      select id, spot_id, coalesce(r.version, l.version) as version, r.id is not null as received
      from live l full join received r using (id, spot_id)
    ), said as (
      select response_id as id, spot_id, status from mention
      where business_id = ${business} and question = 'recall' and source = 'unaided' and status in ('counted', 'doubtful')
    )`;
}
