import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { backup } from "./backup";
import { listTables } from "./database-tables";
import { restore } from "./restore";
import { emptyDatabase, freshDatabase } from "@spots/postgres/test-database";

const salon = "0198c000-0000-7000-8000-000000000001";
const owner = "0198c000-0000-7000-8000-000000000002";
const words = "Tab\there, a line\nbreak, a \\. and 'quotes', مرحبا 🎈 =1+1";

let url: string;
let file: string;

beforeEach(async () => {
  url = await freshDatabase();
  file = path.join(await mkdtemp(path.join(tmpdir(), "backup-")), "spots.backup");
  await asPlatform(url, async (client) => {
    await client.query(`insert into "user" (id, email, name) values ($1, 'ada@example.com', $2)`, [owner, words]);
    await client.query(
      "insert into business (id, slug, name, time_zone, locale, trade) values ($1, 'salon', $2, 'UTC', 'en', 'salon')",
      [salon, words],
    );
    await client.query("insert into member (business_id, id, user_id, name, role) values ($1, $2, $2, $3, 'owner')", [
      salon,
      owner,
      words,
    ]);
    await client.query("insert into event_counter (business_id, last) values ($1, 7)", [salon]);
  });
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

/** Every row of every table, as text. */
const everything = (database: string) =>
  asPlatform(database, async (client) => {
    const tables: Record<string, unknown[]> = {};
    for (const { table } of await listTables(client)) {
      const { rows } = await client.query(`select t::text as row from "${table}" t order by 1`);
      tables[table] = rows;
    }
    return tables;
  });

/** What guards the data: policies in force, triggers and keys. */
const locks = (database: string) =>
  asPlatform(database, async (client) => {
    const { rows } = await client.query(`
      select relname as name, relrowsecurity || ' ' || relforcerowsecurity as lock from pg_class where relnamespace = 'public'::regnamespace
      union all select tgrelid::regclass || ' ' || tgname, tgenabled::text from pg_trigger where not tgisinternal
      union all select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) || convalidated from pg_constraint where connamespace = 'public'::regnamespace
      order by 1`);
    return rows;
  });

describe("backup and restore", () => {
  it("bring every row back, of every business, character by character", async () => {
    const kept = await backup(url, file);
    expect(kept).toMatchObject({ user: 1, business: 1, member: 1, event_counter: 1, response: 0 });
    const other = await emptyDatabase();
    expect(await restore(other, file)).toEqual(kept);
    expect(await everything(other)).toEqual(await everything(url));
  });

  it("leave every lock, trigger and key as the migrations made them", async () => {
    await backup(url, file);
    const other = await emptyDatabase();
    await restore(other, file);
    expect(await locks(other)).toEqual(await locks(url));
  });

  it("refuse a database that is in use", async () => {
    await backup(url, file);
    await expect(restore(url, file)).rejects.toThrow("not empty (business has rows)");
    expect(await locks(url)).toEqual(await locks(await freshDatabase()));
  });

  it("take nothing from a backup that was cut short", async () => {
    await backup(url, file);
    const whole = gunzipSync(await readFile(file)).toString();
    await writeFile(file, gzipSync(whole.slice(0, whole.lastIndexOf("\n{"))));
    const other = await freshDatabase();
    await expect(restore(other, file)).rejects.toThrow("cut short");
    expect((await everything(other)).business).toEqual([]);
  });

  it("take nothing from a backup whose rows do not belong together", async () => {
    await backup(url, file);
    const whole = gunzipSync(await readFile(file)).toString();
    await writeFile(file, gzipSync(whole.replace(`${salon}\t7\n`, "0198c000-0000-7000-8000-00000000dead\t7\n")));
    const other = await freshDatabase();
    await expect(restore(other, file)).rejects.toThrow("event_counter_business_id_fkey");
    expect((await everything(other)).business).toEqual([]);
  });

  it("refuse to leave out a table that the platform cannot read", async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("drop policy platform on kudos");
    await client.end();
    await expect(backup(url, file)).rejects.toThrow("would miss kudos");
  });
});
