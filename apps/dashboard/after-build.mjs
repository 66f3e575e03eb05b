// After `next build`: compresses the scripts and styles for static-files.mjs, and fails when a page
// loads more script than its budget.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { brotliCompressSync, constants } from "node:zlib";

const build = path.resolve(import.meta.dirname, ".next");
/**
 * `most` and `pages`: the most script that a page may load before anything is clicked, in kB as
 * transferred. `never`: libraries that no page loads before that, each with a text that is only in
 * its code.
 */
const budgets = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "budgets.json"), "utf8"));

const sizes = new Map();
/** The scripts with code of a library of `never`. */
const withLibrary = new Map();
for (const name of readdirSync(path.join(build, "static"), { recursive: true })) {
  if (!/\.(js|css)$/.test(name)) continue;
  const text = readFileSync(path.join(build, "static", name));
  const small = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  });
  writeFileSync(path.join(build, "static", `${name}.br`), small);
  const file = `static/${name.split(path.sep).join("/")}`;
  sizes.set(file, small.length);
  for (const [library, mark] of Object.entries(budgets.never)) if (text.includes(mark)) withLibrary.set(file, library);
}

const { rootMainFiles } = JSON.parse(readFileSync(path.join(build, "build-manifest.json"), "utf8"));
const pages = readdirSync(path.join(build, "server/app"), { recursive: true })
  .filter((name) => name.endsWith("page_client-reference-manifest.js"))
  .flatMap((name) => {
    const manifests = {};
    const browser = { __RSC_MANIFEST: manifests };
    runInNewContext(readFileSync(path.join(build, "server/app", name), "utf8"), { globalThis: browser });
    return Object.entries(manifests).map(([key, { entryJSFiles }]) => {
      const scripts = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()]);
      const bytes = [...scripts].reduce((sum, script) => sum + (sizes.get(script) ?? 0), 0);
      const libraries = new Set([...scripts].flatMap((script) => withLibrary.get(script) ?? []));
      return { route: key.replace(/\/page$/, "") || "/", kB: Math.round(bytes / 100) / 10, libraries: [...libraries] };
    });
  })
  .sort((a, b) => b.kB - a.kB);

for (const { route, libraries } of pages)
  for (const library of libraries) process.stderr.write(`${route} loads ${library} with the page; see budgets.json.\n`);
const tooLarge = pages.filter(({ route, kB }) => kB > (budgets.pages[route] ?? budgets.most));
writeFileSync(path.join(build, "scripts-by-page.json"), `${JSON.stringify(pages, null, 2)}\n`);
process.stdout.write(`Script by page: ${pages.at(-1)?.kB} to ${pages[0]?.kB} kB, see .next/scripts-by-page.json.\n`);
for (const { route, kB } of tooLarge)
  process.stderr.write(
    `${route} loads ${kB} kB of script; its budget in budgets.json is ${budgets.pages[route] ?? budgets.most} kB.\n`,
  );
process.exitCode = tooLarge.length > 0 || pages.some(({ libraries }) => libraries.length > 0) ? 1 : 0;
