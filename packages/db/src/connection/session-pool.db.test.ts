import { afterAll, describe, expect, it } from "vitest";
import { databaseEnv } from "../env";
import { limitsOf } from "./role";
import { openSessionPool } from "./session-pool";

const pool = openSessionPool(databaseEnv().DATABASE_URL, { connections: 2 });
afterAll(() => pool.close());

const milliseconds = (name: string) => `extract(epoch from current_setting('${name}')::interval)::int * 1000`;

describe("a connection of the session pool", () => {
  it("has the limits of the worker's role on every connection", async () => {
    const asked = `select ${milliseconds("statement_timeout")} as statement, ${milliseconds("lock_timeout")} as lock,
      ${milliseconds("idle_in_transaction_session_timeout")} as idle`;
    const { statement, lock, idle } = limitsOf.spots_worker;
    const answers = await Promise.all([0, 1].map(() => pool.executeSql(asked)));
    for (const { rows } of answers) expect(rows).toEqual([{ statement, lock, idle }]);
  });

  it("is replaced after Postgres has ended it", async () => {
    const own = openSessionPool(databaseEnv().DATABASE_URL, { connections: 1 });
    const before = await own.executeSql("select pg_backend_pid() as pid");
    await pool.executeSql("select pg_terminate_backend(($1::jsonb->0->>'pid')::int)", [JSON.stringify(before.rows)]);
    await expect
      .poll(() =>
        own.executeSql("select pg_backend_pid() as pid").then(
          ({ rows }) => rows,
          () => before.rows,
        ),
      )
      .not.toEqual(before.rows);
    await own.close();
  });

  it("passes values as parameters, never as text of the statement", async () => {
    const hostile = "'; drop table business; --";
    expect((await pool.executeSql("select $1::text as said", [hostile])).rows).toEqual([{ said: hostile }]);
  });
});
