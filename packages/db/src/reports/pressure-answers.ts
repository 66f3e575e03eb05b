import { pressuredFrom } from "@spots/domain/insight/pressure";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, type ReportScope } from "./scope";

const Row = z.object({
  ...{ spotId: z.string(), day: z.string(), locationId: z.string(), channelId: z.string() },
  ...{ received: z.number(), receivedPressured: z.number() },
  ...{ notReceived: z.number(), notReceivedPressured: z.number() },
});
export type PressureOfDay = z.infer<typeof Row>;

/**
 * Per spot, location, channel and local day: the answers to "felt pressured" that are tied to a
 * visit on which the spot was delivered before them (`received`), those tied to a visit without it,
 * given while it was live at their location (`notReceived`), and how many of each felt pressured.
 * Answers without a visit are in neither.
 * @param spotId null is all spots
 */
export async function pressureAnswers(
  db: TenantClient,
  scope: ReportScope,
  spotId: string | null,
): Promise<readonly PressureOfDay[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const only = (column: Prisma.Sql) => (spotId === null ? Prisma.empty : Prisma.sql`and ${column} = ${spotId}::uuid`);
  const rows = await db.$queryRaw`
    with answered as materialized (
      select * from (
        select r.id, r.location_id, r.channel_id, r.visit_id, r.answered_at, r.pressured >= ${pressuredFrom} as felt,
               (r.answered_at at time zone l.time_zone)::date as day
        from response r join location l on l.business_id = r.business_id and l.id = r.location_id
        where r.business_id = ${business} and r.pressured is not null and r.visit_id is not null
          and ${nearDays(scope, Prisma.sql`r.answered_at`)}
      ) a where day >= ${scope.from}::date and day < ${scope.until}::date
    ), got as (
      select distinct a.id, m.spot_id
      from answered a join moment m on m.business_id = ${business} and m.visit_id = a.visit_id
      where m.spot_id is not null and m.spot_version is not null and m.status = 'delivered'
        and m.delivered_at <= a.answered_at ${only(Prisma.sql`m.spot_id`)}
    ), live as (
      select a.id, v.spot_id
      from answered a join spot_version v on v.business_id = ${business}
        and v.live_at <= a.answered_at and (v.ended_at is null or v.ended_at > a.answered_at)
      where not exists (
        select from spot_absence x
        where x.business_id = ${business} and x.spot_id = v.spot_id and x.location_id = a.location_id
          and x.from_at <= a.answered_at and (x.until_at is null or x.until_at > a.answered_at)
      ) ${only(Prisma.sql`v.spot_id`)}
    ), asked as (
      select id, spot_id, g.id is not null as received from live l full join got g using (id, spot_id)
    )
    select s.spot_id::text as "spotId", a.day::text, a.location_id::text as "locationId", a.channel_id::text as "channelId",
           (count(*) filter (where s.received))::int as received,
           (count(*) filter (where s.received and a.felt))::int as "receivedPressured",
           (count(*) filter (where not s.received))::int as "notReceived",
           (count(*) filter (where not s.received and a.felt))::int as "notReceivedPressured"
    from asked s join answered a on a.id = s.id group by 1, 2, 3, 4 order by 1, 2, 3, 4`;
  return z.array(Row).parse(rows);
}
