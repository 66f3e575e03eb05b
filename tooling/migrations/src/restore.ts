import { createReadStream } from "node:fs";
import { pipeline as chain, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { BackupEnd, BackupHeader, BackupTable, endOfTable } from "./backup-format";
import { columnsOf, listTables } from "./database-tables";
import { appliedMigrations, migrate } from "./migrate";
import { migrationsFolder } from "./schema-files";

/**
 * Reads a backup into an empty database, whole or not at all, and then applies the migrations that are newer than it.
 * @param url the database as its owner
 * @returns the number of rows per table
 */
export async function restore(url: string, file: string, folder = migrationsFolder): Promise<Record<string, number>> {
  const lines = linesOf(file);
  const header = BackupHeader.parse(await json(lines));
  await migrate(url, folder, header.migrations.at(-1));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOtherMigrations(client, header.migrations);
    await client.query("begin");
    const close = await openTables(client);
    const rows = await readTables(client, lines);
    for (const statement of close) await client.query(statement);
    await client.query("commit");
    await migrate(url, folder);
    return rows;
  } finally {
    await lines.return(undefined);
    await client.end();
  }
}

type Lines = AsyncGenerator<string, void>;

async function* linesOf(file: string): Lines {
  // Both streams end with the first error, which the reader below then meets.
  const text = chain(createReadStream(file), createGunzip(), () => undefined).setEncoding("utf8");
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

async function readTables(client: pg.Client, lines: Lines): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (;;) {
    const value = await json(lines);
    const end = BackupEnd.safeParse(value);
    if (end.success) {
      const differs = Object.entries(end.data.rows).find(([table, count]) => rows[table] !== count);
      if (differs) throw new Error(`The backup should hold ${differs[1]} rows of ${differs[0]} and holds fewer.`);
      return rows;
    }
    const table = BackupTable.parse(value);
    const copy = client.query(copyFrom(`copy ${columnsOf(table)} from stdin`));
    await pipeline(Readable.from(rowsOf(lines)), copy);
    rows[table.table] = copy.rowCount;
  }
}

async function* rowsOf(lines: Lines) {
  let chunk = "";
  for (;;) {
    const line = await take(lines);
    if (line === endOfTable) break;
    chunk += `${line}\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}

async function take(lines: Lines): Promise<string> {
  const { done, value } = await lines.next();
  if (done) throw new Error("The backup ends in the middle: it was cut short.");
  return value;
}

const json = async (lines: Lines): Promise<unknown> => JSON.parse(await take(lines));

async function refuseOtherMigrations(client: pg.Client, wanted: string[]): Promise<void> {
  const applied = [...(await appliedMigrations(client)).keys()];
  if (applied.join() !== wanted.join())
    throw new Error(
      `The backup was made after the migrations up to ${wanted.at(-1)}, and this database or this code has others (up to ${applied.at(-1)}). Restore into an empty database, with the code that made the backup or a newer one.`,
    );
}

/**
 * Lets rows in as they come, within this transaction only: no policy (COPY refuses them), no trigger (they would record
 * every response as new) and no foreign key (its table may come later).
 * @returns the statements that put everything back, which also checks every key
 */
async function openTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ open: string; close: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as open,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as close
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
    union all
    select format('alter table %s no force row level security', oid::regclass),
           format('alter table %s force row level security', oid::regclass)
    from pg_class where relkind = 'r' and relforcerowsecurity and relnamespace = 'public'::regnamespace
    union all
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
           format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
    from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and tgenabled = 'O' and relnamespace = 'public'::regnamespace`);
  for (const { open } of rows) await client.query(open);
  for (const { table } of await listTables(client)) {
    const found = await client.query(`select from ${pg.escapeIdentifier(table)} limit 1`);
    if (found.rowCount) throw new Error(`This database is not empty (${table} has rows): restore into a new one.`);
  }
  return rows.map(({ close }) => close);
}
