// After `vite build`: compresses the scripts and styles, and fails when the app's script is over its
// budget.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The most script of the app in kB, all of it: the service worker loads every part at once. */
const { most, never } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "budget.json"), "utf8"));

const folder = path.resolve(import.meta.dirname, "dist/assets");
let [gzipped, compressed] = [0, 0];
const found: string[] = [];
for (const name of readdirSync(folder)) {
  if (!/\.(js|css)$/.test(name)) continue;
  const text = readFileSync(path.join(folder, name));
  const small = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(path.join(folder, `${name}.br`), small);
  if (!name.endsWith(".js")) continue;
  gzipped += gzipSync(text, { level: 9 }).length;
  compressed += small.length;
  for (const [library, mark] of Object.entries<string>(never)) if (text.includes(mark)) found.push(library);
}
const kB = (bytes: number) => Math.round(bytes / 100) / 10;
process.stdout.write(`Script of the staff app: ${kB(gzipped)} kB with gzip, ${kB(compressed)} kB with Brotli.\n`);
if (kB(gzipped) > most) process.stderr.write(`The staff app's script is over its budget of ${most} kB with gzip.\n`);
for (const library of found) process.stderr.write(`The staff app loads ${library}; see budget.json.\n`);
process.exitCode = kB(gzipped) > most || found.length > 0 ? 1 : 0;
