import pg from "pg";
import { limitsOf } from "./role";
import { bounded } from "./role-pool";

/**
 * Connections that each keep one server process and use the login's own role. The job queue needs
 * them for its own tables.
 */
export type SessionPool = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
};

/**
 * @param url an address without a pooler in transaction mode, because the limits are set per
 * session
 */
export function openSessionPool(url: string, { connections }: { connections: number }): SessionPool {
  const { statement, lock, idle } = limitsOf.spots_worker;
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "spots-worker",
    max: connections,
    query_timeout: statement + 1000,
    ...bounded,
    onConnect: async (client) => {
      await client.query(
        `set statement_timeout = ${statement}; set lock_timeout = ${lock}; set idle_in_transaction_session_timeout = ${idle}`,
      );
    },
  });
  pool.on("error", () => undefined); // the next query replaces an idle connection that breaks
  return { executeSql: (text, values) => pool.query(text, values), close: () => pool.end() };
}
