import pg from "pg";
import { beginAs, type DatabaseRole, limitsOf, requireRole } from "./role";

/** How long a free connection, or a new one, is waited for. */
const connectMs = 5000;
/**
 * How long a connection may take to begin a transaction, which asks for no work: one that takes
 * longer is dead.
 */
const beginMs = 3000;
/**
 * How much longer than Postgres this process waits for the end of a statement: Postgres's own limit
 * speaks first.
 */
const graceMs = 1000;

/** A connection's settings that bound every wait, also for an answer that never comes. */
export const bounded = {
  connectionTimeoutMillis: connectMs,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/**
 * A pool whose every transaction works in one role and under the limits of that role, whatever
 * stands between this process and Postgres. A statement outside a transaction gets one of its own.
 * Statements are never named: a pooler may give the next transaction another server, which has not
 * prepared them.
 * @throws WrongRole from every query, when the role does not arrive
 */
export function openRolePool(url: string, role: DatabaseRole, { connections }: { connections: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    query_timeout: limitsOf[role].statement + graceMs,
    ...bounded,
  });
  pool.on("error", () => undefined); // an idle connection that breaks is replaced by the next query
  pool.on("connect", (client) => {
    client.query = asQuery(inRole(client, role));
  });
  pool.query = asQuery((...asked) => alone(pool, asked));
  return pool;
}

type Query = (...asked: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * pg declares one signature for each way of asking; all of them lead to this one, which answers by
 * a promise.
 */
const asQuery = (query: Query) => query as pg.ClientBase["query"] & pg.Pool["query"];

/**
 * The client's own `query`, with the role's beginning for each `BEGIN`. A connection that does not
 * answer is closed.
 */
function inRole(client: pg.PoolClient, role: DatabaseRole): Query {
  const send = (client.query as Query).bind(client);
  return async (...asked) => {
    const begins = textOf(asked[0]) === "BEGIN";
    try {
      if (!begins) return await send(...unnamed(asked));
      const answer = await send({ text: beginAs(role), query_timeout: beginMs });
      requireRole(answer, role);
      return answer;
    } catch (error) {
      // Behind the unanswered query no other would ever be answered.
      if (isUnanswered(error) && client instanceof pg.Client) client.end().catch(() => undefined);
      throw error;
    }
  };
}

/** Runs one statement as a transaction of its own. */
async function alone(pool: pg.Pool, asked: readonly unknown[]): Promise<pg.QueryResult> {
  const client = await pool.connect();
  const lost = () => undefined; // the query that was under way is told
  client.on("error", lost);
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const answer = await (client.query as Query)(...asked);
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.off("error", lost);
    client.release(broken);
  }
}

const textOf = (asked: unknown): unknown =>
  typeof asked === "object" && asked !== null && "text" in asked ? asked.text : asked;

const unnamed = ([asked, ...more]: readonly unknown[]): readonly unknown[] => [
  typeof asked === "object" && asked !== null && "name" in asked ? { ...asked, name: undefined } : asked,
  ...more,
];

const isUnanswered = (error: unknown): boolean => error instanceof Error && error.message === "Query read timeout";
