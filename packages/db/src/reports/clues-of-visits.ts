import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  period: z.number(),
  ...{ visits: z.number(), clues: z.number(), squares: z.number(), usable: z.number(), inTime: z.number() },
  ...{ toldWith: z.number(), mentionedWith: z.number(), toldWithout: z.number(), mentionedWithout: z.number() },
});

/**
 * Of the visits that started on the scope's days: how many there were, their clues with the sum of
 * the squares per visit, the clues that were not wrong (`usable`) and those whose moment was
 * delivered before the visit ended (`inTime`); and of their coded answers with words, by whether
 * such a clue was delivered in time, how many there are and how many mention a spot unaided.
 * @param locationIds null is no limit
 */
export async function cluesOfVisits(db: TenantClient, scope: ReportScope, locationIds: readonly string[] | null) {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and v.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    with met as (
      select v.id, v.ended_at, (v.started_at at time zone l.time_zone)::date as day
      from visit v join location l on l.business_id = v.business_id and l.id = v.location_id
      where v.business_id = ${business} and ${nearDays(scope, Prisma.sql`v.started_at`)} ${here}
    ), noted as (
      select c.visit_id, count(*)::int as clues, count(*) filter (where c.status <> 'wrong')::int as usable,
        count(*) filter (where c.status <> 'wrong' and m.status = 'delivered'
          and (met.ended_at is null or m.delivered_at <= met.ended_at))::int as in_time
      from met join clue c on c.business_id = ${business} and c.visit_id = met.id
      left join moment m on m.business_id = c.business_id and m.id = c.moment_id
      group by c.visit_id
    ), told as (
      select r.visit_id, count(*)::int as answers, count(*) filter (where exists (
        select from mention n where n.business_id = ${business} and n.response_id = r.id
          and n.question = 'recall' and n.source = 'unaided' and n.status = 'counted'
      ))::int as mentioned
      from met join response r on r.business_id = ${business} and r.visit_id = met.id and r.recall_text <> ''
      join coding k on k.business_id = r.business_id and k.response_id = r.id
      group by r.visit_id
    )
    select ${periodOf(scope, Prisma.sql`met.day`)} as period, count(*)::int as visits,
      coalesce(sum(noted.clues), 0)::int as clues, coalesce(sum(noted.clues * noted.clues), 0)::int as squares,
      coalesce(sum(noted.usable), 0)::int as usable, coalesce(sum(noted.in_time), 0)::int as "inTime",
      coalesce(sum(told.answers) filter (where noted.in_time > 0), 0)::int as "toldWith",
      coalesce(sum(told.mentioned) filter (where noted.in_time > 0), 0)::int as "mentionedWith",
      coalesce(sum(told.answers) filter (where coalesce(noted.in_time, 0) = 0), 0)::int as "toldWithout",
      coalesce(sum(told.mentioned) filter (where coalesce(noted.in_time, 0) = 0), 0)::int as "mentionedWithout"
    from met left join noted on noted.visit_id = met.id left join told on told.visit_id = met.id
    group by 1`;
  return withinScope(scope, z.array(Row).parse(rows));
}
