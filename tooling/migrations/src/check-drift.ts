import pg from "pg";
import { migrate } from "./migrate";
import { diffSchemas } from "./schema-engine";
import { migrationsFolder, readSchema, type SchemaFile } from "./schema-files";

/**
 * Compares the schema that the migrations build with the Prisma models. The migrations may add what
 * the Prisma schema language cannot express: policies, checks, functions, triggers, collations, and
 * indexes that are partial or on an expression. Everything else must be equal.
 * @param scratch two databases without tables
 * @returns one line per difference
 */
export async function findDrift(
  scratch: { migrated: string; modelled: string },
  { folder = migrationsFolder, schema }: { folder?: string; schema?: SchemaFile[] } = {},
): Promise<string[]> {
  await migrate(scratch.migrated, folder);
  const sql = await diffSchemas("empty", schema ?? (await readSchema()));
  const migrated = await describe(scratch.migrated);
  const modelled = await describe(scratch.modelled, sql);
  return [
    ...[...modelled]
      .filter((thing) => !migrated.has(thing))
      .map((thing) => `The models have, the migrations lack: ${thing}`),
    ...[...migrated]
      .filter((thing) => !modelled.has(thing))
      .map((thing) => `The migrations have, the models lack: ${thing}`),
  ].sort();
}

/** Everything in a database that the Prisma schema language can express, one sentence each. */
async function describe(url: string, sql?: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (sql) await client.query(sql);
    const { rows } = await client.query<{ thing: string }>(catalog);
    return new Set(rows.map(({ thing }) => thing));
  } finally {
    await client.end();
  }
}

const catalog = `
  with tables as (
    select oid, relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations')
  select format('table %s', relname) as thing from tables
  union all
  select format('enum %s (%s)', typname, (
    select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid))
  from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace
  union all
  select format('column %s.%s %s%s%s%s', relname, attname, format_type(atttypid, atttypmod),
    case when attnotnull then ' not null' end, case attidentity when '' then '' else ' identity' end,
    ' default ' || pg_get_expr(adbin, adrelid))
  from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  union all
  select format('constraint %s on %s: %s', conname, relname, pg_get_constraintdef(pg_constraint.oid))
  from tables join pg_constraint on conrelid = tables.oid where contype in ('p', 'f', 'u')
  union all
  select pg_get_indexdef(indexrelid) from tables join pg_index on indrelid = tables.oid
  where indpred is null and indexprs is null and not indisprimary`;
