import type { Id } from "@spots/domain/kernel/ids";
import type { JobCall } from "../trpc/context";

/**
 * Whether a business is suspended: nobody there is told anything. A job may begin long after it was
 * given, so that each asks anew.
 */
export async function isSuspended({ database }: Pick<JobCall, "database">, businessId: Id): Promise<boolean> {
  const [row] = await database.prisma.$queryRaw<{ suspended: boolean }[]>`
    select business_is_suspended(${businessId}::uuid) as suspended`;
  return row?.suspended ?? true;
}
