import { Prisma } from "../generated/client";
import type { ReportScope } from "./scope";
import { countedDays, toldOnDays } from "./told-on-days";

const counts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(count(*) filter (where ${condition}))::int`;

/** The columns of `mention_day` after its key, of `response_day` and of `delivery_day`. */
const mentionCounts = Prisma.raw(
  "told, mentioned, waiting, received, received_mentioned, received_waiting, not_received, not_received_mentioned, not_received_waiting",
);
const responseCounts = Prisma.raw(
  "answers, scored, promoters, detractors, told, recalled, recalled_squares, waiting, waiting_mentions",
);

const deliveryCounts = Prisma.raw("due, delivered, declined, reacted, moved");

/** The sum of each column, under its name. */
const sumOf = (columns: Prisma.Sql): Prisma.Sql =>
  Prisma.raw(
    columns.sql
      .split(", ")
      .map((column) => `coalesce(sum(${column}), 0)::int as ${column}`)
      .join(", "),
  );

/**
 * The rows of `mention_day` for the answers of some days, counted from the answers themselves. A
 * spot's version that is live counts all answers of its part of the time, less those whose visit had
 * the spot; these count for the version that they received.
 */
function countedMentions(scope: ReportScope, days: Prisma.Sql, spotId: string | null = null): Prisma.Sql {
  return Prisma.sql`
    ${toldOnDays(scope, days, spotId)}, part_of (day, location_id, channel_id, spot_id, version, ${mentionCounts}) as (
      select g.day, g.location_id, g.channel_id, l.spot_id, l.version, g.answers, 0, 0, 0, 0, 0, g.visits, 0, 0
      from told_together g join live l on l.location_id = g.location_id and l.part = g.part
      union all
      select k.day, k.location_id, k.channel_id, l.spot_id, l.version,
             0, k.mentioned, k.waiting, 0, 0, 0, 0, k.mentioned * k.visits, k.waiting * k.visits
      from known k join live l on l.location_id = k.location_id and l.part = k.part and l.spot_id = k.spot_id
      where k.received is null
      union all
      select k.day, k.location_id, k.channel_id, l.spot_id, l.version, -1, 0, 0, 0, 0, 0, -1, 0, 0
      from known k join live l on l.location_id = k.location_id and l.part = k.part and l.spot_id = k.spot_id
      where k.received is not null
      union all
      select k.day, k.location_id, k.channel_id, k.spot_id, k.received,
             1, k.mentioned, k.waiting, 1, k.mentioned, k.waiting, 0, 0, 0
      from known k where k.received is not null
    ), fresh as (
      select day, location_id, channel_id, spot_id, version, ${sumOf(mentionCounts)}
      from part_of group by day, location_id, channel_id, spot_id, version having sum(told) > 0
    )`;
}

/** The rows of `response_day` for the answers of some days, counted from the answers themselves. */
function countedResponses(scope: ReportScope, days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${toldOnDays(scope, days)}, recalled_by as (
      select id, day, location_id, channel_id, sum(mentioned)::int as spots, sum(waiting)::int as waiting
      from known where received is not null or is_live group by id, day, location_id, channel_id
    ), part_of (day, location_id, channel_id, ${responseCounts}) as (
      select day, location_id, channel_id, count(*), count(recommend), count(*) filter (where recommend >= 9),
             count(*) filter (where recommend <= 6), 0, 0, 0, 0, 0
      from on_day group by day, location_id, channel_id
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, answers, 0, 0, 0, 0
      from told_together g where exists (select from live l where l.location_id = g.location_id and l.part = g.part)
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, count(distinct id), 0, 0, 0, 0
      from known k where received is not null and not exists (select from live l where l.location_id = k.location_id and l.part = k.part)
      group by day, location_id, channel_id
      union all
      select day, location_id, channel_id, 0, 0, 0, 0, 0, sum(spots), sum(spots * spots),
             count(*) filter (where waiting > 0), sum(waiting)
      from recalled_by group by day, location_id, channel_id
    ), fresh as (
      select day, location_id, channel_id, ${sumOf(responseCounts)} from part_of group by day, location_id, channel_id
    )`;
}

