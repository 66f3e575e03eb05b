import { PromiseKinds } from "@spots/domain/customer-promise/kinds";
import { z } from "zod";
import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { nearDays, periodOf, type ReportScope, withinScope } from "./scope";

const Row = z.object({
  ...{ period: z.number(), spotId: z.string().nullable(), locationId: z.string(), kind: z.enum(PromiseKinds) },
  ...{ kept: z.number(), late: z.number(), broken: z.number(), overdue: z.number() },
  ...{ said: z.number() },
});
export type PromisesKept = z.infer<typeof Row>;

/**
 * The promises to customers due on the scope's days, by spot, location and kind: kept in time, kept
 * late, broken, and open although their due time has passed at `now`; `said`: how many of them by
 * the word of their customer, which counts before the report of staff. Withdrawn ones and those not
 * yet due and open are left out.
 * @param locationIds null is no limit
 */
export async function promisesKept(
  db: TenantClient,
  scope: ReportScope,
  { locationIds, now }: { readonly locationIds: readonly string[] | null; readonly now: Date },
): Promise<PromisesKept[]> {
  const business = Prisma.sql`${scope.businessId}::uuid`;
  const here = locationIds === null ? Prisma.empty : Prisma.sql`and p.location_id = any(${[...locationIds]}::uuid[])`;
  const rows = await db.$queryRaw`
    with due as (
      select (p.due_at at time zone l.time_zone)::date as day, p.spot_id, p.location_id, p.kind,
        coalesce(p.said::text, p.status::text) as outcome, p.said is not null as is_said
      from customer_promise p join location l on l.business_id = p.business_id and l.id = p.location_id
      where p.business_id = ${business} and p.status <> 'withdrawn' and (p.status <> 'open' or p.due_at < ${now})
        and ${nearDays(scope, Prisma.sql`p.due_at`)} ${here}
    )
    select ${periodOf(scope, Prisma.sql`day`)} as period, spot_id::text as "spotId", location_id::text as "locationId",
      case kind when 'find_out' then 'findOut' else kind::text end as kind,
      count(*) filter (where outcome = 'kept')::int as kept, count(*) filter (where outcome = 'late')::int as late,
      count(*) filter (where outcome = 'broken')::int as broken, count(*) filter (where outcome = 'open')::int as overdue,
      count(*) filter (where is_said)::int as said
    from due group by 1, 2, 3, 4`;
  return withinScope(scope, z.array(Row).parse(rows));
}
