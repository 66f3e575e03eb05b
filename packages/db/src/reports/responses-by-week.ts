import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { fromCounts, responseDays } from "./counted-days";
import { mondayOfDay, periodOf, type ReportScope, withinScope } from "./scope";

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
  const rows = await fromCounts(
    db,
    scope,
    responseDays,
    Prisma.sql`
    select location_id::text as "locationId", ${mondayOfDay(Prisma.sql`day`)}::text as week, ${periodOf(scope, Prisma.sql`day`)} as period,
           sum(answers)::int as "answers",
           sum(scored)::int as "scored",
           sum(promoters)::int as "promoters",
           sum(detractors)::int as "detractors",
           sum(told)::int as "told",
           sum(recalled)::int as "recalled",
           sum(recalled_squares)::int as "recalledSquares",
           sum(waiting)::int as "waiting",
           sum(waiting_mentions)::int as "waitingMentions"
    from counts group by 1, 2, 3 order by 2, 3, 1`,
  );
  return withinScope(scope, z.array(Row).parse(rows));
}
