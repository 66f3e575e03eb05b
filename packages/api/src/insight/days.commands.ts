import { countDays } from "@spots/db/reports/count-days";
import { workerTenant } from "@spots/db/tenancy/worker-tenant";
import type { JobCall } from "../trpc/context";
import { lockBusiness } from "../writing/lock";
import { inTransaction } from "../writing/record";

/**
 * Every business with days to count. For the worker's start and infrequent runs: a change of
 * answers notifies the worker.
 */
export async function listBusinessesWithStaleDays({ database }: Pick<JobCall, "database">): Promise<readonly string[]> {
  const rows = await database.prisma.$queryRaw<
    { businesses_with_stale_days: string }[]
  >`select * from businesses_with_stale_days()`;
  return rows.map((row) => row.businesses_with_stale_days);
}

/**
 * Counts a business's next stale days again. One process at a time per business.
 * @returns the number of days counted
 */
export async function countStaleDays({ database }: Pick<JobCall, "database">, businessId: string): Promise<number> {
  const tenant = await workerTenant(database, businessId);
  if (!tenant) return 0;
  return inTransaction(database, tenant, async ({ db }) => {
    await lockBusiness({ db, tenant }, "days");
    return countDays(db, businessId);
  });
}
