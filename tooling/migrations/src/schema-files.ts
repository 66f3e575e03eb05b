import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the Prisma schema and the migrations in packages/db. */
export const prismaFolder = fileURLToPath(new URL("../../../packages/db/prisma", import.meta.url));
export const migrationsFolder = path.join(prismaFolder, "migrations");

export type SchemaFile = { path: string; content: string };
export type Migration = { name: string; sql: string; checksum: string };

/** The current schema: `schema.prisma` and one file per noun. */
export async function readSchema(folder = prismaFolder): Promise<SchemaFile[]> {
  const models = await readdir(path.join(folder, "models")).catch(() => []);
  const names = [
    "schema.prisma",
    ...models
      .filter((name) => name.endsWith(".prisma"))
      .sort()
      .map((name) => `models/${name}`),
  ];
  return Promise.all(
    names.map(async (name) => ({ path: `/${name}`, content: await readFile(path.join(folder, name), "utf8") })),
  );
}

/** The schema at the newest migration; null before the first one. */
export async function readSnapshot(folder = prismaFolder): Promise<SchemaFile[] | null> {
  const content = await readFile(snapshotFile(folder), "utf8").catch(() => null);
  return content === null ? null : [{ path: "/schema.prisma", content }];
}

export async function keepSnapshot(schema: SchemaFile[], folder = prismaFolder): Promise<void> {
  await writeFile(
    snapshotFile(folder),
    schema
      .map(({ content }) => content.trim())
      .join("\n\n")
      .concat("\n"),
  );
}

// Not named `.prisma`, because Prisma would read it as a part of the schema.
const snapshotFile = (folder: string) => path.join(folder, "migrations", "schema.snapshot");

/** The migrations in order, with the checksum that Prisma records. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = await migrationNames(folder);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

export async function migrationNames(folder = migrationsFolder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Writes a migration in Prisma's layout and returns its folder. */
export async function writeMigration(
  sentence: string,
  sql: string,
  at: Date,
  folder = migrationsFolder,
): Promise<string> {
  const time = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const words = sentence
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  const target = path.join(folder, `${time}_${words}`);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  await writeFile(path.join(target, "migration.sql"), sql);
  return target;
}
