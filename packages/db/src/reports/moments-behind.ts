import { Prisma } from "../generated/client";
import type { TenantClient } from "../tenancy/client";
import { answersTo, mentionsIt } from "./confirmed-deliveries";
import { nearDays, type ReportScope } from "./scope";

type Page = ReportScope & {
  readonly spotId: string;
  /** Null is no limit. */
  readonly locationIds: readonly string[] | null;
  readonly which: "due" | "delivered" | "missed" | "declined" | "answered" | "confirmed";
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
};

/**
 * The ids of the due moments of a spot that `deliveriesByDay` counts on the same days, newest
 * first; for "answered" and "confirmed" those that `confirmedDeliveries` counts.
 */
export async function momentsBehind(db: TenantClient, page: Page): Promise<readonly string[]> {
  const { businessId, spotId, locationIds, which, before, limit } = page;
  const isTold = which === "answered" || which === "confirmed";
  const statuses = which === "due" ? ["delivered", "missed", "declined"] : [isTold ? "delivered" : which];
  const conditions = [
    isTold
      ? Prisma.sql`m.spot_version is not null and exists (select from ${answersTo(businessId)}
          ${which === "confirmed" ? Prisma.sql`and ${mentionsIt(businessId, "counted")}` : Prisma.empty})`
      : Prisma.sql`not m.improvised`,
    locationIds === null ? null : Prisma.sql`m.location_id = any(${[...locationIds]}::uuid[])`,
    before === null
      ? null
      : Prisma.sql`(m.due_at, m.id) < (${before.at.toISOString()}::timestamptz, ${before.id}::uuid)`,
  ].flatMap((condition) => (condition === null ? [] : [Prisma.sql`and ${condition}`]));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select m.id::text as id
    from moment m join location l on l.business_id = m.business_id and l.id = m.location_id
    where m.business_id = ${businessId}::uuid and m.spot_id = ${spotId}::uuid
      and m.status = any(${statuses}::moment_status[])
      and not (m.status = 'declined' and exists (
        select from moment i where i.business_id = ${businessId}::uuid and i.instead_of_id = m.id
      ))
      and ${nearDays(page, Prisma.sql`m.due_at`)}
      and (m.due_at at time zone l.time_zone)::date >= ${page.from}::date
      and (m.due_at at time zone l.time_zone)::date < ${page.until}::date
      ${Prisma.join(conditions, " ")}
    order by m.due_at desc, m.id desc limit ${limit}`;
  return rows.map(({ id }) => id);
}
