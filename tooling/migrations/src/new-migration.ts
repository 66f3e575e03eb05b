import { diffSchemas } from "./schema-engine";
import { keepSnapshot, readSchema, readSnapshot, writeMigration } from "./schema-files";

/**
 * Writes a migration for the changes in the Prisma models since the last one. Checks, partial
 * indexes and functions are added by hand, because Prisma does not generate them. New tenant tables
 * get their policies and rights.
 * @returns its folder; the migration has no statements when the models did not change
 */
export async function newMigration(sentence: string, at: Date): Promise<string> {
  const schema = await readSchema();
  const sql = await diffSchemas((await readSnapshot()) ?? "empty", schema);
  const folder = await writeMigration(
    sentence,
    sql === "" ? `-- ${sentence}\n` : spreadTables(sql) + locksFor(sql),
    at,
  );
  await keepSnapshot(schema);
  return folder;
}

/**
 * The SQL of the model changes without a migration; empty when there are none. Needs no database.
 */
export async function changesWithoutMigration(): Promise<string> {
  return diffSchemas((await readSnapshot()) ?? "empty", await readSchema());
}

/**
 * Prisma's SQL, with statements that distribute each tenant table before its foreign keys, and the
 * casts that Prisma uses for each enum.
 */
export function spreadTables(sql: string): string {
  return sql
    .replace(/CREATE TABLE "(\w+)" \(([\s\S]*?)\n\);\n/g, (statement, table: string, columns: string) =>
      columns.includes('"business_id"') ? `${statement}SELECT spread('${table}');\n` : statement,
    )
    .replace(
      /CREATE TYPE "(\w+)" AS ENUM \([^;]*;\n/g,
      (statement, name: string) => `${statement}SELECT add_enum_casts('${name}');\n`,
    );
}

/** The SQL that adds row-level security (lock 3) to each tenant table that a migration creates. */
export function locksFor(sql: string): string {
  return [...sql.matchAll(/CREATE TABLE "(\w+)" \(([\s\S]*?)\n\);/g)]
    .filter(([, , columns = ""]) => columns.includes('"business_id"'))
    .map(
      ([, table]) => `
-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "${table}" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "${table}" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "${table}" TO spots_app, spots_platform;
`,
    )
    .join("");
}
