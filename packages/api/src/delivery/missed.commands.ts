import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import { graceMinutes, isMissed } from "@spots/domain/delivery/moment-life";
import type { JobCall } from "../trpc/context";
import { inTransaction } from "../writing/record";
import { recordStep } from "./moment-step.commands";

/** The number of moments of one business that one transaction closes. */
const batch = 200;

/** The businesses that have overdue open moments. */
export async function listBusinessesWithMissedMoments({ database, now }: JobCall): Promise<readonly string[]> {
  const before = new Date(now().getTime() - graceMinutes * 60_000);
  const rows = await database.prisma.$queryRaw<
    { businesses_with_moments_due: string }[]
  >`select * from businesses_with_moments_due(${before})`;
  return rows.map((row) => row.businesses_with_moments_due);
}

/**
 * Marks the overdue open moments of a business as missed. Safe to run twice and in two processes
 * concurrently: rows that another process has locked are skipped, and a moment whose status has
 * changed meanwhile stays as it is.
 * @returns the number of missed moments
 */
export async function missMoments(call: JobCall, businessId: string): Promise<number> {
  const { database, now, newId } = call;
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db, recorded }) => {
    const before = new Date(now().getTime() - graceMinutes * 60_000);
    const due = await db.$queryRaw<{ id: string }[]>`
      select id from moment where business_id = ${businessId}::uuid and status in ('offered', 'accepted') and due_at <= ${before}
      order by due_at, id limit ${batch} for update skip locked`;
    const moments = await db.moment.findMany({
      where: { businessId, id: { in: due.map(({ id }) => id) } },
      include: { spot: { select: { name: true } } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    });
    const missed = moments.filter((moment) => isMissed(moment, now()));
    const status = "missed" as const;
    await db.momentStep.createMany({
      data: missed.map(({ id }) => ({ businessId, id: newId(), momentId: id, status, at: now(), byMemberId: null })),
    });
    await db.moment.updateMany({
      where: { businessId, id: { in: missed.map(({ id }) => id) } },
      data: { status },
    });
    for (const moment of missed) recordStep({ recorded, now }, moment, { to: status, status });
    return missed.length;
  });
}
