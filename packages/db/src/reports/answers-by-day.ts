import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type CountedReport, fromCounts, responseColumns, responseDays } from "./counted-days";
import { countsOf, groupedBy, placeOf } from "./detail";
import { periodOf, type ReportScope } from "./scope";

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

/**
 * Answers per location, channel and local day: how many there are, and the number and distribution
 * of scores from 0 to 10. Of the coded answers with recall text while at least one spot was live at
 * their location (`told`): the number of distinct live spots that they recalled unaided, as Σx and
 * Σx². `waiting` of them hold `waitingMentions` of such spots that wait to be checked.
 */
export type AnswersOfDay = z.infer<typeof Row>;

/** The report of `answersByDay`. */
export const answerReport = (scope: ReportScope): CountedReport => {
  const { location, channel } = placeOf(scope);
  return {
    counts: responseDays,
    select: Prisma.sql`
      select ${location}, ${channel}, day::text, ${periodOf(scope, Prisma.sql`day`)} as period, ${countsOf(responseColumns, scope)}
      from counts ${groupedBy([1, 2, 3, 4], scope)} order by 3, 1, 2`,
  };
};
export const answerRows = (rows: unknown): readonly AnswersOfDay[] => z.array(Row).parse(rows);

export async function answersByDay(db: TenantClient, scope: ReportScope): Promise<readonly AnswersOfDay[]> {
  const [rows] = await fromCounts(db, scope, [answerReport(scope)]);
  return answerRows(rows);
}
