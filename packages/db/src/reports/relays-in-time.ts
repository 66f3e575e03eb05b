import { RelayOutcomes, RelayStops } from "@spots/domain/relay/kinds";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  ...{ period: z.number(), spotId: z.string(), locationId: z.string(), outcome: z.enum(RelayOutcomes) },
  /**
   * The step at which it stopped, its duty, and why; null for one in time, and one whose steps were
   * all done.
   */
  ...{ step: z.number().nullable(), dutyId: z.string().nullable(), why: z.enum(RelayStops).nullable() },
  count: z.number(),
});
export type RelaysInTime = z.infer<typeof Row>;

/**
 * The relays started on the scope's days that are over at `now`, by spot, location, outcome, and
 * where they stopped, as `outcomeOf` and `stopOf` say. Cancelled ones and undone starts are left
 * out.
 * @param locationIds null is no limit
 */
export async function relaysInTime(
  db: TenantClient,
  scope: ReportScope,
  { locationIds, now }: { readonly locationIds: readonly string[] | null; readonly now: Date },
): Promise<RelaysInTime[]> {
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and r.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    with stood as (
      select (r.started_at at time zone l.time_zone)::date as day, r.spot_id, r.location_id, r.due_at, m.delivered_at,
        m.status as moment_status, s.number, s.duty_id, s.status,
        s.number is null or (s.status = 'accepted' and s.number = (
          select max(number) from relay_step last where last.business_id = r.business_id and last.relay_id = r.id)) as is_whole
      from relay r
      join location l on l.business_id = r.business_id and l.id = r.location_id
      join moment m on m.business_id = r.business_id and m.id = r.id
      left join lateral (
        select number, duty_id, status from relay_step o
        where o.business_id = r.business_id and o.relay_id = r.id and o.status <> 'done'
        order by number limit 1) s on true
      where r.business_id = ${scope.businessId}::uuid and m.status <> 'cancelled'
        and not exists (select from relay_step f
          where f.business_id = r.business_id and f.relay_id = r.id and f.number = 1 and f.status = 'waiting')
        and ${nearDays(scope, Prisma.sql`r.started_at`)} ${here}
    ), ended as (
      select *, case
        when moment_status = 'delivered' and not is_whole then 'cut'
        when moment_status = 'delivered' and delivered_at <= due_at then 'inTime'
        when moment_status = 'delivered' then 'late'
        when moment_status in ('declined', 'missed') then 'stopped'
        when due_at < ${now} then 'overdue' end as outcome
      from stood
    ), told as (
      select day, spot_id, location_id, outcome,
        case when outcome <> 'inTime' then number end as step, case when outcome <> 'inTime' then duty_id end as duty_id,
        case when outcome = 'inTime' or number is null then null
          when status in ('nobody', 'refused') then status::text
          when status = 'accepted' then 'notDone' else 'notTaken' end as why
      from ended where outcome is not null
    )
    select ${periodOf(scope, Prisma.sql`day`)} as period, spot_id::text as "spotId", location_id::text as "locationId",
      outcome, step, duty_id::text as "dutyId", why, count(*)::int as count
    from told group by 1, 2, 3, 4, 5, 6, 7`;
  return withinScope(scope, z.array(Row).parse(rows));
}
