import { randomUUID } from "node:crypto";
import { freshDatabase } from "@spots/postgres/test-database";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { openTurns } from "./turns";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Two processes with turns on one database. */
async function twoProcesses(limits = { perBusiness: 2, inAll: 6 }) {
  const url = await freshDatabase();
  const processes = [openTurns(url, "export", limits), openTurns(url, "export", limits)] as const;
  closing.push(...processes.map(({ close }) => close));
  return { url, processes };
}

it("a business has as many turns as allowed over all processes, and one that ends is free again, once", async () => {
  const { processes } = await twoProcesses();
  const [one, other] = processes;
  const business = randomUUID();
  const [first, second] = [await one.take(business), await other.take(business)];
  expect([first, second].map(Boolean)).toEqual([true, true]);
  expect([await one.take(business), await other.take(business)]).toEqual([null, null]);
  expect(await one.take(randomUUID())).not.toBeNull();
  first?.();
  first?.();
  await expect.poll(() => other.take(business)).not.toBeNull();
  expect([await one.take(business), await other.take(business)]).toEqual([null, null]);
});

it("a process has no more turns than allowed, whichever businesses ask", async () => {
  const { processes } = await twoProcesses({ perBusiness: 2, inAll: 3 });
  const taken = [];
  for (let each = 0; each < 5; each += 1) taken.push(await processes[0].take(randomUUID()));
  expect(taken.map(Boolean)).toEqual([true, true, true, false, false]);
  expect(await processes[1].take(randomUUID())).not.toBeNull();
});

it("the turns of a process whose connections break are free for the others", async () => {
  const { url, processes } = await twoProcesses();
  const [one, other] = processes;
  const business = randomUUID();
  await one.take(business);
  await one.take(business);
  expect(await other.take(business)).toBeNull();
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())",
  );
  await admin.end();
  await expect.poll(() => other.take(business)).not.toBeNull();
});

it("of 10,000 takers at once as many get a turn as are free, and the others are told so", async () => {
  const { processes } = await twoProcesses();
  const business = randomUUID();
  const ask = (at: number) => (at % 2 ? processes[0] : processes[1]).take(business);
  for (const _ of [1, 2]) {
    const asked = await Promise.all(Array.from({ length: 10_000 }, (_each, at) => ask(at)));
    const got = asked.filter((turn) => turn !== null);
    expect(got.length).toBeGreaterThanOrEqual(1);
    expect(got.length).toBeLessThanOrEqual(2);
    for (const end of got) end();
    await expect
      .poll(async () => {
        const turns = [await processes[0].take(business), await processes[1].take(business)];
        for (const end of turns) end?.();
        return turns.filter(Boolean).length;
      })
      .toBe(2);
  }
});
