import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { featureFiles } from "./feature-files";
import { enter, entriesFor } from "./feature-lists";
import { featureScreens } from "./feature-screens";
import { wordsOf } from "./feature-words";
import { complaintsOf } from "./program";
import { root } from "./source-files";
import { nouns } from "./structure-rules";

const usage = `usage: pnpm new:feature <noun> [<room>]
  <noun>  in the singular, in kebab-case: clue, follow-up
  <room>  where it lives: ${nouns.join(", ")}; left out when the noun is one of them`;

/** Makes the files of a new noun in the shape of the others, and enters it in the lists where every noun stands. */
async function newFeature(noun = "", room = noun): Promise<void> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(noun) || !nouns.includes(room)) throw new Error(usage);
  const words = wordsOf(noun, room);
  const files = { ...featureFiles(words), ...featureScreens(words) };
  const taken = Object.keys(files).filter((file) => existsSync(path.join(root, file)));
  if (taken.length > 0) throw new Error(`There is such a noun already: ${taken.join(", ")}.`);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
    console.log(`made     ${file}`);
  }
  const entered = new Set<string>();
  for (const entry of entriesFor(words)) {
    const place = path.join(root, entry.file);
    const text = enter(await readFile(place, "utf8"), entry);
    if (text === null) console.log(`by hand  ${entry.file}: ${entry.add.trim()}`);
    else {
      await writeFile(place, text);
      entered.add(entry.file);
    }
  }
  for (const file of entered) console.log(`entered  ${file}`);
  await complaintsOf("node_modules/@biomejs/biome/bin/biome", ["check", "--write", ...Object.keys(files), ...entered]);
  console.log(`
Next: say in packages/db/prisma/models/${noun}.prisma what it holds, then
  pnpm db:migration "Keep ${words.many.spoken}"   (and read what it wrote)
  pnpm generate && pnpm verify
and look for TODO in the new texts, for the permissions' matrix test, for a place in the navigation, and say in
packages/api/src/enumeration/aims.ts how ${words.camel}.add is aimed at another business.`);
}

await newFeature(...process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
