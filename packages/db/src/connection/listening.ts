import pg from "pg";
import { bounded } from "./role-pool";

/**
 * The address leads through a pooler in transaction mode. Such a pooler assigns each transaction
 * another connection, so LISTEN receives no notifications.
 */
export class PooledListener extends Error {
  constructor() {
    super(
      "The database address for LISTEN and jobs leads through a connection pooler in transaction mode, where LISTEN hears nothing: set DATABASE_LISTEN_URL to an address that reaches Postgres itself, or a pooler in session mode.",
    );
    this.name = "PooledListener";
  }
}

const rounds = 3;

/**
 * Checks that a connection to this address keeps one server process, as LISTEN requires.
 * @throws PooledListener when it does not; the error of pg when the server does not answer
 */
export async function requireSession(url: string): Promise<void> {
  const [one, other] = [0, 1].map(() => new pg.Client({ connectionString: url, query_timeout: 3000, ...bounded }));
  if (!one || !other) return;
  for (const client of [one, other]) client.on("error", () => undefined);
  try {
    await one.connect();
    // Postgres reports its own process id at connect; a pooler reports an invented one.
    if ((await serverOf(one)) === Number(Reflect.get(one, "processID"))) return;
    await other.connect();
    for (let round = 0; round < rounds; round += 1) {
      const before = await serverOf(one);
      // In transaction mode this transaction takes and holds the server connection that `one`
      // released.
      await other.query("begin");
      await serverOf(other);
      const after = await serverOf(one).catch(() => null);
      await other.query("rollback");
      if (after !== before) throw new PooledListener();
    }
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => undefined)));
  }
}

async function serverOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
}
