import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Row = z.object({
  locationId: z.string(),
  day: z.string(),
  answered: z.number(),
  confirmed: z.number(),
  waiting: z.number(),
});

/**
 * Deliveries of a spot per location and local day on which they were due, spontaneous ones included:
 * how many have a coded answer with recall text that is tied to their visit and was given after
 * them (`answered`), how many of those a customer confirms by mentioning the spot unaided
 * (`confirmed`), and how many have only a mention that waits to be checked (`waiting`).
 */
export type ConfirmedOfDay = z.infer<typeof Row>;

/** The answers with words that can confirm the delivery `m`, as `r`, with their coding. */
export const answersTo = (businessId: string): Prisma.Sql => Prisma.sql`
  response r join coding c on c.business_id = r.business_id and c.response_id = r.id
  where r.business_id = ${businessId}::uuid and r.visit_id = m.visit_id and r.recall_text <> ''
    and r.answered_at >= m.delivered_at`;

/** Whether the answer `r` mentions the spot of the delivery `m` unaided, with this status. */
export const mentionsIt = (businessId: string, status: "counted" | "doubtful"): Prisma.Sql => Prisma.sql`
  exists (
    select from mention s where s.business_id = ${businessId}::uuid and s.response_id = r.id and s.spot_id = m.spot_id
      and s.question = 'recall' and s.source = 'unaided' and s.status = ${status}::mention_status
  )`;

export async function confirmedDeliveries(
  db: TenantClient,
  scope: ReportScope,
  spotId: string,
): Promise<readonly ConfirmedOfDay[]> {
  const { businessId } = scope;
  const rows = await db.$queryRaw`
    select location_id::text as "locationId", day::text, count(*)::int as answered,
           (count(*) filter (where confirmed))::int as confirmed,
           (count(*) filter (where waiting and not confirmed))::int as waiting
    from (
      select m.location_id, (m.due_at at time zone l.time_zone)::date as day, told.confirmed, told.waiting
      from moment m
      join location l on l.business_id = m.business_id and l.id = m.location_id
      cross join lateral (
        select bool_or(${mentionsIt(businessId, "counted")}) as confirmed,
               bool_or(${mentionsIt(businessId, "doubtful")}) as waiting
        from ${answersTo(businessId)}
      ) told
      where m.business_id = ${businessId}::uuid and m.spot_id = ${spotId}::uuid and m.spot_version is not null
        and m.status = 'delivered' and m.visit_id is not null and told.confirmed is not null
        and ${nearDays(scope, Prisma.sql`m.due_at`)}
    ) d
    where day >= ${scope.from}::date and day < ${scope.until}::date
    group by location_id, day order by day, location_id`;
  return z.array(Row).parse(rows);
}
