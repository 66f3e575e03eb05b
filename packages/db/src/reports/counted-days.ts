import { Prisma } from "../generated/client";
import { askedOnDays, countedDays } from "./asked";
import type { ReportScope } from "./scope";

const counts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(count(*) filter (where ${condition}))::int`;

/** The columns of `mention_day` after its key, of `response_day` and of `delivery_day`. */
const mentionCounts = Prisma.raw(
  "told, mentioned, waiting, received, received_mentioned, received_waiting, not_received, not_received_mentioned, not_received_waiting",
);
const responseCounts = Prisma.raw(
  "answers, scored, promoters, detractors, told, recalled, recalled_squares, waiting, waiting_mentions",
);

const deliveryCounts = Prisma.raw("due, delivered, declined, reacted, moved");

/** The rows of `mention_day` for the answers of some days, counted from the answers themselves. */
function countedMentions(scope: ReportScope, days: Prisma.Sql, one: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    ${askedOnDays(scope, days)}, mentioned_by as (
      select t.day, t.location_id, t.channel_id, a.spot_id, a.version, a.received,
             t.visit_id is not null and not a.received as missed,
             coalesce(s.status = 'counted', false) as mentioned, coalesce(s.status = 'doubtful', false) as waiting
      from told t
      join asked a on a.id = t.id
      left join said s on s.id = a.id and s.spot_id = a.spot_id
      ${one}
    ), fresh as (
      select day, location_id, channel_id, spot_id, version,
             count(*)::int as told,
             ${counts(Prisma.sql`mentioned`)} as mentioned,
             ${counts(Prisma.sql`waiting`)} as waiting,
             ${counts(Prisma.sql`received`)} as received,
             ${counts(Prisma.sql`received and mentioned`)} as received_mentioned,
             ${counts(Prisma.sql`received and waiting`)} as received_waiting,
             ${counts(Prisma.sql`missed`)} as not_received,
             ${counts(Prisma.sql`missed and mentioned`)} as not_received_mentioned,
             ${counts(Prisma.sql`missed and waiting`)} as not_received_waiting
      from mentioned_by m group by m.day, m.location_id, m.channel_id, m.spot_id, m.version
    )`;
}

/** The rows of `response_day` for the answers of some days, counted from the answers themselves. */
function countedResponses(scope: ReportScope, days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${askedOnDays(scope, days)}, recalled_by as (
      select a.id, count(*) filter (where s.status = 'counted') as spots, count(*) filter (where s.status = 'doubtful') as waiting
      from asked a left join said s on s.id = a.id and s.spot_id = a.spot_id
      group by a.id
    ), fresh as (
      select o.day, o.location_id, o.channel_id,
             count(*)::int as answers,
             count(o.recommend)::int as scored,
             ${counts(Prisma.sql`o.recommend >= 9`)} as promoters,
             ${counts(Prisma.sql`o.recommend <= 6`)} as detractors,
             count(m.id)::int as told,
             coalesce(sum(m.spots), 0)::int as recalled,
             coalesce(sum(m.spots * m.spots), 0)::int as recalled_squares,
             ${counts(Prisma.sql`m.waiting > 0`)} as waiting,
             coalesce(sum(m.waiting), 0)::int as waiting_mentions
      from on_day o left join recalled_by m on m.id = o.id
      group by o.day, o.location_id, o.channel_id
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
  const [fresh, stored] =
    spotId === null
      ? [Prisma.empty, Prisma.empty]
      : [Prisma.sql`where a.spot_id = ${spotId}::uuid`, Prisma.sql`and d.spot_id = ${spotId}::uuid`];
  return Prisma.sql`
    ${countedMentions(scope, staleDays(scope), fresh)}, mention_days as (
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
