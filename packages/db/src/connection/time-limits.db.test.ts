import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "@spots/migrations/migrate";
import { openDeafProxy } from "@spots/postgres/deaf-proxy";
import { bootPgBouncer, findPgBouncer } from "@spots/postgres/pgbouncer";
import { bootScratchPostgres } from "@spots/postgres/scratch-postgres";
import { freshDatabase } from "@spots/postgres/test-database";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { openDatabase } from "../database";
import { healthOf } from "../health";
import { openIntake } from "../intake/intake";
import { limitsOf } from "./role";
import { openRolePool } from "./role-pool";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/**
 * Whether the promise settles before a timer that starts with it. Timers of one process fire in
 * order even on a busy machine, where each may fire late.
 */
async function isSettledWithin(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const timer = pause(ms, false, { signal: late.signal }).catch(() => false);
  const settled = work.then(
    () => true,
    () => true,
  );
  return Promise.race([settled, timer]).finally(() => late.abort());
}

/** The pools of both apps, each with connections that have already run queries. */
async function bothApps(url: string) {
  const [database, intake] = [openDatabase(url, { connections: 3 }), openIntake(url, { connections: 3 })];
  closing.push(database.close, intake.close);
  const ask = () => [database.prisma.business.count(), intake.channelOf("nobody-has-this-token")];
  const inTransaction = () => database.prisma.$transaction((tx) => tx.business.count(), { maxWait: 5000 });
  await Promise.all([...ask(), ...ask(), inTransaction()]);
  return { health: () => [healthOf(database), intake.health()], requests: () => [...ask(), inTransaction()] };
}

/**
 * Both health checks report in time that the database is unreachable, and every request is refused
 * within a bound.
 */
async function expectBounds({ health, requests }: Awaited<ReturnType<typeof bothApps>>) {
  const asked = requests().map((request) => isSettledWithin(15_000, request));
  const checks = Promise.all(health());
  expect(await isSettledWithin(2000, checks)).toBe(true);
  expect((await checks).map(({ database }) => database)).toEqual(["away", "away"]);
  expect(await Promise.all(asked)).toEqual(asked.map(() => true));
}

describe("a database that does not answer", () => {
  it("makes health checks answer in two seconds and requests fail within a bound when its network drops all packets", async () => {
    const proxy = await openDeafProxy(await freshDatabase());
    closing.push(proxy.close);
    const apps = await bothApps(proxy.url);
    proxy.swallow();
    await expectBounds(apps);
  });

  it("has the same bounds when its processes are stopped, and serves again after they continue", async () => {
    const server = await bootScratchPostgres();
    closing.push(server.stop);
    await migrate(server.url);
    const apps = await bothApps(server.url);
    const postmaster = await postmasterOf(server.url);
    const tell = async (signal: NodeJS.Signals) => {
      // The postmaster first: stopped, it starts no further process.
      process.kill(postmaster, signal);
      for (const pid of await childrenOf(postmaster)) signalIfThere(pid, signal);
    };
    await tell("SIGSTOP");
    await expectBounds(apps).finally(() => tell("SIGCONT"));
    await Promise.all(apps.requests());
    expect((await Promise.all(apps.health())).map(({ migrations }) => migrations)).toEqual(["current", "current"]);
  });
});

async function childrenOf(postmaster: number): Promise<number[]> {
  const all = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const parents = await Promise.all(all.map(async (pid) => ({ pid, parent: await parentOf(pid) })));
  return parents.filter(({ parent }) => parent === postmaster).map(({ pid }) => pid);
}

/** Signals a process that may have ended since it was listed. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function parentOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** The parent of a connection's process, read while the connection is open. */
async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const postmaster = await parentOf(rows[0]?.pid ?? 0);
    if (!postmaster) throw new Error("a connection has a process, and that a parent");
    return postmaster;
  } finally {
    await client.end();
  }
}

describe("the limits of a role", () => {
  const journeys = [
    { name: "directly", isHere: true, open: async (url: string) => url },
    {
      name: "through a pooler",
      isHere: findPgBouncer() !== undefined,
      open: async (url: string) => {
        const pooler = await bootPgBouncer(url);
        closing.push(pooler.stop);
        return pooler.url;
      },
    },
  ];
  it.each(journeys.filter(({ isHere }) => isHere))("hold $name", async ({ open }) => {
    const pool = openRolePool(await open(await freshDatabase()), "spots_intake", { connections: 1 });
    closing.push(() => pool.end());
    const { rows } = await pool.query(
      "select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name",
    );
    const { statement, lock, idle } = limitsOf.spots_intake;
    expect(rows.map(({ setting }) => Number(setting))).toEqual([idle, lock, statement]);
    // The process's own limit is a second later; a busy machine may reach it first.
    const sleep = { text: "select pg_sleep(60)", query_timeout: 60_000 };
    await expect(pool.query(sleep)).rejects.toMatchObject({ code: "57014" });
  });
});

it("a transaction compiles no statement, whatever the default of the database", async () => {
  const url = await freshDatabase();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  closing.push(() => owner.end());
  await owner.query("do $$ begin execute format('alter database %I set jit = on', current_database()); end $$");
  const pool = openRolePool(url, "spots_app", { connections: 1 });
  closing.push(() => pool.end());
  expect((await pool.query("show jit")).rows).toEqual([{ jit: "off" }]);
});
