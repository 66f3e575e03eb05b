import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Migration, migrationsFolder, readMigrations } from "./schema-files";

/** The checksums of the migrations that were released. They must not change. */
export type Seals = Readonly<Record<string, string>>;

const file = path.join(migrationsFolder, "sealed.json");

export async function readSeals(): Promise<Seals> {
  return JSON.parse(await readFile(file, "utf8"));
}

/** Returns one sentence for each sealed migration that was changed or deleted. */
export function brokenSeals(seals: Seals, migrations: readonly Migration[]): string[] {
  const now = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  return Object.entries(seals)
    .filter(([name, checksum]) => now.get(name) !== checksum)
    .map(
      ([name]) =>
        `The migration ${name} is sealed and was ${now.has(name) ? "changed" : "taken away"}: databases have taken it as it was. Put it back, and write a new one with pnpm db:migration "<a sentence>".`,
    );
}

/**
 * Adds the checksums of the new migrations.
 * @returns their names
 */
export async function seal(): Promise<string[]> {
  const [seals, migrations] = [await readSeals(), await readMigrations()];
  const broken = brokenSeals(seals, migrations);
  if (broken.length > 0) throw new Error(broken.join("\n"));
  const fresh = migrations.filter(({ name }) => !(name in seals));
  const all = { ...seals, ...Object.fromEntries(fresh.map(({ name, checksum }) => [name, checksum])) };
  await writeFile(file, `${JSON.stringify(all, null, 2)}\n`);
  return fresh.map(({ name }) => name);
}
