import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { askedOf } from "./asked";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  locationId: z.string(),
  channelId: z.string(),
  day: z.string(),
  period: z.number(),
  answers: z.number(),
  scored: z.number(),
  promoters: z.number(),
  detractors: z.number(),
  told: z.number(),
  recalled: z.number(),
  recalledSquares: z.number(),
  waiting: z.number(),
  waitingMentions: z.number(),
});

/** The counts of `responsesByWeek` per location, channel and local day. */
export type AnswersOfDay = z.infer<typeof Row>;

export async function answersByDay(db: TenantClient, scope: ReportScope): Promise<readonly AnswersOfDay[]> {
  const rows = await db.$queryRaw`
    ${askedOf(scope)}, recalled as (
      select a.id, count(*) filter (where s.status = 'counted') as spots, count(*) filter (where s.status = 'doubtful') as waiting
      from asked a left join said s on s.id = a.id and s.spot_id = a.spot_id
      group by a.id
    ), given as (
      select r.location_id, r.channel_id, r.recommend, m.id is not null as told, m.spots, m.waiting,
             (r.answered_at at time zone l.time_zone)::date as day
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      left join recalled m on m.id = r.id
      where r.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    )
    select location_id::text as "locationId", channel_id::text as "channelId", day::text,
           ${periodOf(scope, Prisma.sql`day`)} as period,
           count(*)::int as answers,
           count(recommend)::int as scored,
           (count(*) filter (where recommend >= 9))::int as promoters,
           (count(*) filter (where recommend <= 6))::int as detractors,
           (count(*) filter (where told))::int as told,
           coalesce(sum(spots), 0)::int as recalled,
           coalesce(sum(spots * spots), 0)::int as "recalledSquares",
           (count(*) filter (where waiting > 0))::int as waiting,
           coalesce(sum(waiting), 0)::int as "waitingMentions"
    from given group by 1, 2, 3, 4 order by 3, 1, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
