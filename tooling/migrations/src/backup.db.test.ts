import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createDatabase } from "@spots/postgres/databases";
import { bootPostgres, freePort } from "@spots/postgres/embedded-postgres";
import { scratchFolder } from "@spots/postgres/scratch-postgres";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { backup } from "./backup";
import { copyDataFolder } from "./cold-copy";
import { migrate } from "./migrate";
import { restore } from "./restore";

const salon = "0198c000-0000-7000-8000-000000000001";
const owner = "0198c000-0000-7000-8000-000000000002";
const words = "Tab\there, a line\nbreak, a \\. and 'quotes', مرحبا 🎈 =1+1";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0).reverse()) await close();
});

async function asPlatform<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    await client.query("set role spots_platform");
    return await work(client);
  } finally {
    await client.end();
  }
}

const fill = (url: string) =>
  asPlatform(url, async (client) => {
    await client.query(`insert into "user" (id, email, name) values ($1, 'ada@example.com', $2)`, [owner, words]);
    await client.query(
      "insert into business (id, slug, name, time_zone, locale, trade) values ($1, 'salon', $2, 'UTC', 'en', 'salon')",
      [salon, words],
    );
    await client.query("insert into user_business (user_id, business_id) values ($1, $2)", [owner, salon]);
    await client.query("insert into member (business_id, id, user_id, name, role) values ($1, $2, $2, $3, 'owner')", [
      salon,
      owner,
      words,
    ]);
    await client.query("insert into event_counter (business_id, last) values ($1, 7)", [salon]);
  });

/** Every row of every table, as text. */
const everything = (database: string) =>
  asPlatform(database, async (client) => {
    const tables: Record<string, unknown[]> = {};
    const { rows: names } = await client.query<{ name: string }>(
      "select format('%I', relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'",
    );
    for (const { name } of names)
      tables[name] = (await client.query(`select t::text as row from ${name} t order by 1`)).rows;
    return tables;
  });

/**
 * The objects that protect the data: policies, triggers, keys, and EXECUTE rights on functions that
 * run as the platform role.
 */
const locks = (database: string) =>
  asPlatform(database, async (client) => {
    const { rows } = await client.query(`
      select relname as name, relrowsecurity || ' ' || relforcerowsecurity as lock from pg_class where relnamespace = 'public'::regnamespace
      union all select tgrelid::regclass || ' ' || tgname, tgenabled::text from pg_trigger where not tgisinternal
      union all select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated from pg_constraint where connamespace = 'public'::regnamespace
      union all select proname, proowner::regrole || ' ' || coalesce(proacl::text, '') from pg_proc where pronamespace = 'public'::regnamespace
      order by 1`);
    return rows;
  });

// Client programs can read servers up to their own version. The built-in server is often newer than
// the installed programs.
const versions = "/usr/lib/postgresql";
const newest = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))[0] : undefined;
const programs = path.join(versions, newest ?? "none", "bin");

describe.skipIf(!existsSync(path.join(programs, "postgres")))("backup and restore by Postgres's own programs", () => {
  let server: Awaited<ReturnType<typeof bootPostgres>>;
  let folder: string;
  let url: string;
  let file: string;
  let made = 0;

  beforeAll(async () => {
    folder = await scratchFolder();
    server = await bootPostgres({ folder, port: await freePort(), durable: false, programs });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const anEmptyDatabase = () => createDatabase(server.url, `backup_${(made += 1)}`);

  beforeEach(async () => {
    url = await anEmptyDatabase();
    await migrate(url);
    await fill(url);
    const scratch = await mkdtemp(path.join(tmpdir(), "backup-"));
    file = path.join(scratch, "spots.dump");
    closing.push(() => rm(scratch, { recursive: true, force: true }));
  });

  it("restore every row of every business, and all policies, triggers, keys and rights of the migrations", async () => {
    await backup(url, file);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const other = await anEmptyDatabase();
    await restore(other, file);
    expect(await everything(other)).toEqual(await everything(url));
    expect((await everything(other)).member).toHaveLength(1);
    expect(await locks(other)).toEqual(await locks(url));
  });

  it("show the login role of the restored database no row, and the app the rows of the transaction's business", async () => {
    await backup(url, file);
    const other = await anEmptyDatabase();
    await restore(other, file);
    const client = new pg.Client({ connectionString: other });
    await client.connect();
    closing.push(() => client.end());
    const members = async () => (await client.query("select name from member")).rows;
    expect(await members()).toEqual([]);
    await client.query("set role spots_app");
    expect(await members()).toEqual([]);
    await client.query("select set_config('app.business_id', $1, false)", [salon]);
    expect(await members()).toEqual([{ name: words }]);
  });

  it("refuse to restore into a database with rows", async () => {
    await backup(url, file);
    await expect(restore(url, file)).rejects.toThrow(/not empty \(\S+ has rows\)/);
    expect((await everything(url)).member).toHaveLength(1);
  });

  it("restore nothing from a truncated file", async () => {
    await backup(url, file);
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 200));
    const other = await anEmptyDatabase();
    await expect(restore(other, file)).rejects.toThrow(/pg_restore|psql|no backup/);
    await migrate(other);
    expect((await everything(other)).business).toEqual([]);
  });

  it("restore nothing from rows that violate a foreign key", async () => {
    await asPlatform(server.adminUrl.replace(/[^/]*$/, new URL(url).pathname.slice(1)), async (client) => {
      await client.query("reset role");
      await client.query("set session_replication_role = replica");
      await client.query("delete from user_business");
    });
    await backup(url, file);
    const other = await anEmptyDatabase();
    await expect(restore(other, file)).rejects.toThrow("member_user_id_business_id_fkey");
    expect((await everything(other)).business).toEqual([]);
    expect(await locks(other)).toEqual(await locks(url));
  });

  it("refuse a backup when the platform role cannot read the rows of a table", async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("drop policy platform on kudos");
    await client.end();
    await expect(backup(url, file)).rejects.toThrow("would miss kudos");
  });

  it("say what to install when the programs are missing", async () => {
    vi.stubEnv("PATH", path.dirname(file));
    await expect(backup(url, file)).rejects.toThrow("apt-get install postgresql-client");
  });
});

describe("a cold copy of the built-in database", () => {
  it("contains every row, and is refused while a server runs on the data folder", async () => {
    const scratch = await scratchFolder();
    const [folder, kept, back] = ["postgres", "kept", "back"].map((name) => path.join(scratch, name)) as [string, string, string];
    closing.push(() => rm(scratch, { recursive: true, force: true }));
    const server = await bootPostgres({ folder, port: await freePort() });
    await migrate(server.url);
    await fill(server.url);
    const rows = await everything(server.url);
    await expect(copyDataFolder(folder, kept)).rejects.toThrow("A server runs on");
    await server.stop();
    await copyDataFolder(folder, kept);
    await expect(copyDataFolder(folder, kept)).rejects.toThrow("There is something at");
    await expect(copyDataFolder(path.join(scratch, "nothing"), back)).rejects.toThrow("holds no database");
    await copyDataFolder(kept, back);
    const again = await bootPostgres({ folder: back, port: await freePort() });
    closing.push(again.stop);
    expect(await everything(again.url)).toEqual(rows);
  });
});
