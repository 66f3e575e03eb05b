import pg from "pg";
import { beginAs, type DatabaseRole, limitsOf, requireRole, serverOf } from "./role";

/** Milliseconds to wait for a free or new connection. */
const connectMs = 5000;
/** Milliseconds that BEGIN may take. It needs no work, so a slower connection counts as dead. */
const beginMs = 3000;
/**
 * Milliseconds that this process waits longer than the statement timeout of Postgres, so that the
 * limit of Postgres applies first.
 */
const graceMs = 1000;

/** Connection settings that bound every wait, also when no answer arrives. */
export const bounded = {
  connectionTimeoutMillis: connectMs,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

export type PoolOptions = { readonly connections: number; readonly isReadOnly?: boolean };

/**
 * A pool whose transactions all run in one role and under the limits of that role, also through a
 * connection pooler. A statement outside a transaction runs in a transaction of its own. Statements
 * are prepared by their names only where no pooler is between: it may run the next transaction on a
 * server that has not prepared them.
 * @throws WrongRole from every query when the role is not in effect
 */
export function openRolePool(
  url: string,
  role: DatabaseRole,
  { connections, isReadOnly = false }: PoolOptions,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    query_timeout: limitsOf[role].statement + graceMs,
    ...bounded,
  });
  pool.on("error", () => undefined); // the next query replaces an idle connection that breaks
  pool.on("connect", (client) => {
    client.query = asQuery(
      inRole(client, role, beginAs(role, limitsOf[role], isReadOnly ? "read only" : "read write")),
    );
  });
  pool.query = asQuery((...asked) => alone(pool, asked));
  return pool;
}

type Query = (...asked: readonly unknown[]) => Promise<pg.QueryResult>;

/**
 * pg declares one signature for each calling style. Every call reaches this one, which returns a
 * promise.
 */
const asQuery = (query: Query) => query as pg.ClientBase["query"] & pg.Pool["query"];

/**
 * The client's `query`, with `begin`, made by `beginAs(role)`, in place of each `BEGIN`. Closes a
 * connection that does not answer.
 */
function inRole(client: pg.PoolClient, role: DatabaseRole, begin: string): Query {
  const send = (client.query as Query).bind(client);
  let isDirect = false;
  return async (...asked) => {
    const begins = textOf(asked[0]) === "BEGIN";
    try {
      if (!begins) return await send(...(isDirect ? asked : unnamed(asked)));
      const answer = await send({ text: begin, query_timeout: beginMs });
      requireRole(answer, role);
      // Postgres reports its own process id at connect; a pooler reports an invented one.
      isDirect = serverOf(answer) === Number(Reflect.get(client, "processID"));
      return answer;
    } catch (error) {
      // pg queues queries behind the unanswered one, so this connection cannot answer any more.
      if (isUnanswered(error) && client instanceof pg.Client) client.end().catch(() => undefined);
      throw error;
    }
  };
}

/**
 * Runs one statement in a transaction of its own, and sends all of it as one message: a round trip
 * instead of three, for statements that run many times a second. The statement has no parameters:
 * its values are literals made by `pg.escapeLiteral`. It must itself do nothing in another role
 * than the given one, as the role is compared after it ran: `… WHERE current_user =
 * 'spots_intake'`.
 * @throws WrongRole when it ran in another role
 */
export async function inOneMessage<Row>(pool: pg.Pool, role: DatabaseRole, statement: string): Promise<Row[]> {
  const text = `${beginAs(role, limitsOf[role])}; ${statement}; commit`;
  const given = await pool.connect();
  const lost = () => undefined; // the pending query receives the error
  given.on("error", lost);
  let broken: Error | undefined;
  try {
    const answers = [await (given.query as Query)(text)].flat();
    requireRole(answers.slice(0, -2), role);
    return answers.at(-2)?.rows as Row[];
  } catch (error) {
    await given.query("ROLLBACK").catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    given.off("error", lost);
    given.release(broken);
  }
}

/** Runs one statement in a transaction of its own. */
async function alone(pool: pg.Pool, asked: readonly unknown[]): Promise<pg.QueryResult> {
  const client = await pool.connect();
  const lost = () => undefined; // the pending query receives the error
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
