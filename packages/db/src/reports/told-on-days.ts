import { Prisma } from "../generated/client";
import type { ReportScope } from "./scope";

/**
 * The common table expression `counted_day`: local days of locations with their bounds as columns.
 * `at time zone` is not leakproof, so a condition with it could not use an index.
 * @param days a query of `location_id` and `day`
 */
export const countedDays = (scope: ReportScope, days: Prisma.Sql): Prisma.Sql => Prisma.sql`
  counted_day as materialized (
    select d.location_id, d.day,
           d.day::timestamp at time zone l.time_zone as from_at,
           (d.day + 1)::timestamp at time zone l.time_zone as until_at
    from (${days}) d join location l on l.business_id = ${scope.businessId}::uuid and l.id = d.location_id
  )`;

/**
 * The common table expressions `counted_day` and `on_day`: the answers of some local days, with
 * their `day`.
 * @param days a query of `location_id` and `day`
 */
export const answersOnDays = (scope: ReportScope, days: Prisma.Sql): Prisma.Sql => Prisma.sql`
  ${countedDays(scope, days)}, day_range as materialized (
    select day, min(from_at) as from_at, max(until_at) as until_at from counted_day group by day
  ), on_day as materialized (
    select r.id, r.location_id, r.channel_id, r.visit_id, r.answered_at, r.recommend, r.recall_text, r.form_id, d.day
    from (
      select g.day, r.* from day_range g cross join lateral (
        select * from response r
        where r.business_id = ${scope.businessId}::uuid and r.answered_at >= g.from_at and r.answered_at < g.until_at offset 0
      ) r offset 0
    ) r
    join counted_day d on d.day = r.day and d.location_id = r.location_id
      and r.answered_at >= d.from_at and r.answered_at < d.until_at
  )`;

/**
 * The common table expressions (`with` included) of the answers of some local days. They count as
 * `askedOf` does, without a row for each answer and spot: within a `part` of the time, in which no
 * version or absence begins or ends, all answers of a location could have mentioned the same spots.
 * - `on_day`: all answers, with their `day`.
 * - `told`: the coded ones with recall text, with their `part`; `told_together` counts them, and
 *   those with a visit, by day, location, channel and part.
 * - `live`: the spots and versions that were live in a part at a location.
 * - `known`: per answer and spot what its visit and its words tell: the version that the visit had
 *   delivered before (`received`), and whether the answer mentions the spot or waits to be checked.
 * @param spotId limits the spots to one; null is no limit
 */
export function toldOnDays(scope: ReportScope, days: Prisma.Sql, spotId: string | null = null): Prisma.Sql {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = (column: Prisma.Sql) => (spotId === null ? Prisma.empty : Prisma.sql`and ${column} = ${spotId}::uuid`);
  return Prisma.sql`
    with ${answersOnDays(scope, days)}, changed as materialized (
      select coalesce(array_agg(distinct at order by at), '{}') as instants from (
        select unnest(array[live_at, ended_at]) as at from spot_version where business_id = ${business}
        union all
        select unnest(array[from_at, until_at]) from spot_absence where business_id = ${business}
      ) c where at is not null
    ), told as materialized (
      select o.id, o.location_id, o.channel_id, o.visit_id, o.answered_at, o.day, width_bucket(o.answered_at, c.instants) as part
      from on_day o cross join changed c
      where o.recall_text <> '' and exists (select from coding c where c.business_id = ${business} and c.response_id = o.id)
    ), told_together as materialized (
      select day, location_id, channel_id, part, min(answered_at) as at, count(*)::int as answers, count(visit_id)::int as visits
      from told group by day, location_id, channel_id, part
    ), live as materialized (
      select p.location_id, p.part, v.spot_id, v.number as version
      from (select location_id, part, min(at) as at from told_together group by location_id, part) p
      join spot_version v on v.business_id = ${business} and v.live_at <= p.at and (v.ended_at is null or v.ended_at > p.at)
      where not exists (
        select from spot_absence a
        where a.business_id = ${business} and a.spot_id = v.spot_id and a.location_id = p.location_id
          and a.from_at <= p.at and (a.until_at is null or a.until_at > p.at)
      ) ${only(Prisma.sql`v.spot_id`)}
    ), received as (
      select distinct on (t.id, m.spot_id)
             t.id, t.day, t.location_id, t.channel_id, t.part, 1 as visits, m.spot_id, m.spot_version as version, 0 as mentioned, 0 as waiting
      from told t join moment m on m.business_id = ${business} and m.visit_id = t.visit_id
      where m.spot_id is not null and m.spot_version is not null and m.status = 'delivered' and m.delivered_at <= t.answered_at
        ${only(Prisma.sql`m.spot_id`)}
      order by t.id, m.spot_id, m.delivered_at desc
    ), said as (
      select t.id, t.day, t.location_id, t.channel_id, t.part, (t.visit_id is not null)::int as visits, s.spot_id, null::int as version,
             (s.status = 'counted')::int as mentioned, (s.status = 'doubtful')::int as waiting
      from told t join mention s on s.business_id = ${business} and s.response_id = t.id
      where s.question = 'recall' and s.source = 'unaided' and s.status in ('counted', 'doubtful') ${only(Prisma.sql`s.spot_id`)}
    ), known as materialized (
      select k.id, k.day, k.location_id, k.channel_id, k.part, k.visits, k.spot_id, max(k.version) as received,
             sum(k.mentioned)::int as mentioned, sum(k.waiting)::int as waiting,
             exists (select from live l where l.location_id = k.location_id and l.part = k.part and l.spot_id = k.spot_id) as is_live
      from (select * from received union all select * from said) k
      group by k.id, k.day, k.location_id, k.channel_id, k.part, k.visits, k.spot_id
    )`;
}
