import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { atLocations, nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({ stageId: z.string(), period: z.number(), told: z.number(), recalled: z.number() });
export type RecallOfStage = z.infer<typeof Row>;

/**
 * Per stage of a journey: the coded answers that told a moment while a spot of the stage was live (`told`), and how many of them recall one of its spots
 * unaided (`recalled`). A spot counts for the stage on which it stands now. Stages that never had a live spot have no row.
 */
export async function recallByStage(
  db: TenantClient,
  scope: ReportScope,
  journeyId: string,
): Promise<readonly RecallOfStage[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const rows = await db.$queryRaw`
    with told as materialized (
      select r.id, r.answered_at, ${periodOf(scope, Prisma.sql`(r.answered_at at time zone l.time_zone)::date`)} as period
      from response r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      join coding c on c.business_id = r.business_id and c.response_id = r.id
      where r.business_id = ${business} and r.story <> '' and ${nearDays(scope, Prisma.sql`r.answered_at`)} ${atLocations(scope, Prisma.sql`r.location_id`)}
    ), recalled as (
      select distinct response_id, spot_id from mention where business_id = ${business} and source = 'unaided' and status = 'counted'
    ), answers as (
      select s.stage_id, t.id, t.period, bool_or(rc.spot_id is not null) as recalled
      from stage st
      join spot s on s.business_id = ${business} and s.stage_id = st.id
      join spot_version v on v.business_id = ${business} and v.spot_id = s.id
      join told t on v.live_at <= t.answered_at and (v.ended_at is null or v.ended_at > t.answered_at)
      left join recalled rc on rc.response_id = t.id and rc.spot_id = s.id
      where st.business_id = ${business} and st.journey_id = ${journeyId}::uuid
      group by 1, 2, 3
    )
    select stage_id::text as "stageId", period, count(*)::int as told, (count(*) filter (where recalled))::int as recalled
    from answers group by 1, 2 order by 1, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
