import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Row = z.object({
  ...{ spotId: z.string(), day: z.string(), locationId: z.string(), channelId: z.string() },
  ...{ received: z.number(), noticed: z.number(), noticedWaiting: z.number() },
  ...{ mentioned: z.number(), mentionedWaiting: z.number() },
});
export type ChainAnswersOfDay = z.infer<typeof Row>;

/** The mentions that may wait to be checked: nobody is asked to check those of comments. */
const inRecall = Prisma.sql`and s.question = 'recall'`;
/** The mentions that the mention rate counts. */
const unaidedRecall = Prisma.sql`and s.question = 'recall' and s.source = 'unaided'`;

/**
 * Whether the answer `r` mentions a spot, in any of its words or in one question, with a status.
 */
export const speaksOf = (
  businessId: string,
  spotId: Prisma.Sql,
  status: "counted" | "doubtful",
  question: Prisma.Sql = Prisma.empty,
): Prisma.Sql => Prisma.sql`
  exists (
    select from mention s where s.business_id = ${businessId}::uuid and s.response_id = r.id
      and s.spot_id = ${spotId} and s.status = ${status}::mention_status ${question}
  )`;

/**
 * Per spot, location, channel and local day: the coded answers with recall text that are tied to a
 * visit on which the spot was delivered before them (`received`, as `askedOf` says), how many of
 * them mention the spot in any of their words (`noticed`), and how many of those mention it unaided
 * where they say what they would tell a friend (`mentioned`). `noticedWaiting` are not noticed and
 * have a mention that waits to be checked, which those of comments never do; `mentionedWaiting` are
 * noticed, and their recall text has such a mention only.
 * @param spotId null is all spots
 */
export async function chainAnswers(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null,
): Promise<readonly ChainAnswersOfDay[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = spotId === null ? Prisma.sql`is not null` : Prisma.sql`= ${spotId}::uuid`;
  const speaks = (status: "counted" | "doubtful", question?: Prisma.Sql) =>
    speaksOf(scope.businessId, Prisma.sql`r.spot_id`, status, question);
  const rows = await db.$queryRaw`
    with answered as materialized (
      select distinct m.spot_id, r.id, r.location_id, r.channel_id, (r.answered_at at time zone l.time_zone)::date as day
      from moment m
      join response r on r.business_id = ${business} and r.visit_id = m.visit_id and r.answered_at >= m.delivered_at
      join coding c on c.business_id = ${business} and c.response_id = r.id
      join location l on l.business_id = ${business} and l.id = r.location_id
      where m.business_id = ${business} and m.spot_id ${only} and m.spot_version is not null
        and m.status = 'delivered' and r.recall_text <> '' and ${nearDays(scope, Prisma.sql`r.answered_at`)}
    ), told as (
      select r.*, ${speaks("counted")} as noticed, ${speaks("doubtful", inRecall)} as perhaps,
             ${speaks("counted", unaidedRecall)} as mentioned, ${speaks("doubtful", unaidedRecall)} as perhaps_mentioned
      from answered r where r.day >= ${scope.from}::date and r.day < ${scope.until}::date
    )
    select spot_id::text as "spotId", day::text, location_id::text as "locationId", channel_id::text as "channelId",
           count(*)::int as received, (count(*) filter (where noticed))::int as noticed,
           (count(*) filter (where perhaps and not noticed))::int as "noticedWaiting",
           (count(*) filter (where mentioned))::int as mentioned,
           (count(*) filter (where noticed and perhaps_mentioned and not mentioned))::int as "mentionedWaiting"
    from told group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return z.array(Row).parse(rows);
}
