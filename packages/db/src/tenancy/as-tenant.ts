import type { Tenant } from "@spots/domain/access/tenant";
import { Id } from "@spots/domain/kernel/ids";
import type { Database } from "../database";
import type { TenantClient } from "./client";

/** Casts a transaction that has set its business; the only place that makes a `TenantClient`. */
const inside = (tx: object) => tx as TenantClient;

/**
 * The statement that sets the business of a transaction. `SET` takes no parameters, and in a
 * cluster only `SET` is passed on to the other machines, not `set_config()`.
 * @throws ZodError unless the id is a UUID
 */
export const nameBusiness = (businessId: string): string => `set local app.business_id = '${Id.parse(businessId)}'`;

/**
 * Runs `work` in one transaction that sees only this business. `work` may neither make network
 * calls nor ask the pool for a second connection.
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
