import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { askedOf } from "./asked";
import { type ReportScope, withinScope } from "./scope";

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
  const rows = await db.$queryRaw`
    ${askedOf(scope)}, answers as (
      select a.spot_id, a.version, t.location_id, t.week, t.period, a.received,
             t.visit_id is not null and not a.received as missed,
             s.status = 'counted' as mentioned, s.status = 'doubtful' as waiting
      from told t
      join asked a on a.id = t.id
      left join said s on s.id = a.id and s.spot_id = a.spot_id
    )
    select spot_id::text as "spotId", version, location_id::text as "locationId", week::text, period,
           count(*)::int as told,
           ${counts(Prisma.sql`mentioned`)} as mentioned,
           ${counts(Prisma.sql`waiting`)} as waiting,
           ${counts(Prisma.sql`received`)} as received,
           ${counts(Prisma.sql`received and mentioned`)} as "receivedMentioned",
           ${counts(Prisma.sql`received and waiting`)} as "receivedWaiting",
           ${counts(Prisma.sql`missed`)} as "notReceived",
           ${counts(Prisma.sql`missed and mentioned`)} as "notReceivedMentioned",
           ${counts(Prisma.sql`missed and waiting`)} as "notReceivedWaiting"
    from answers group by answers.spot_id, answers.version, answers.location_id, answers.week, answers.period
    order by 1, 4, 5, 2, 3`;
  return withinScope(scope, z.array(Row).parse(rows));
}

const counts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(count(*) filter (where ${condition}))::int`;
