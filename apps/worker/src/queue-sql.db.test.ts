import { openSessionPool } from "@spots/api/job/job.queries";
import { freshDatabase } from "@spots/postgres/test-database";
import PgBoss from "pg-boss";
import { expect, it } from "vitest";
import { queueSql } from "./queue-sql";

it.each(["completed", "failed"])(
  "a job that is %s when the connections are gone is logged, and ends no process",
  async (end) => {
    const sessions = openSessionPool(await freshDatabase(), { connections: 2 });
    const told: string[] = [];
    const boss = new PgBoss({ db: queueSql(sessions, (what) => told.push(what)), schema: "pgboss", supervise: false });
    boss.on("error", () => undefined);
    await boss.start();
    await boss.createQueue("work");
    await boss.send("work", {});
    await boss.work("work", { pollingIntervalSeconds: 0.5 }, async () => {
      await sessions.close();
      if (end === "failed") throw new Error("it failed");
    });
    await expect.poll(() => told).toContain("the end of a job was not stored, it is worked again");
    await boss.stop({ graceful: false });
  },
);

it("any other statement that fails is refused as it is", async () => {
  const sessions = openSessionPool(await freshDatabase(), { connections: 1 });
  const sql = queueSql(sessions, () => undefined);
  await expect(sql.executeSql("select no_such_column")).rejects.toThrow("no_such_column");
  expect((await sql.executeSql("select $1::int as one", [1])).rows).toEqual([{ one: 1 }]);
  await sessions.close();
});
