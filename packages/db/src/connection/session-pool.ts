import pg from "pg";
import { limitsOf } from "./role";
import { bounded } from "./role-pool";

/**
 * Connections that stay with one server process each, as the login: for the job queue, which keeps
 * its own tables.
 */
export type SessionPool = {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
};

/** @param url an address without a pooler in transaction mode: the limits are the session's */
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
  pool.on("error", () => undefined); // an idle connection that breaks is replaced by the next query
  return { executeSql: (text, values) => pool.query(text, values), close: () => pool.end() };
}
