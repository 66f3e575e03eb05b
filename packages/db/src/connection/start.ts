import pg from "pg";
import { PooledListener, requireSession } from "./listening";
import { WrongRole } from "./role";

/** What can say whether its transactions work in the role that they should. */
export type RoleChecked = { requireRole(): Promise<void> };

/**
 * Refuses to start a process whose connections would not be what it takes them for: another role
 * than its own, or a LISTEN that hears nothing. A database that is away is no reason: it may come
 * back, and every transaction looks again.
 * @throws WrongRole, PooledListener, or the refusal of a login that may not take the role on
 */
export async function checkConnections(pools: readonly RoleChecked[], listenUrl?: string): Promise<void> {
  const checks = [...pools.map((pool) => pool.requireRole()), ...(listenUrl ? [requireSession(listenUrl)] : [])];
  for (const { reason } of (await Promise.allSettled(checks)).filter((each) => each.status === "rejected"))
    if (isMisled(reason)) throw reason;
}

/**
 * What waiting does not mend: a login without the role, and a pooler that takes no transactions.
 */
const lasting = ["42501", "08P01"];

const isMisled = (reason: unknown): boolean =>
  reason instanceof WrongRole ||
  reason instanceof PooledListener ||
  (reason instanceof pg.DatabaseError && lasting.includes(reason.code ?? ""));