/** The rows of `delivery_day` for the moments due on some days, counted from the moments themselves. */
function countedDeliveries(scope: ReportScope, days: Prisma.Sql, one: Prisma.Sql = Prisma.empty): Prisma.Sql {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  return Prisma.sql`
    with ${countedDays(scope, days)}, fresh as (
      select d.day, d.location_id, m.spot_id,
             count(*)::int as due,
             ${counts(Prisma.sql`m.status = 'delivered'`)} as delivered,
             ${counts(Prisma.sql`m.status = 'declined'`)} as declined,
             ${counts(Prisma.sql`m.status = 'delivered' and m.reaction is not null`)} as reacted,
             ${counts(Prisma.sql`m.status = 'delivered' and m.reaction in ('delighted', 'exceptional')`)} as moved
      from counted_day d
      join moment m on m.business_id = ${business} and m.location_id = d.location_id
        and m.due_at >= d.from_at and m.due_at < d.until_at
      where m.spot_id is not null and not m.improvised and m.status in ('delivered', 'missed', 'declined') ${one}
        and (m.status <> 'declined' or not exists (
          select from moment i where i.business_id = ${business} and i.instead_of_id = m.id
        ))
      group by d.day, d.location_id, m.spot_id
    )`;
}

/** The days of the scope whose stored counts may be wrong. */
const staleDays = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  select distinct s.location_id, s.day from stale_day s
  where s.business_id = ${scope.businessId}::uuid and s.day >= ${scope.from}::date and s.day < ${scope.until}::date`;

const isCounted = (scope: ReportScope): Prisma.Sql => Prisma.sql`
  d.business_id = ${scope.businessId}::uuid and d.day >= ${scope.from}::date and d.day < ${scope.until}::date
  and not exists (select from counted_day c where c.location_id = d.location_id and c.day = d.day)`;

/**
 * The common table expression `mention_days` (`with` included): the counts per day, channel and
 * version of a spot over the scope. They are read from `mention_day`, and for stale days from the
 * answers, in one statement and so in one snapshot: they always equal the counts of the answers.
 */
export function mentionDaysOf(scope: ReportScope, spotId: string | null = null): Prisma.Sql {
  const stored = spotId === null ? Prisma.empty : Prisma.sql`and d.spot_id = ${spotId}::uuid`;
  return Prisma.sql`
    ${countedMentions(scope, staleDays(scope), spotId)}, mention_days as (
      select day, location_id, channel_id, spot_id, version, ${mentionCounts} from mention_day d where ${isCounted(scope)} ${stored}
      union all
      select day, location_id, channel_id, spot_id, version, ${mentionCounts} from fresh
    )`;
}

/** The common table expression `response_days` (`with` included), as `mentionDaysOf`. */
export function responseDaysOf(scope: ReportScope): Prisma.Sql {
  return Prisma.sql`
    ${countedResponses(scope, staleDays(scope))}, response_days as (
      select day, location_id, channel_id, ${responseCounts} from response_day d where ${isCounted(scope)}
      union all
      select day, location_id, channel_id, ${responseCounts} from fresh
    )`;
}

/** The common table expression `delivery_days` (`with` included), as `mentionDaysOf`. */
export function deliveryDaysOf(scope: ReportScope, spotId: string | null = null): Prisma.Sql {
  const [fresh, stored] =
    spotId === null
      ? [Prisma.empty, Prisma.empty]
      : [Prisma.sql`and m.spot_id = ${spotId}::uuid`, Prisma.sql`and d.spot_id = ${spotId}::uuid`];
  return Prisma.sql`
    ${countedDeliveries(scope, staleDays(scope), fresh)}, delivery_days as (
      select day, location_id, spot_id, ${deliveryCounts} from delivery_day d where ${isCounted(scope)} ${stored}
      union all
      select day, location_id, spot_id, ${deliveryCounts} from fresh
    )`;
}

/** The statements that store the counts of some days, which have no rows yet. */
export function storedDays(businessId: string, days: Prisma.Sql): readonly Prisma.Sql[] {
  const scope = { businessId, from: "0001-01-01", until: "9999-12-31" };
  return [
    Prisma.sql`
      insert into mention_day (business_id, day, location_id, channel_id, spot_id, version, ${mentionCounts})
      ${countedMentions(scope, days)}
      select ${businessId}::uuid, day, location_id, channel_id, spot_id, version, ${mentionCounts} from fresh`,
    Prisma.sql`
      insert into response_day (business_id, day, location_id, channel_id, ${responseCounts})
      ${countedResponses(scope, days)}
      select ${businessId}::uuid, day, location_id, channel_id, ${responseCounts} from fresh`,
    Prisma.sql`
      insert into delivery_day (business_id, day, location_id, spot_id, ${deliveryCounts})
      ${countedDeliveries(scope, days)}
      select ${businessId}::uuid, day, location_id, spot_id, ${deliveryCounts} from fresh`,
  ];
}
