import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { appliedMigrations, migrate } from "./migrate";
import { outputOf, startTool } from "./postgres-tools";
import { migrationsFolder } from "./schema-files";

/**
 * Reads the rows of a backup into an empty database in one transaction, and then applies the
 * migrations that are newer than the backup. The schema is not read from the file. The migrations
 * create it with its roles, policies and owners, on any server.
 * @param url the database as its owner
 */
export async function restore(url: string, file: string, folder = migrationsFolder): Promise<void> {
  const wanted = await migrationsIn(file);
  await migrate(url, folder, wanted.at(-1));
  const { open, close } = await prepare(url, wanted);
  const scratch = await mkdtemp(path.join(tmpdir(), "spots-restore-"));
  try {
    const list = path.join(scratch, "list");
    const parts = (await outputOf("pg_restore", ["--list", file])).split("\n");
    await writeFile(list, parts.filter((part) => !/ TABLE DATA public _prisma_migrations /.test(part)).join("\n"));
    await load(url, ["--data-only", `--use-list=${list}`, "--file=-", file], { open, close });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  await migrate(url, folder);
}

/** The migrations that were applied to the backup's database, in order. */
async function migrationsIn(file: string): Promise<string[]> {
  const sql = await outputOf("pg_restore", ["--data-only", "--table=_prisma_migrations", "--file=-", file]);
  const [, columns = "", rows = ""] = /^COPY public\._prisma_migrations \((.*)\) FROM stdin;\n([\s\S]*?)^\\\.$/m.exec(sql) ?? [];
  const nth = columns.split(", ").indexOf("migration_name");
  if (nth < 0) throw new Error(`${file} is no backup of this product: it holds no table _prisma_migrations.`);
  return rows
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => row.split("\t")[nth] ?? "")
    .sort();
}

/**
 * Refuses a database with rows or with other migrations.
 * @returns `open`: the statements that disable policies (COPY refuses them), triggers (they would
 * record every response as new) and foreign keys (the referenced table may come later); `close`:
 * the statements that restore them, which also checks every key
 */
async function prepare(url: string, wanted: readonly string[]): Promise<{ open: string; close: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const applied = [...(await appliedMigrations(client)).keys()];
    if (applied.join() !== wanted.join())
      throw new Error(
        `The backup was made after the migrations up to ${wanted.at(-1)}, and this database or this code has others (up to ${applied.at(-1)}). Restore into an empty database, with the code that made the backup or a newer one.`,
      );
    await refuseRows(client);
    // Joined with pg_class, because Citus hides its shards there.
    const { rows } = await client.query<{ open: string; close: string }>(`
      select format('alter table %s drop constraint %I;', conrelid::regclass, conname) as open,
             format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid)) as close
      from pg_constraint join pg_class on pg_class.oid = conrelid
      where contype = 'f' and connamespace = 'public'::regnamespace
      union all
      select format('alter table %s no force row level security;', oid::regclass),
             format('alter table %s force row level security;', oid::regclass)
      from pg_class where relkind = 'r' and relforcerowsecurity and relnamespace = 'public'::regnamespace
      union all
      select format('alter table %s disable trigger %I;', tgrelid::regclass, tgname),
             format('alter table %s enable trigger %I;', tgrelid::regclass, tgname)
      from pg_trigger join pg_class on pg_class.oid = tgrelid
      where not tgisinternal and tgenabled = 'O' and relnamespace = 'public'::regnamespace`);
    return {
      open: ["begin;", ...rows.map((row) => row.open), ""].join("\n"),
      close: ["set search_path = public;", ...rows.map((row) => row.close), "commit;", ""].join("\n"),
    };
  } finally {
    await client.end();
  }
}

async function refuseRows(client: pg.Client): Promise<void> {
  await client.query("begin");
  await client.query("set local role spots_platform");
  const { rows } = await client.query<{ name: string }>(`
    select format('%I', relname) as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`);
  for (const { name } of rows)
    if ((await client.query(`select from ${name} limit 1`)).rowCount)
      throw new Error(`This database is not empty (${name} has rows): restore into a new one.`);
  await client.query("rollback");
}

/**
 * Pipes the output of `pg_restore` into `psql`, in one transaction. A failure of either rolls back
 * everything.
 */
async function load(url: string, args: readonly string[], { open, close }: { open: string; close: string }): Promise<void> {
  const reader = startTool("pg_restore", args);
  const writer = startTool("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null"], url);
  const { stdin } = writer.process;
  stdin?.write(open);
  if (stdin) reader.process.stdout?.pipe(stdin, { end: false });
  // Either failure ends the other program. psql then gets no closing statements, and hence no
  // commit.
  const read = reader.done.then(
    () => stdin?.end(close),
    (error) => {
      writer.process.kill();
      throw error;
    },
  );
  const written = writer.done.catch((error) => {
    reader.process.kill();
    throw error;
  });
  const [first] = (await Promise.allSettled([written, read])).filter((each) => each.status === "rejected");
  const other = await Promise.allSettled([reader.done]);
  // The reader's own failure is the cause, unless it was ended because of psql.
  const reason = other.find((each) => each.status === "rejected" && !wasEnded(reader.process)) ?? first;
  if (reason?.status === "rejected") throw reason.reason;
}

const wasEnded = ({ signalCode }: { signalCode: NodeJS.Signals | null }) => signalCode !== null;
