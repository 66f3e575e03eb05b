// After `vite build`: compresses the scripts and styles, and fails when the app's script is over its
// budget.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

type Chunk = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[] };
type Budget = {
  /** kB with gzip until the day can be used: the entry, one language, and `atOnce`. */
  readonly start: number;
  /** kB with gzip of every part: the service worker loads the others afterwards. */
  readonly all: number;
  /** The parts that the entry loads without being asked. */
  readonly atOnce: readonly string[];
  readonly never: Readonly<Record<string, string>>;
};
const budget: Budget = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "budget.json"), "utf8"));

const dist = path.resolve(import.meta.dirname, "dist");
const folder = path.join(dist, "assets");
const sizes = new Map<string, number>();
const found: string[] = [];
for (const name of readdirSync(folder)) {
  if (!/\.(js|css)$/.test(name)) continue;
  const text = readFileSync(path.join(folder, name));
  const small = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(path.join(folder, `${name}.br`), small);
  if (!name.endsWith(".js")) continue;
  sizes.set(`assets/${name}`, gzipSync(text, { level: 9 }).length);
  for (const [library, mark] of Object.entries(budget.never)) if (text.includes(mark)) found.push(library);
}

const manifest = path.join(dist, "manifest-of-build.json");
const chunks: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(manifest, "utf8"));
rmSync(manifest);
const sizeOf = (keys: readonly string[]): number => {
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`the build has no part ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const key of keys) add(key);
  return [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
};
const keys = Object.keys(chunks);
const entry = keys.filter((key) => chunks[key]?.isEntry);
const atOnce = budget.atOnce.map((name) => keys.find((key) => key.endsWith(name)) ?? name);
const languages = keys.filter((key) => key.includes("virtual:texts/"));
const start = Math.max(...languages.map((language) => sizeOf([...entry, ...atOnce, language])));
const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);

const kB = (bytes: number) => Math.round(bytes / 100) / 10;
process.stdout.write(`Script of the staff app with gzip: ${kB(start)} kB at its start, ${kB(all)} kB in all.\n`);
if (kB(start) > budget.start) process.stderr.write(`Its start is over the budget of ${budget.start} kB.\n`);
if (kB(all) > budget.all) process.stderr.write(`It is over the budget of ${budget.all} kB in all.\n`);
for (const library of found) process.stderr.write(`The staff app loads ${library}; see budget.json.\n`);
process.exitCode = kB(start) > budget.start || kB(all) > budget.all || found.length > 0 ? 1 : 0;
