import { diffSchemas } from "./schema-engine";
import { keepSnapshot, readSchema, readSnapshot, writeMigration } from "./schema-files";

/**
 * Writes a migration from what changed in the Prisma models since the last one, to be finished by
 * hand: checks, partial indexes and functions are not Prisma's. New tables of a business get their
 * policies and rights.
 * @returns its folder; the migration is empty of statements when the models did not change
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
 * What the models say that no migration does yet, as SQL; empty when every change has its
 * migration. Needs no database.
 */
export async function changesWithoutMigration(): Promise<string> {
  return diffSchemas((await readSnapshot()) ?? "empty", await readSchema());
}

/**
 * What Prisma wrote, with a spread of each tenant table before its foreign keys, and the casts that
 * Prisma uses of each enum.
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

/** What puts the third lock on each table that a migration makes for a business. */
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
