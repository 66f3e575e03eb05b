import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { openRolePool } from "../connection/role-pool";
import { databaseEnv } from "../env";
import { triesCounter } from "./count-tries";

const pools = [0, 1].map(() => openRolePool(databaseEnv().DATABASE_URL, "spots_intake", { connections: 2 }));
afterAll(() => Promise.all(pools.map((pool) => pool.end())));
const countersOf = (windowMs: number) => pools.map((pool) => triesCounter(pool, windowMs, 1));
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe("tries that are counted together", () => {
  it("have a number each, in order and without a gap, in one instance", async () => {
    const [count] = countersOf(60_000);
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    const numbers = new Map(keys.map((key): [string, number[]] => [key, []]));
    for (let round = 0; round < 10; round += 1)
      await Promise.all(
        upTo(30).map(async (turn) => {
          const key = keys[turn % keys.length] ?? "";
          numbers.get(key)?.push((await count?.(key))?.nth ?? 0);
        }),
      );
    for (const key of keys) expect(numbers.get(key)).toEqual(upTo(100));
  });

  it("are added up across instances: each knows the tries of the others after their next statement", async () => {
    const [one, other] = countersOf(60_000);
    const key = randomUUID();
    for (const nth of upTo(50)) expect((await one?.(key))?.nth).toBe(nth);
    // The first of the other instance reads what the first has sent, and both soon know all 51 and
    // more.
    expect((await other?.(key))?.nth).toBeGreaterThan(5);
    await expect.poll(async () => (await other?.(key))?.nth, { interval: 20 }).toBeGreaterThan(51);
    await expect.poll(async () => (await one?.(key))?.nth, { interval: 20 }).toBeGreaterThan(53);
  });

  it("are refused when Postgres cannot be asked for the first one, and counted afterwards", async () => {
    const broken = openRolePool("postgres://127.0.0.1:1/none", "spots_intake", { connections: 1 });
    const count = triesCounter(broken, 60_000);
    await expect(count(randomUUID())).rejects.toThrow();
    await expect(count(randomUUID())).rejects.toThrow();
    await broken.end();
  });

  it("never wait for Postgres where they need not be exact, and are added up across instances all the same", async () => {
    const [one, other] = countersOf(60_000);
    const broken = openRolePool("postgres://127.0.0.1:1/none", "spots_intake", { connections: 1 });
    const count = triesCounter(broken, 60_000);
    const key = randomUUID();
    for (const nth of upTo(8)) expect((await count(key, { isExact: false })).nth).toBe(nth);
    await broken.end();
    for (const nth of upTo(3)) expect((await one?.(key, { isExact: false }))?.nth).toBe(nth);
    for (const nth of upTo(3)) expect((await other?.(key, { isExact: false }))?.nth).toBe(nth);
    await expect.poll(async () => (await other?.(key, { isExact: false }))?.nth, { interval: 20 }).toBeGreaterThan(6);
    await expect.poll(async () => (await one?.(key, { isExact: false }))?.nth, { interval: 20 }).toBeGreaterThan(8);
  });

  it("end with the window of the first try, and start at one in the next window", async () => {
    const [count] = countersOf(60_000);
    const [brief] = countersOf(0);
    const key = randomUUID();
    const first = await count?.(key);
    expect(await count?.(key)).toEqual({ nth: 2, endsAt: first?.endsAt });
    const other = randomUUID();
    expect((await brief?.(other))?.nth).toBe(1);
    expect((await brief?.(other))?.nth).toBe(1);
  });
});
