import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bootPostgres, type EmbeddedPostgres, freePort } from "./embedded-postgres";
import { scratchFolder } from "./scratch-postgres";

let folder: string;
const running: EmbeddedPostgres[] = [];

beforeEach(async () => {
  folder = await scratchFolder();
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function boot({ durable = false } = {}) {
  const server = await bootPostgres({ folder, port: await freePort(), durable });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => path.join(folder, "cluster/postmaster.pid");
const serverPid = async () => Number.parseInt(await readFile(pidFile(), "utf8"), 10);

function isGone(pid: number): boolean {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
}

describe("the embedded Postgres", () => {
  it("gives the product a database and a role that is no superuser and bypasses no policy", async () => {
    const { url } = await boot();
    expect(
      await ask(
        url,
        `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, current_database(), pg_get_userbyid(datdba) as owner
         from pg_roles, pg_database where rolname = current_user and datname = current_database()`,
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: true,
        rolcreaterole: true,
        current_database: "spots",
        owner: "spots",
      },
    ]);
  });

  it("has the same data and address after a restart", async () => {
    const first = await boot();
    await ask(first.url, "create table cup as select 1 as id");
    await first.stop();
    const second = await boot();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select id from cup")).toEqual([{ id: 1 }]);
  });

  it("uses another port when its own is in use", async () => {
    const first = await boot();
    await first.stop();
    const squatter = createServer().listen(first.port, "127.0.0.1");
    await once(squatter, "listening");
    const second = await boot();
    squatter.close();
    expect(second.port).not.toBe(first.port);
  });

  it("reuses a server that already runs on the folder, and does not stop it", async () => {
    const first = await boot();
    const second = await boot();
    expect(second.url).toBe(first.url);
    await second.stop();
    expect(await ask(first.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  });

  it("starts once when two processes boot an empty folder concurrently", async () => {
    const [first, second] = await Promise.all([boot(), boot()]);
    expect(first.url).toBe(second.url);
  });

  it("recovers committed data after its server was killed", async () => {
    const first = await boot({ durable: true });
    await ask(first.url, "create table cup as select 1 as id");
    process.kill(await serverPid(), "SIGKILL");
    await first.stop();
    const second = await boot();
    expect(await ask(second.url, "select id from cup")).toEqual([{ id: 1 }]);
  });

  it("starts despite a leftover pid file that names another program's process", async () => {
    const first = await boot();
    await first.stop();
    await writeFile(pidFile(), `${process.pid}\n${folder}/cluster\n0\n${first.port}\n`);
    const second = await boot();
    expect(await ask(second.url, "select 1 as alive")).toEqual([{ alive: 1 }]);
  });

  it("ends with the process that started it, also when that process is killed", async () => {
    const program = `
      import { bootPostgres } from ${JSON.stringify(path.join(import.meta.dirname, "embedded-postgres.ts"))};
      await bootPostgres({ folder: ${JSON.stringify(folder)}, port: ${await freePort()}, durable: false });
      console.log("up");
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
      cwd: import.meta.dirname,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(starter.stdout, "data");
    const pid = await serverPid();
    starter.kill("SIGKILL");
    await expect.poll(() => isGone(pid), { interval: 50 }).toBe(true);
  });
});
