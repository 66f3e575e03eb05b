import type { Tenant } from "@spots/domain/access/tenant";
import type { Database } from "../database";
import type { TenantClient } from "./client";

/** A transaction that has named its business: nothing else makes a tenant's client. */
const inside = (tx: object) => tx as TenantClient;

/**
 * Runs `work` in one transaction that sees this business only. All of it is committed, or nothing.
 * No network call belongs inside, and nothing inside may ask the pool for a second connection.
 */
export async function asTenant<Result>(
  database: Database,
  tenant: Tenant,
  work: (db: TenantClient) => Promise<Result>,
): Promise<Result> {
  return database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.business_id', ${tenant.businessId}, true)`;
      return work(inside(tx));
    },
    { maxWait: 5000, timeout: 15000 },
  );
}
