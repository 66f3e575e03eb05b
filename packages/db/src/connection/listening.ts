import pg from "pg";
import { bounded } from "./role-pool";

/**
 * An address that leads through a pooler which gives every transaction another connection: LISTEN
 * hears nothing there.
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
 * Makes sure that a connection to this address stays with one server process, as LISTEN needs.
 * @throws PooledListener when it does not; whatever pg throws when nobody answers
 */
export async function requireSession(url: string): Promise<void> {
  const [one, other] = [0, 1].map(() => new pg.Client({ connectionString: url, query_timeout: 3000, ...bounded }));
  if (!one || !other) return;
  for (const client of [one, other]) client.on("error", () => undefined);
  try {
    await one.connect();
    // Postgres names its own process when a connection begins; a pooler names one of its making.
    if ((await serverOf(one)) === Number(Reflect.get(one, "processID"))) return;
    await other.connect();
    for (let round = 0; round < rounds; round += 1) {
      const before = await serverOf(one);
      // In transaction mode this takes the connection that `one` has just let go of, and holds it.
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
