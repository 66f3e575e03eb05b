import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { daysAhead } from "@spots/domain/delivery/plan";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { makeMoments } from "./make-moments.commands";

/** The number of plans of one business that one transaction works on. */
const batch = 50;

/** The businesses with plans whose moments are not made far enough ahead. Suspended ones are left out. */
export async function listBusinessesWithPlansDue({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_plans_due: string }[]
  >`select * from businesses_with_plans_due(${now()}, ${daysAhead}::int)`;
  return rows.map((row) => row.businesses_with_plans_due);
}

/**
 * Makes the moments of a business's next plans. Safe to run twice and in two processes at once: plans
 * that another process has locked are skipped.
 * @returns the number of plans worked on
 */
export async function makePlannedMoments(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  // A job may begin long after it was given, when the business has been suspended.
  if (!tenant || !(await listBusinessesWithPlansDue(call)).includes(businessId)) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const due = await db.$queryRaw<{ id: string }[]>`
      select p.id from plan p
      join location l on l.business_id = p.business_id and l.id = p.location_id and l.archived_at is null
      join spot s on s.business_id = p.business_id and s.id = p.spot_id and s.status in ('pilot', 'live')
      where p.business_id = ${businessId}::uuid and p.paused_at is null and p.ended_at is null
        and not exists (select from spot_override o where o.business_id = p.business_id and o.spot_id = p.spot_id
          and o.location_id = p.location_id and o.is_off)
        and (p.made_through is null or p.made_through < (${now()}::timestamptz at time zone l.time_zone)::date + ${daysAhead}::int)
      order by p.id limit ${batch} for update of p skip locked`;
    for (const { id } of due) await makeMoments({ db, recorded, now, newId, tenant, member: null }, id);
    return due.length;
  });
}
