import { rename, rm, writeFile } from "node:fs/promises";
import pg from "pg";
import { startTool } from "./postgres-tools";

/**
 * Writes the product's schema and rows to one file with `pg_dump -Fc`, as one consistent snapshot,
 * while the product runs. The job queue has a separate schema and is left out, because the worker
 * creates its jobs again from the tables. The dump reads as role spots_platform, whose policies
 * show every row. The tables' owner has no policy, so `pg_dump` as owner would fail.
 * @param url the database as its owner
 */
export async function backup(url: string, file: string): Promise<void> {
  await refuseWhatWouldBeLeftOut(url);
  const how = ["--format=custom", "--schema=public", "--role=spots_platform", "--enable-row-security"];
  const draft = `${file}.part`;
  await writeFile(draft, "", { mode: 0o600 });
  try {
    const { process, done } = startTool("pg_dump", [...how, `--file=${draft}`], url);
    process.stdin?.end();
    await done;
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** A policy filters rows without an error, and an incomplete backup is worse than none. */
async function refuseWhatWouldBeLeftOut(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r') and p.polpermissive
          and 'spots_platform'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true')`);
    if (rows.length > 0)
      throw new Error(
        `A backup would miss ${rows.map(({ name }) => name).join(", ")}: every table needs a policy that shows spots_platform all rows.`,
      );
  } finally {
    await client.end();
  }
}
