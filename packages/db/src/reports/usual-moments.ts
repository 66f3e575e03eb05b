import type { TenantClient } from "../tenancy/client";

type Scope = {
  readonly businessId: string;
  readonly locationId: string;
  readonly timeZone: string;
  readonly from: Date;
  readonly until: Date;
};

/**
 * What a location offers by hand again and again in a period: spot, place and local time, most often
 * first. Times within the same quarter of an hour belong together; `time` is their common time, or
 * the quarter's start. What was offered once only, and what plans make, is left out.
 */
export async function usualMoments(db: TenantClient, { businessId, locationId, timeZone, from, until }: Scope) {
  return db.$queryRaw<{ spotId: string; whereExactly: string; time: string; times: number }[]>`
    with offered as (
      select m.spot_id, m.where_exactly, m.due_at, (m.due_at at time zone ${timeZone}) as local
      from moment m
      where m.business_id = ${businessId}::uuid and m.location_id = ${locationId}::uuid
        and m.due_at >= ${from}::timestamptz and m.due_at < ${until}::timestamptz
        and m.spot_id is not null and m.plan_id is null and not m.improvised and m.instead_of_id is null
        and m.status <> 'cancelled'
    ), timed as (
      select *, to_char(local, 'HH24:MI') as minute,
             to_char(date_bin('15 minutes', local, timestamp '2000-01-01'), 'HH24:MI') as quarter
      from offered
    )
    select spot_id::text as "spotId", where_exactly as "whereExactly",
           case when count(distinct minute) = 1 then min(minute) else quarter end as time, count(*)::int as times
    from timed group by spot_id, where_exactly, quarter having count(*) >= 2
    order by count(*) desc, max(due_at) desc, 1, 2, 3 limit 20`;
}
