import { readFile } from "node:fs/promises";
import path from "node:path";
import { readMigrations, readSchema } from "@spots/migrations/schema-files";
import { readModels } from "./datamodel";
import { queryFindings } from "./queries";
import { allowedQueries } from "./queries-allowed";
import { listSourceFiles, root } from "./source-files";
import { globalModels } from "./tenancy";

/** Checks the queries in `packages/`, without its tests, and in the functions of the migrations. */
export async function productQueryFindings(): Promise<string[]> {
  const models = readModels(await readSchema()).filter(({ name }) => !(name in globalModels));
  const files = (await listSourceFiles()).filter(
    ({ path: file }) =>
      /^packages\/(?!test-kit).*\/src\/.*\.tsx?$/.test(file) && !/\.test\.|\/test[-/]|\/enumeration\//.test(file),
  );
  const sources = await Promise.all(
    files.map(async ({ path: file }) => ({ path: file, text: await readFile(path.join(root, file), "utf8") })),
  );
  const migrations = (await readMigrations()).map(({ name, sql }) => ({ path: `migrations/${name}.sql`, text: sql }));
  return queryFindings([...sources, ...migrations], models, allowedQueries);
}
