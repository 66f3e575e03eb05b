import type { TenantClient } from "../tenancy/client";
import { type AnswersOfDay, answerReport, answerRows } from "./answers-by-day";
import { fromCounts } from "./counted-days";
import { type DeliveriesOfDay, deliveryReport, deliveryRows } from "./deliveries-by-day";
import { type MentionsOfDay, mentionReport, mentionRows } from "./mentions-by-day";
import type { ReportScope } from "./scope";

/** The three reports of Results and the home. */
export type FiguresOfDays = {
  readonly mentions: readonly MentionsOfDay[];
  readonly deliveries: readonly DeliveriesOfDay[];
  readonly answers: readonly AnswersOfDay[];
};

/**
 * Reads `mentionsByDay`, `deliveriesByDay` and `answersByDay` in one statement when no day is stale.
 * @param spotId limits mentions and deliveries to one spot; null is no limit
 */
export async function figuresByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<FiguresOfDays> {
  const reports = [mentionReport(scope, spotId), deliveryReport(scope, spotId), answerReport(scope)];
  const [mentions, deliveries, answers] = await fromCounts(db, scope, reports);
  return {
    mentions: mentionRows(mentions),
    deliveries: deliveryRows(deliveries),
    answers: answerRows(answers),
  };
}
