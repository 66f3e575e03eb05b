import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { askedOf } from "./asked";
import { mondayOfDay, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  locationId: z.string(),
  week: z.string(),
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

/**
 * Answers per location and local week (split at the scope's cuts): how many there are, and the
 * number and distribution of scores from 0 to 10. Of the coded answers with recall text while at
 * least one spot was live at their location (`told`): the number of distinct live spots that they
 * recalled unaided, as Σx and Σx². `waiting` of them hold `waitingMentions` of such spots that wait
 * to be checked. `week` is the Monday in the location's time zone.
 */
export type ResponsesOfWeek = z.infer<typeof Row>;

export async function responsesByWeek(db: TenantClient, scope: ReportScope): Promise<readonly ResponsesOfWeek[]> {
  const rows = await db.$queryRaw`
    ${askedOf(scope)}, recalled as (
      select a.id, count(*) filter (where s.status = 'counted') as spots, count(*) filter (where s.status = 'doubtful') as waiting
      from asked a left join said s on s.id = a.id and s.spot_id = a.spot_id
      group by a.id
    ), given as (
      select r.location_id, r.recommend, m.id is not null as told, m.spots, m.waiting, (r.answered_at at time zone l.time_zone)::date as day
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      left join recalled m on m.id = r.id
      where r.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    )
    select location_id::text as "locationId", ${mondayOfDay(Prisma.sql`day`)}::text as week,
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
    from given group by 1, 2, 3 order by 2, 3, 1`;
  return withinScope(scope, z.array(Row).parse(rows));
}
