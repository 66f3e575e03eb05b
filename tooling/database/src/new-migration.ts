import { diffSchemas } from "./schema-engine";
import { keepSnapshot, readSchema, readSnapshot, writeMigration } from "./schema-files";

/**
 * Writes a migration from what changed in the Prisma models since the last one, to be finished by hand:
 * policies, grants, checks, partial indexes and functions are not Prisma's.
 * @returns its folder; the migration is empty of statements when the models did not change
 */
export async function newMigration(sentence: string, at: Date): Promise<string> {
  const schema = await readSchema();
  const sql = await diffSchemas((await readSnapshot()) ?? "empty", schema);
  const folder = await writeMigration(sentence, sql === "" ? `-- ${sentence}\n` : sql, at);
  await keepSnapshot(schema);
  return folder;
}

/** What the models say that no migration does yet, as SQL; empty when every change has its migration. Needs no database. */
export async function changesWithoutMigration(): Promise<string> {
  return diffSchemas((await readSnapshot()) ?? "empty", await readSchema());
}
