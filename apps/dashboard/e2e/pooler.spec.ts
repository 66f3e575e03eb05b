import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { preview } from "./shop";

test("the tests run through a connection pooler in transaction mode, where one is installed", async () => {
  test.skip(!existsSync("/usr/sbin/pgbouncer"), "there is no PgBouncer here");
  const clients = [0, 1].map(() => new pg.Client({ connectionString: preview().DATABASE_URL }));
  const pidOf = async (client: pg.Client) => (await client.query("select pg_backend_pid() as pid")).rows[0]?.pid;
  const [one, other] = clients;
  if (!one || !other) return;
  await Promise.all(clients.map((client) => client.connect()));
  const servers = new Set<number>();
  // While the other client holds a server connection in a transaction, the pooler gives the first
  // client a different one. A session pooler would not.
  for (let turn = 0; turn < 5; turn += 1) {
    servers.add(await pidOf(one));
    await other.query("begin");
    await pidOf(other);
    servers.add(await pidOf(one));
    await other.query("rollback");
  }
  await Promise.all(clients.map((client) => client.end()));
  expect(servers.size).toBeGreaterThan(1);
});
