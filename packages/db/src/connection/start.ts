import pg from "pg";
import { PooledListener, requireSession } from "./listening";
import { WrongRole } from "./role";

/** A pool that can check whether its transactions run in its role. */
export type RoleChecked = { requireRole(): Promise<void> };

/**
 * Refuses to start the process when a pool runs in another role than its own, or when LISTEN
 * receives no notifications. An unreachable database is no reason to refuse: it may come back, and
 * every transaction repeats the check.
 * @throws WrongRole, PooledListener, or the Postgres error of a login that may not assume the role
 */
export async function checkConnections(pools: readonly RoleChecked[], listenUrl?: string): Promise<void> {
  const checks = [...pools.map((pool) => pool.requireRole()), ...(listenUrl ? [requireSession(listenUrl)] : [])];
  for (const { reason } of (await Promise.allSettled(checks)).filter((each) => each.status === "rejected"))
    if (isMisled(reason)) throw reason;
}

/**
 * SQLSTATEs that waiting does not resolve: a login without the role, and a pooler that does not
 * support transactions.
 */
const lasting = ["42501", "08P01"];

const isMisled = (reason: unknown): boolean =>
  reason instanceof WrongRole ||
  reason instanceof PooledListener ||
  (reason instanceof pg.DatabaseError && lasting.includes(reason.code ?? ""));
