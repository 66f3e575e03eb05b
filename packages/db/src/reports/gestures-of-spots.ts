import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  period: z.number(),
  spotId: z.string().nullable(),
  unit: z.enum(["money", "minutes", "pieces"]),
  currency: z.string(),
  ...{ gestures: z.number(), cost: z.number(), withSale: z.number() },
  ...{ n: z.number(), sum: z.number(), sumOfSquares: z.number(), mentions: z.number() },
  ...{ answered: z.number(), mentioned: z.number() },
});

/**
 * What was given away on the scope's days, by spot, unit and currency: how many gestures, their
 * cost, and how many came with a sale. A sale is known where the spot is on a stage at which
 * customers buy, or where a moment of such a spot was delivered on the same visit. Of the visits
 * with a coded answer that told something: how many (`n`), Σ and Σ² of their costs, and how many
 * mention the spot unaided (`mentions`); `answered` and `mentioned` are the gestures on these
 * visits. What was taken back, and what a manager was asked for and the customer did not get, is in
 * no number.
 * @param locationIds null is no limit
 */
export async function gesturesOfSpots(db: TenantClient, scope: ReportScope, locationIds: readonly string[] | null) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and g.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    with given as (
      select g.spot_id, g.unit, g.currency, g.visit_id, g.cost,
        ${periodOf(scope, Prisma.sql`(g.given_at at time zone l.time_zone)::date`)} as period,
        coalesce(t.kind = 'purchase', false) or exists (
          select from moment m
          join spot o on o.business_id = m.business_id and o.id = m.spot_id
          join stage p on p.business_id = o.business_id and p.id = o.stage_id and p.kind = 'purchase'
          where m.business_id = ${business} and m.visit_id = g.visit_id and m.status = 'delivered'
        ) as with_sale
      from gesture g
      join location l on l.business_id = g.business_id and l.id = g.location_id
      left join spot s on s.business_id = g.business_id and s.id = g.spot_id
      left join stage t on t.business_id = s.business_id and t.id = s.stage_id
      where g.business_id = ${business} and g.is_spent and ${nearDays(scope, Prisma.sql`g.given_at`)} ${here}
    ), visited as (
      select g.period, g.spot_id, g.unit, g.currency, g.visit_id, sum(g.cost)::float8 as cost, count(*) as gestures
      from given g where g.visit_id is not null group by 1, 2, 3, 4, 5
    ), told as (
      select v.period, v.spot_id, v.unit, v.currency, count(*)::int as n,
        sum(v.cost) as sum, sum(v.cost * v.cost) as squares, count(*) filter (where r.mentions)::int as mentions,
        sum(v.gestures)::int as answered, coalesce(sum(v.gestures) filter (where r.mentions), 0)::int as mentioned
      from visited v
      cross join lateral (
        select count(*) as answers, coalesce(bool_or(exists (
          select from mention n where n.business_id = ${business} and n.response_id = a.id
            and n.question = 'recall' and n.source = 'unaided' and n.status = 'counted' and n.spot_id = v.spot_id)), false) as mentions
        from response a
        join coding k on k.business_id = a.business_id and k.response_id = a.id
        where a.business_id = ${business} and a.visit_id = v.visit_id and a.recall_text <> ''
      ) r
      where r.answers > 0
      group by 1, 2, 3, 4
    )
    select g.period, g.spot_id::text as "spotId", g.unit::text as unit, g.currency, count(*)::int as gestures,
      sum(g.cost)::float8 as cost, count(*) filter (where g.with_sale)::int as "withSale",
      coalesce(max(t.n), 0)::int as n, coalesce(max(t.sum), 0)::float8 as sum,
      coalesce(max(t.squares), 0)::float8 as "sumOfSquares", coalesce(max(t.mentions), 0)::int as mentions,
      coalesce(max(t.answered), 0)::int as answered, coalesce(max(t.mentioned), 0)::int as mentioned
    from given g
    left join told t on t.period = g.period and t.spot_id is not distinct from g.spot_id
      and t.unit = g.unit and t.currency = g.currency
    group by g.period, g.spot_id, g.unit, g.currency`;
  return withinScope(scope, z.array(Row).parse(rows));
}
