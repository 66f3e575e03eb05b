import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { openRolePool } from "../connection/role-pool";
import { databaseEnv } from "../env";
import { triesCounter } from "./count-tries";

const pools = [0, 1].map(() => openRolePool(databaseEnv().DATABASE_URL, "spots_intake", { connections: 2 }));
afterAll(() => Promise.all(pools.map((pool) => pool.end())));
const countersOf = (windowMs: number) => pools.map((pool) => triesCounter(pool, windowMs));
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe("tries that are counted together", () => {
  it("have a number each, without a gap, across two instances", async () => {
    const counters = countersOf(60_000);
    const keys = [randomUUID(), randomUUID(), randomUUID()];
    const tries = await Promise.all(
      upTo(300).map(async (turn) => {
        const key = keys[turn % keys.length] ?? "";
        return { key, ...(await counters[turn % 2]?.(key)) };
      }),
    );
    for (const key of keys) {
      const numbers = tries.filter((each) => each.key === key).map(({ nth }) => Number(nth));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(upTo(100));
    }
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
