import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { atLocations, mondayOfDay, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  week: z.string(),
  period: z.number(),
  answers: z.number(),
  scored: z.number(),
  promoters: z.number(),
  detractors: z.number(),
  told: z.number(),
  recalled: z.number(),
  recalledSquares: z.number(),
});

/**
 * Answers per local week (parted at the scope's cuts): how many, how many gave a score from 0 to 10 and which, and of those who told a moment (and were coded) the number of
 * distinct spots they recalled unaided, as Σx and Σx². `week` is the Monday at the location.
 */
export type ResponsesOfWeek = z.infer<typeof Row>;

export async function responsesByWeek(db: TenantClient, scope: ReportScope): Promise<readonly ResponsesOfWeek[]> {
  const rows = await db.$queryRaw`
    with recalled as (
      select response_id, count(distinct spot_id) as spots from mention
      where business_id = ${scope.businessId}::uuid and source = 'unaided' and status = 'counted' group by 1
    ), answered as (
      select r.recommend, r.story <> '' and c.response_id is not null as told, coalesce(m.spots, 0) as spots,
             (r.answered_at at time zone l.time_zone)::date as day
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      left join coding c on c.business_id = r.business_id and c.response_id = r.id
      left join recalled m on m.response_id = r.id
      where r.business_id = ${scope.businessId}::uuid and ${nearDays(scope, Prisma.sql`r.answered_at`)} ${atLocations(scope, Prisma.sql`r.location_id`)}
    )
    select ${mondayOfDay(Prisma.sql`day`)}::text as week,
           ${periodOf(scope, Prisma.sql`day`)} as period,
           count(*)::int as answers,
           count(recommend)::int as scored,
           (count(*) filter (where recommend >= 9))::int as promoters,
           (count(*) filter (where recommend <= 6))::int as detractors,
           (count(*) filter (where told))::int as told,
           coalesce(sum(spots) filter (where told), 0)::int as recalled,
           coalesce(sum(spots * spots) filter (where told), 0)::int as "recalledSquares"
    from answered group by 1, 2 order by 1, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
