import type { TenantClient } from "../tenancy/client";
import { type CountedReport, fromCounts, responseColumns, responseDays } from "./counted-days";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import type { ReportScope } from "./scope";

const columns = {
  locationId: "text",
  channelId: "text",
  day: "text",
  period: "number",
  answers: "number",
  scored: "number",
  promoters: "number",
  detractors: "number",
  told: "number",
  recalled: "number",
  recalledSquares: "number",
  waiting: "number",
  waitingMentions: "number",
} as const;

/**
 * Answers per location, channel and local day: how many there are, and the number and distribution
 * of scores from 0 to 10. Of the coded answers with recall text while at least one spot was live at
 * their location (`told`): the number of distinct live spots that they recalled unaided, as Σx and
 * Σx². `waiting` of them hold `waitingMentions` of such spots that wait to be checked.
 */
export type AnswersOfDay = RowOf<typeof columns>;

/** The report of `answersByDay`. */
export const answerReport = (scope: ReportScope): CountedReport => ({
  counts: responseDays,
  select: perDay(scope, ["locationId", "channelId"], responseColumns),
});
export const answerRows = (read: unknown): readonly AnswersOfDay[] => rowsPerDay(columns, read);

export async function answersByDay(db: TenantClient, scope: ReportScope): Promise<readonly AnswersOfDay[]> {
  const [rows] = await fromCounts(db, scope, [answerReport(scope)]);
  return answerRows(rows);
}
