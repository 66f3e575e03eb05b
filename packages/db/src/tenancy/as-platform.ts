import type { PlatformReason } from "@spots/domain/access/permissions";
import type { Database } from "../database";
import type { PlatformClient } from "./client";

/** The person and the reason of a call of `asPlatform`, as recorded. */
export type PlatformCall = {
  readonly reason: PlatformReason;
  readonly userId: string | null;
  readonly businessId?: string;
};

/**
 * Runs `work` in one transaction that sees every business, and records the person and the reason in
 * the same transaction.
 */
export async function asPlatform<Result>(
  database: Database,
  why: PlatformCall,
  work: (db: PlatformClient) => Promise<Result>,
): Promise<Result> {
  return database.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local role spots_platform`;
      await tx.platformAct.create({
        data: { reason: why.reason, userId: why.userId, businessId: why.businessId ?? null },
      });
      return work(tx as PlatformClient);
    },
    { maxWait: 5000, timeout: 30000 },
  );
}
