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
 * first. What was offered once only, and what plans make, is left out.
 */
export async function usualMoments(db: TenantClient, { businessId, locationId, timeZone, from, until }: Scope) {
  return db.$queryRaw<{ spotId: string; whereExactly: string; time: string; times: number }[]>`
    select m.spot_id::text as "spotId", m.where_exactly as "whereExactly",
           to_char(m.due_at at time zone ${timeZone}, 'HH24:MI') as time, count(*)::int as times
    from moment m
    where m.business_id = ${businessId}::uuid and m.location_id = ${locationId}::uuid
      and m.due_at >= ${from}::timestamptz and m.due_at < ${until}::timestamptz
      and m.spot_id is not null and m.plan_id is null and not m.improvised and m.instead_of_id is null
      and m.status <> 'cancelled'
    group by 1, 2, 3 having count(*) >= 2
    order by count(*) desc, max(m.due_at) desc, 1, 2, 3 limit 20`;
}
