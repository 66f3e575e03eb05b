import type { TenantClient } from "../tenancy/client";
import { type CountedReport, fromCounts, mentionColumns, mentionDays } from "./counted-days";
import { perDay, type RowOf, rowsPerDay } from "./per-day";
import type { ReportScope } from "./scope";

const columns = {
  spotId: "text",
  version: "number",
  locationId: "text",
  channelId: "text",
  day: "text",
  period: "number",
  told: "number",
  mentioned: "number",
  waiting: "number",
  received: "number",
  receivedMentioned: "number",
  receivedWaiting: "number",
  notReceived: "number",
  notReceivedMentioned: "number",
  notReceivedWaiting: "number",
} as const;

/**
 * Per version of a spot, location, channel and local day, of the coded answers with recall text
 * while the spot was live at their location (`askedOf`): how many there are (`told`), how many
 * mention it unaided (`mentioned`), and how many have a mention that waits to be checked
 * (`waiting`). The same counts of answers tied to a visit, split by whether the visit had the spot
 * delivered before the answer (`received…`) or not (`notReceived…`). Answers without a visit are in
 * neither, because their exposure is unknown.
 */
export type MentionsOfDay = RowOf<typeof columns>;

/** The report of `mentionsByDay`. */
export const mentionReport = (scope: ReportScope, spotId: string | null): CountedReport => ({
  counts: mentionDays(spotId),
  select: perDay(scope, ["spotId", "version", "locationId", "channelId"], mentionColumns),
});
export const mentionRows = (read: unknown): readonly MentionsOfDay[] => rowsPerDay(columns, read);

/** @param spotId limits the rows to one spot; null is no limit */
export async function mentionsByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly MentionsOfDay[]> {
  const [rows] = await fromCounts(db, scope, [mentionReport(scope, spotId)]);
  return mentionRows(rows);
}
