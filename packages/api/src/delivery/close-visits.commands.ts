import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { endsByItselfAt, visitHours } from "@spots/domain/delivery/visit";
import type { JobCall } from "../trpc/context";
import { inTransaction, record } from "../writing/record";
import { undescribed } from "./visit.commands";

/** The number of visits of one business that one transaction closes. */
const batch = 500;

/** The time before which a visit that goes on must have started, to end by itself now. */
const startedBefore = (now: Date) => new Date(now.getTime() - visitHours * 3_600_000);

/** The businesses with visits that nobody ended, and that may end by themselves. */
export async function listBusinessesWithOpenVisits({ database, now }: JobCall): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_visits_open: string }[]
  >`select * from businesses_with_visits_open(${startedBefore(now())})`;
  return rows.map((row) => row.businesses_with_visits_open);
}

/**
 * Ends the visits of a day that is over at their location and that nobody ended. Safe to run twice and
 * in two processes concurrently: rows that another process has locked are skipped.
 * @returns the number of visits that ended
 */
export async function closeVisits(call: JobCall, businessId: string): Promise<number> {
  const { database, now } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const locked = await db.$queryRaw<{ id: string }[]>`
      select id from visit where business_id = ${businessId}::uuid and is_open and started_at <= ${startedBefore(now())}
      order by started_at, id limit ${batch} for update skip locked`;
    const visits = await db.visit.findMany({
      where: { businessId, id: { in: locked.map(({ id }) => id) }, isOpen: true },
      include: { location: { select: { timeZone: true } } },
      orderBy: { id: "asc" },
    });
    let closed = 0;
    for (const { id, place, startedAt, locationId, location } of visits) {
      const endedAt = endsByItselfAt(startedAt, location.timeZone);
      if (endedAt > now()) continue;
      const where = { businessId_id: { businessId, id } };
      await db.visit.update({ where, data: { isOpen: false, endedAt, ...undescribed } });
      record({ recorded, now }, { type: "visit.ended", subjectId: id, after: { locationId, name: place } });
      closed += 1;
    }
    return closed;
  });
}
