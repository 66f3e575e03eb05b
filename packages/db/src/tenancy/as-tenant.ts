import type { Tenant } from "@spots/domain/access/tenant";
import { Id } from "@spots/domain/kernel/ids";
import type { Database } from "../database";
import type { TenantClient } from "./client";

/** A transaction that has named its business: nothing else makes a tenant's client. */
const inside = (tx: object) => tx as TenantClient;

/**
 * The statement that names the business of a transaction. `SET` takes no parameter, and it alone is
 * passed on to the other machines of a cluster; `set_config()` is not.
 * @throws ZodError unless the id is a UUID
 */
export const nameBusiness = (businessId: string): string => `set local app.business_id = '${Id.parse(businessId)}'`;

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
      await tx.$executeRawUnsafe(nameBusiness(tenant.businessId));
      return work(inside(tx));
    },
    { maxWait: 5000, timeout: 15000 },
  );
}
