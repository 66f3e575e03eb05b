import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackupEnd, type BackupHeader, type BackupTable, endOfTable } from "./backup-format";
import { columnsOf, listTables } from "./database-tables";
import { appliedMigrations } from "./migrate";

/**
 * Writes everything the product keeps to one file, as it stood at one instant, while the product goes on working.
 * The job queue is not part of it: the worker makes its jobs anew from the tables.
 * @param url the database as its owner
 * @returns the number of rows per table
 */
export async function backup(url: string, file: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const draft = `${file}.part`;
  const rows: Record<string, number> = {};
  try {
    await client.query("begin isolation level repeatable read read only");
    const migrations = [...(await appliedMigrations(client)).keys()];
    // The owner, too, sees no business's rows: the platform's role does.
    await client.query("set local role spots_platform");
    await refuseWhatWouldBeLeftOut(client);
    await pipeline(
      Readable.from(lines(client, migrations, rows)),
      createGzip(),
      createWriteStream(draft, { mode: 0o600 }),
    );
    await rename(draft, file);
    return rows;
  } finally {
    await rm(draft, { force: true });
    await client.end();
  }
}

async function* lines(client: pg.Client, migrations: string[], rows: Record<string, number>) {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line({ format: "spots-backup-1", madeAt: new Date().toISOString(), migrations } satisfies BackupHeader);
  for (const table of await listTables(client)) {
    yield line(table satisfies BackupTable);
    const copy = client.query(copyTo(`copy ${columnsOf(table)} to stdout`));
    yield* copy;
    rows[table.table] = copy.rowCount;
    yield `${endOfTable}\n`;
  }
  yield line({ rows } satisfies BackupEnd);
}

/** A policy filters in silence, and a backup that lacks rows is worse than none. */
async function refuseWhatWouldBeLeftOut(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and not exists (
      select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r')
        and 'spots_platform'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')
    union all
    select sequencename from pg_sequences where schemaname = 'public'`);
  if (rows.length > 0)
    throw new Error(
      `A backup would miss ${rows.map(({ name }) => name).join(", ")}: every table needs a policy for spots_platform, and no sequence is kept.`,
    );
}
