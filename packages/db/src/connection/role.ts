import type pg from "pg";

/**
 * The database roles of the product. The migrations create each of them. None can log in or
 * bypasses row-level security.
 * - `spots_app`: the dashboard, inside the business that the transaction names
 * - `spots_auth`: people, their sessions and their sign-in
 * - `spots_intake`: the intake of customers' answers
 * - `spots_worker`: background jobs, inside one business at a time, and the mail queue
 * - `spots_platform`: every business, recorded (`asPlatform`), and tools
 */
export type DatabaseRole = "spots_app" | "spots_auth" | "spots_intake" | "spots_platform" | "spots_worker";

/** Timeouts in milliseconds: of a statement, of waiting for a lock, and of an idle transaction. */
type Limits = { readonly statement: number; readonly lock: number; readonly idle: number };

const usual: Limits = { statement: 10_000, lock: 5000, idle: 20_000 };
/** A customer waits for this answer, and a batch that hangs delays the answers behind it. */
const intake: Limits = { statement: 4000, lock: 3000, idle: 10_000 };

export const limitsOf: Readonly<Record<DatabaseRole, Limits>> = {
  spots_app: usual,
  spots_auth: usual,
  spots_intake: intake,
  spots_platform: usual,
  spots_worker: { ...usual, idle: 60_000 },
};

/** For tools that may run without a time limit. */
export const unlimited: Limits = { statement: 0, lock: 0, idle: 0 };

/**
 * The SQL that begins a transaction in a role and under its limits; its last statement returns the
 * current role and the server process. All settings are local to the transaction, so a pooler can
 * neither drop them nor pass them to another client. `jit` is on by default in Debian's Postgres:
 * compiling a large statement takes longer than running it.
 */
export function beginAs(
  role: DatabaseRole,
  { statement, lock, idle }: Limits = limitsOf[role],
  access: "read write" | "read only" = "read write",
): string {
  return [
    `begin ${access}`,
    `set local role ${role}`,
    `set local statement_timeout = ${statement}`,
    `set local lock_timeout = ${lock}`,
    `set local idle_in_transaction_session_timeout = ${idle}`,
    "set local jit = off",
    "select current_user as role, session_user as login, pg_backend_pid() as server",
  ].join("; ");
}

/** A transaction would have run under another role than the requested one. */
export class WrongRole extends Error {
  constructor(login: string, working: string, wanted: DatabaseRole) {
    super(
      `The database login "${login}" works as "${working}" and not as "${wanted}": a connection pooler that drops SET LOCAL ROLE is the likely reason. Use one in transaction or session mode that passes it on, or connect to Postgres directly.`,
    );
    this.name = "WrongRole";
  }
}

/**
 * @param answer the result of `beginAs(role)`
 * @throws WrongRole unless the transaction runs in the role
 */
export function requireRole(answer: BeginAnswer, role: DatabaseRole): void {
  const told = toldBy(answer);
  const working = String(told?.role ?? "nobody");
  if (working !== role) throw new WrongRole(String(told?.login ?? "unknown"), working, role);
}

/** The server process of the transaction. */
export const serverOf = (answer: BeginAnswer): number => Number(toldBy(answer)?.server);

type BeginAnswer = pg.QueryResult | readonly pg.QueryResult[];
const toldBy = (answer: BeginAnswer) => [answer].flat().at(-1)?.rows[0];
