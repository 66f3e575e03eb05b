import type { Tenant } from "@spots/domain/access/tenant";
import { z } from "zod";
import { type Database, open } from "../database";
import { BusinessRow, businessIn, proven } from "./tenant";

declare const workerSide: unique symbol;

/** The worker's pool: its role has the rights of the jobs, inside one business at a time. */
export type WorkerDatabase = Database & { readonly [workerSide]: true };

export function openWorkerDatabase(
  url: string,
  { connections = 4 }: { readonly connections?: number } = {},
): WorkerDatabase {
  return open(url, "spots_worker", { connections }) as Database as WorkerDatabase;
}

/** The tenant of a job, without a member; null when there is no such business. */
export async function workerTenant(database: WorkerDatabase, businessId: string): Promise<Tenant | null> {
  const rows = await database.prisma.$queryRaw`select * from worker_tenant(${businessId}::uuid)`;
  const row = z.array(BusinessRow).parse(rows)[0];
  return row ? proven({ ...businessIn(row), member: null }) : null;
}
