import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { type CountedReport, fromCounts, mentionColumns, mentionDays } from "./counted-days";
import { countsOf, groupedBy, placeOf } from "./detail";
import { periodOf, type ReportScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  version: z.number(),
  locationId: z.string(),
  channelId: z.string(),
  day: z.string(),
  period: z.number(),
  told: z.number(),
  mentioned: z.number(),
  waiting: z.number(),
  received: z.number(),
  receivedMentioned: z.number(),
  receivedWaiting: z.number(),
  notReceived: z.number(),
  notReceivedMentioned: z.number(),
  notReceivedWaiting: z.number(),
});

/**
 * Per version of a spot, location, channel and local day, of the coded answers with recall text
 * while the spot was live at their location (`askedOf`): how many there are (`told`), how many
 * mention it unaided (`mentioned`), and how many have a mention that waits to be checked
 * (`waiting`). The same counts of answers tied to a visit, split by whether the visit had the spot
 * delivered before the answer (`received…`) or not (`notReceived…`). Answers without a visit are in
 * neither, because their exposure is unknown.
 */
export type MentionsOfDay = z.infer<typeof Row>;

/** The report of `mentionsByDay`. */
export const mentionReport = (scope: ReportScope, spotId: string | null): CountedReport => {
  const { location, channel, version } = placeOf(scope);
  return {
    counts: mentionDays(spotId),
    select: Prisma.sql`
      select spot_id::text as "spotId", ${version}, ${location}, ${channel}, day::text,
             ${periodOf(scope, Prisma.sql`day`)} as period, ${countsOf(mentionColumns, scope)}
      from counts ${groupedBy([1, 2, 3, 4, 5, 6], scope)} order by 1, 5, 2, 3, 4`,
  };
};
export const mentionRows = (rows: unknown): readonly MentionsOfDay[] => z.array(Row).parse(rows);

/** @param spotId limits the rows to one spot; null is no limit */
export async function mentionsByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly MentionsOfDay[]> {
  const [rows] = await fromCounts(db, scope, [mentionReport(scope, spotId)]);
  return mentionRows(rows);
}
