import { readFile, writeFile } from "node:fs/promises";
import { migrate } from "@spots/migrations/migrate";
import { migrationNames } from "@spots/migrations/schema-files";
import { readSeals } from "@spots/migrations/seal";
import { emptyDatabase } from "@spots/postgres/test-database";
import { expect, it, onTestFinished } from "vitest";
import { openTestDatabase, type TestDatabase } from "./database";
import { aFullBusiness } from "./full-business";

type Row = Record<string, unknown>;
/** The first deployed schema: its migrations and the rows of each table, parent tables first. */
type FirstSchema = {
  readonly migrations: readonly string[];
  readonly tables: readonly (readonly [string, readonly Row[]])[];
};

const file = new URL("./first-schema.json", import.meta.url);

async function openEmpty(until?: string) {
  const url = await emptyDatabase();
  await migrate(url, undefined, until);
  const db = openTestDatabase(url);
  onTestFinished(() => db.$disconnect());
  return { url, db };
}

async function rowsOf(db: TestDatabase, table: string): Promise<readonly Row[]> {
  const rows = await db.$queryRawUnsafe<{ row: Row }[]>(`select to_jsonb(t) as row from "${table}" t order by t::text`);
  return rows.map(({ row }) => row);
}

async function insert(db: TestDatabase, { tables }: FirstSchema): Promise<void> {
  for (const [table, rows] of tables) {
    // The trigger on responses has inserted its own events.
    if (table === "event" || table === "event_counter") await db.$executeRawUnsafe(`delete from "${table}"`);
    await db.$executeRawUnsafe(
      `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
      JSON.stringify(rows),
    );
  }
}

it("every row of a database with the first schema is unchanged after the newest migration", async () => {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) {
    expect(await readSeals(), "the file was taken away after the schema was sealed: put it back").toEqual({});
    return writeFirstSchema();
  }
  const first: FirstSchema = JSON.parse(text);
  const { url, db } = await openEmpty(first.migrations.at(-1));
  await insert(db, first);
  await migrate(url);
  expect(first.tables.length).toBeGreaterThan(25);
  // A later migration that renames or rebuilds a table adds the expected rows here.
  for (const [table, rows] of first.tables) expect(await rowsOf(db, table), table).toMatchObject(rows);
});

/**
 * Writes the file from the current schema. Used only until the first deployment; the file does not
 * change afterwards.
 */
async function writeFirstSchema(): Promise<never> {
  const { db } = await openEmpty();
  await aFullBusiness(db);
  const order = await db.$queryRaw<{ name: string; parents: string[] }[]>`
    select relname::text as name, coalesce((
      select array_agg(distinct p.relname::text) from pg_constraint join pg_class p on p.oid = confrelid
      where conrelid = c.oid and confrelid <> conrelid and contype = 'f'), '{}') as parents
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`;
  const tables: [string, readonly Row[]][] = [];
  const done = new Set<string>();
  while (done.size < order.length) {
    const next = order.filter(({ name, parents }) => !done.has(name) && parents.every((parent) => done.has(parent)));
    if (next.length === 0) throw new Error("the tables refer to each other in a ring");
    for (const { name } of next) {
      done.add(name);
      const rows = await rowsOf(db, name);
      if (rows.length > 0) tables.push([name, rows]);
    }
  }
  // Last, because the trigger on responses writes to both tables.
  const written = ([name]: readonly [string, unknown]) => (name.startsWith("event") ? 1 : 0);
  tables.sort((a, b) => written(a) - written(b));
  const first: FirstSchema = { migrations: await migrationNames(), tables };
  await writeFile(file, `${JSON.stringify(first, null, 1)}\n`);
  throw new Error("The file with the first schema's rows was missing and is written: run the test again.");
}
