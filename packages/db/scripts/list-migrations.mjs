// Writes the names of the migrations beside the generated client, so that a bundled app knows which
// ones it was built for.
import { readdirSync, writeFileSync } from "node:fs";

const here = new URL("../", import.meta.url);
const names = readdirSync(new URL("prisma/migrations/", here), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
writeFileSync(
  new URL("src/generated/migrations.ts", here),
  `export const migrationNames: readonly string[] = ${JSON.stringify(names)};\n`,
);
