import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { askedOf } from "./asked";
import { type ReportScope, withinScope } from "./scope";

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
 * The counts of `mentionsByWeek` per version of a spot, channel and local day: of the coded answers
 * with recall text while the spot was live at their location, how many there are (`told`), how many
 * mention it unaided, and how many have a mention that waits to be checked; and the same of answers
 * whose visit had the spot (`received…`) or had it not (`notReceived…`).
 */
export type MentionsOfDay = z.infer<typeof Row>;

/** @param spotId limits the rows to one spot; null is no limit */
export async function mentionsByDay(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null = null,
): Promise<readonly MentionsOfDay[]> {
  const one = spotId === null ? Prisma.empty : Prisma.sql`where a.spot_id = ${spotId}::uuid`;
  const rows = await db.$queryRaw`
    ${askedOf(scope)}, answers as (
      select a.spot_id, a.version, t.location_id, t.channel_id, t.day, t.period, a.received,
             t.visit_id is not null and not a.received as missed,
             coalesce(s.status = 'counted', false) as mentioned, coalesce(s.status = 'doubtful', false) as waiting
      from told t
      join asked a on a.id = t.id
      left join said s on s.id = a.id and s.spot_id = a.spot_id
      ${one}
    )
    select spot_id::text as "spotId", version, location_id::text as "locationId", channel_id::text as "channelId", day::text, period,
           count(*)::int as told,
           ${counts(Prisma.sql`mentioned`)} as mentioned,
           ${counts(Prisma.sql`waiting`)} as waiting,
           ${counts(Prisma.sql`received`)} as received,
           ${counts(Prisma.sql`received and mentioned`)} as "receivedMentioned",
           ${counts(Prisma.sql`received and waiting`)} as "receivedWaiting",
           ${counts(Prisma.sql`missed`)} as "notReceived",
           ${counts(Prisma.sql`missed and mentioned`)} as "notReceivedMentioned",
           ${counts(Prisma.sql`missed and waiting`)} as "notReceivedWaiting"
    from answers group by answers.spot_id, answers.version, answers.location_id, answers.channel_id, answers.day, answers.period
    order by 1, 5, 2, 3, 4`;
  return withinScope(scope, z.array(Row).parse(rows));
}

const counts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(count(*) filter (where ${condition}))::int`;
