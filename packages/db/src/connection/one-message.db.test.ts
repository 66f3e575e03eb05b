import fc from "fast-check";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { databaseEnv } from "../env";
import { WrongRole } from "./role";
import { inOneMessage, openRolePool } from "./role-pool";

const pool = openRolePool(databaseEnv().DATABASE_URL, "spots_intake", { connections: 1 });
afterAll(() => pool.end());

const ask = <Row>(statement: string) => inOneMessage<Row>(pool, "spots_intake", statement);

describe("a statement in one message", () => {
  it("runs in the role and under its limits, in a transaction of its own", async () => {
    const [row] = await ask<Record<string, string>>(
      "select current_user as role, current_setting('statement_timeout') as statement, txid_current() as transaction",
    );
    expect(row).toMatchObject({ role: "spots_intake", statement: "4s" });
    const [other] = await ask<Record<string, string>>("select txid_current() as transaction");
    expect(other?.transaction).not.toBe(row?.transaction);
  });

  it("holds any text as a literal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
        // Postgres stores no NUL; `JSON.stringify` escapes it, and half of a pair.
        const given = pg.escapeLiteral(JSON.stringify({ text }));
        const [row] = await ask<{ text: string }>(`select ${given}::json::text as text`);
        expect(JSON.parse(row?.text ?? "{}")).toEqual({ text });
      }),
      {
        numRuns: 200,
        examples: [["'; rollback; reset role; --"], ["\\'; select 1; --"], ["\\\\'"], ["$1 $$"], ["\u0000"]],
      },
    );
  });

  it("stores nothing when it fails, and the connection serves the next one", async () => {
    await expect(ask("select 1/0")).rejects.toThrow("division by zero");
    await expect(ask("select no_such_function()")).rejects.toThrow("does not exist");
    expect(await ask("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("is refused when the transaction is in another role than the one that it is written for", async () => {
    const asked = "select 1 as one where current_user = 'spots_app'";
    await expect(inOneMessage(dropsRole, "spots_app", asked)).rejects.toThrow(WrongRole);
    expect(dropsRole.answered).toEqual([]);
  });
});

/** A pool through a pooler that drops SET LOCAL ROLE; `answered`: the rows of the statements. */
const dropsRole = Object.assign(Object.create(pool) as pg.Pool, {
  answered: [] as unknown[],
  connect: async () => {
    const client = await pool.connect();
    const query = client.query.bind(client) as (text: string) => Promise<pg.QueryResult[]>;
    return Object.assign(Object.create(client) as pg.PoolClient, {
      release: () => client.release(),
      query: async (text: string) => {
        const answers = await query(text.replace("set local role spots_app;", ""));
        if (Array.isArray(answers)) dropsRole.answered.push(...(answers.at(-2)?.rows ?? []));
        return answers;
      },
    });
  },
});
