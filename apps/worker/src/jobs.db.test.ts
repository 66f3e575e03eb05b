import { freshDatabase } from "@spots/postgres/test-database";
import PgBoss from "pg-boss";
import { afterEach, expect, it } from "vitest";
import { openJobs } from "./jobs";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A process that polls its queues once in ten minutes. */
async function aProcess(url: string) {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss" });
  boss.on("error", () => undefined);
  await boss.start();
  closing.push(() => boss.stop({ graceful: false }));
  await boss.createQueue("notifications", { name: "notifications", policy: "stately", retryLimit: 0 });
  return openJobs(boss, 600);
}

it("the jobs of many businesses are done one after the other, without a poll for each, and after one that fails", async () => {
  const process = await aProcess(await freshDatabase());
  const done: unknown[] = [];
  await process.take("notifications", async (data) => {
    done.push(data);
    if (done.length === 3) throw new Error("the database is away");
  });
  const businesses = Array.from({ length: 30 }, (_, at) => ({ businessId: `business ${at}` }));
  for (const data of businesses) await process.give("notifications", data, data.businessId);
  await expect.poll(() => done).toEqual(businesses);
});

it("the jobs that another process has added are done after one of its own", async () => {
  const url = await freshDatabase();
  const [first, other] = [await aProcess(url), await aProcess(url)];
  const done: unknown[] = [];
  await first.take("notifications", async (data) => void done.push(data));
  const businesses = ["a", "b", "c"].map((businessId) => ({ businessId }));
  for (const data of businesses) await other.give("notifications", data, data.businessId);
  await first.give("notifications", { businessId: "d" }, "d");
  await expect.poll(() => done).toEqual([...businesses, { businessId: "d" }]);
});
