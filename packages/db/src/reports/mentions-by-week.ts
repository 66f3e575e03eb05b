import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { fromCounts, mentionDays } from "./counted-days";
import { mondayOfDay, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  spotId: z.string(),
  version: z.number(),
  locationId: z.string(),
  week: z.string(),
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
 * Per version of a spot, location and local week (split at the scope's cuts), of the coded answers
 * with recall text while the spot was live at their location (`askedOf`): how many there are
 * (`told`), how many mention it unaided (`mentioned`), and how many have a mention that waits to be
 * checked (`waiting`). The same counts of answers tied to a visit, split by whether the visit had
 * the spot delivered before the answer (`received…`) or not (`notReceived…`). Answers without a
 * visit are in neither, because their exposure is unknown.
 */
export type MentionsOfWeek = z.infer<typeof Row>;

export async function mentionsByWeek(db: TenantClient, scope: ReportScope): Promise<readonly MentionsOfWeek[]> {
  const rows = await fromCounts(
    db,
    scope,
    mentionDays(null),
    Prisma.sql`
    select spot_id::text as "spotId", version, location_id::text as "locationId",
           ${mondayOfDay(Prisma.sql`day`)}::text as week, ${periodOf(scope, Prisma.sql`day`)} as period,
           sum(told)::int as "told",
           sum(mentioned)::int as "mentioned",
           sum(waiting)::int as "waiting",
           sum(received)::int as "received",
           sum(received_mentioned)::int as "receivedMentioned",
           sum(received_waiting)::int as "receivedWaiting",
           sum(not_received)::int as "notReceived",
           sum(not_received_mentioned)::int as "notReceivedMentioned",
           sum(not_received_waiting)::int as "notReceivedWaiting"
    from counts group by 1, 2, 3, 4, 5 order by 1, 4, 5, 2, 3`,
  );
  return withinScope(scope, z.array(Row).parse(rows));
}
