import type pg from "pg";

/**
 * The roles that the product works in. Each is made by the migrations, cannot log in and bypasses
 * no policy.
 * - `spots_app`: the dashboard, inside the business that the transaction names
 * - `spots_auth`: people, their sessions and their sign-in
 * - `spots_intake`: the customers' intake
 * - `spots_worker`: background jobs, inside one business at a time, and the queue of mails
 * - `spots_platform`: every business, on the record (`asPlatform`) and in tools
 */
export type DatabaseRole = "spots_app" | "spots_auth" | "spots_intake" | "spots_platform" | "spots_worker";

/**
 * Milliseconds after which Postgres ends a statement, a wait for a lock, and a transaction that
 * does nothing.
 */
type Limits = { readonly statement: number; readonly lock: number; readonly idle: number };

const usual: Limits = { statement: 10_000, lock: 5000, idle: 20_000 };
/** Nobody at a counter waits longer, and a batch that hangs holds up the answers behind it. */
const intake: Limits = { statement: 4000, lock: 3000, idle: 10_000 };

export const limitsOf: Readonly<Record<DatabaseRole, Limits>> = {
  spots_app: usual,
  spots_auth: usual,
  spots_intake: intake,
  spots_platform: usual,
  spots_worker: { ...usual, idle: 60_000 },
};

/** For tools that work as long as it takes. */
export const unlimited: Limits = { statement: 0, lock: 0, idle: 0 };

/**
 * Begins a transaction in a role and under its limits: several statements, the last of which says
 * who works. All of it is local to the transaction, so that a pooler between this process and
 * Postgres can neither drop it nor pass it on to others.
 */
export function beginAs(role: DatabaseRole, { statement, lock, idle }: Limits = limitsOf[role]): string {
  return [
    "begin",
    `set local role ${role}`,
    `set local statement_timeout = ${statement}`,
    `set local lock_timeout = ${lock}`,
    `set local idle_in_transaction_session_timeout = ${idle}`,
    "select current_user as role, session_user as login",
  ].join("; ");
}

/** A transaction that would have worked under another role than the one that was asked for. */
export class WrongRole extends Error {
  constructor(login: string, working: string, wanted: DatabaseRole) {
    super(
      `The database login "${login}" works as "${working}" and not as "${wanted}": a connection pooler that drops SET LOCAL ROLE is the likely reason. Use one in transaction or session mode that passes it on, or connect to Postgres directly.`,
    );
    this.name = "WrongRole";
  }
}

/**
 * @throws WrongRole unless the answer to `beginAs(role)` says that the transaction works in the
 * role
 */
export function requireRole(answer: pg.QueryResult | readonly pg.QueryResult[], role: DatabaseRole): void {
  const told = [answer].flat().at(-1)?.rows[0];
  const working = String(told?.role ?? "nobody");
  if (working !== role) throw new WrongRole(String(told?.login ?? "unknown"), working, role);
}
