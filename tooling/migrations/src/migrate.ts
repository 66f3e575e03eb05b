import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrationsFolder, readMigrations } from "./schema-files";
import { splitStatements } from "./split-statements";

/** The advisory lock key of Prisma's `migrate deploy`, so that the two never run concurrently. */
const migrationLock = 72707369;

// Prisma's own engine does not run the files, because it splits them at every semicolon, also
// inside a function's body.
const history = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/**
 * Applies the missing migrations, each in a transaction of its own, and records them in Prisma's
 * table. Of several concurrent processes, one applies them and the others wait.
 * @param until the last migration to apply; all when left out
 * @returns the names of the applied migrations; empty when the database was current
 */
export async function migrate(url: string, folder = migrationsFolder, until?: string): Promise<string[]> {
  const migrations = (await readMigrations(folder)).filter(({ name }) => until === undefined || name <= until);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const applying: string[] = [];
    for (let name = await applyNext(client, migrations); name !== null; name = await applyNext(client, migrations))
      applying.push(name);
    return applying;
  } finally {
    await client.end();
  }
}

/**
 * The database's owner owns the schema `public` only as a member of pg_database_owner. A login
 * without INHERIT (as on Postgres 15) gets no rights from that, so it grants them to itself by
 * name.
 */
const schemaRights = `
  do $$ begin
    if not has_schema_privilege('public', 'create with grant option') and pg_has_role('pg_database_owner', 'member') then
      set local role pg_database_owner;
      execute format('grant all on schema public to %I with grant option', session_user);
      reset role;
    end if;
  end $$`;

type Migration = Awaited<ReturnType<typeof readMigrations>>[number];

/**
 * Applies the first missing migration, if any. The advisory lock is a transaction lock, because a
 * session lock would stay on a pooler's connection.
 * @returns its name; null when the database is current
 */
async function applyNext(client: pg.Client, migrations: readonly Migration[]): Promise<string | null> {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock($1)", [migrationLock]);
  await client.query("set local client_min_messages = warning");
  await client.query(schemaRights);
  await client.query(history);
  const applied = await appliedMigrations(client);
  for (const { name, checksum } of migrations) {
    const before = applied.get(name);
    if (before && before !== checksum)
      throw new Error(
        `The migration ${name} was changed after this database took it. Put it back and write a new one, or begin with an empty database.`,
      );
  }
  const next = migrations.find(({ name }) => !applied.has(name));
  if (!next) {
    await client.query("commit");
    return null;
  }
  await apply(client, next);
  return next.name;
}

/** Name and checksum of each applied migration. */
export async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(`
    select migration_name, checksum, finished_at is not null as finished
    from _prisma_migrations where rolled_back_at is null order by migration_name`);
  const broken = rows.find(({ finished }) => !finished);
  if (broken)
    throw new Error(
      `The migration ${broken.migration_name} broke off in this database: resolve it with \`prisma migrate resolve\`.`,
    );
  return new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  let begins = 0;
  try {
    // One by one, because Citus rejects several commands in one message.
    for (const statement of splitStatements(sql)) {
      begins = statement.begins;
      await client.query(statement.text);
    }
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    throw new Error(`The migration ${name} does not run${where(cause, sql, begins)}`, { cause });
  }
}

/** Converts Postgres's position in the statement to a line of the file. */
function where(cause: unknown, sql: string, begins: number): string {
  if (!(cause instanceof pg.DatabaseError)) return ".";
  const line = cause.position ? ` (line ${sql.slice(0, begins + Number(cause.position)).split("\n").length})` : "";
  return `${line}: ${cause.message}`;
}
