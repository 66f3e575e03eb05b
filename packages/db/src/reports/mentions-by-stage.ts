import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { askedOf } from "./asked";
import { type ReportScope, withinScope } from "./scope";

const Row = z.object({
  stageId: z.string(),
  /** Null in the rows of the whole stage. */
  touchpointId: z.string().nullable(),
  locationId: z.string(),
  day: z.string(),
  period: z.number(),
  told: z.number(),
  mentioned: z.number(),
  waiting: z.number(),
});
export type MentionsOfStage = z.infer<typeof Row>;

/**
 * Per stage of a journey and per touchpoint, location and local day: the coded answers with recall
 * text while a spot there was live at their location (`told`), how many of them mention one of these
 * spots unaided (`mentioned`), and how many only have mentions that wait to be checked (`waiting`). A
 * spot counts for its current stage and touchpoint. Stages and touchpoints that never had a live
 * spot have no row.
 */
export async function mentionsByStage(
  db: TenantClient,
  scope: ReportScope,
  journeyId: string,
): Promise<readonly MentionsOfStage[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const rows = await db.$queryRaw`
    ${askedOf(scope)}, answers as (
      select st.id as stage_id, sp.touchpoint_id, grouping(sp.touchpoint_id) = 1 as is_stage, t.id, t.location_id, t.day, t.period,
             coalesce(bool_or(s.status = 'counted'), false) as mentioned, coalesce(bool_or(s.status = 'doubtful'), false) as waiting
      from told t
      join asked a on a.id = t.id
      join spot sp on sp.business_id = ${business} and sp.id = a.spot_id
      join stage st on st.business_id = ${business} and st.id = sp.stage_id and st.journey_id = ${journeyId}::uuid
      left join said s on s.id = a.id and s.spot_id = a.spot_id
      group by grouping sets (
        (st.id, t.id, t.location_id, t.day, t.period), (st.id, sp.touchpoint_id, t.id, t.location_id, t.day, t.period)
      )
    )
    select stage_id::text as "stageId", touchpoint_id::text as "touchpointId", location_id::text as "locationId", day::text, period, count(*)::int as told,
           (count(*) filter (where mentioned))::int as mentioned,
           (count(*) filter (where waiting and not mentioned))::int as waiting
    from answers where is_stage or touchpoint_id is not null
    group by 1, 2, 3, 4, 5 order by 1, 4, 3, 2`;
  return withinScope(scope, z.array(Row).parse(rows));
}
