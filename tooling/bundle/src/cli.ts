import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Runs modules at build time and replaces their code in the bundle with the exported values. */
function computed(files: readonly string[]): Plugin {
  return {
    name: "computed",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^esbuild$/ }, ({ importer }) => ({
        errors: [{ text: `${importer} bundles at run time: name its module among the computed ones` }],
      }));
      onLoad({ filter: /\/src\/[^/]+\.ts$/ }, async ({ path: file }) => {
        if (!files.includes(path.basename(file))) return undefined;
        const values: object = await import(pathToFileURL(file).href);
        const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
        return { contents: lines.join("\n"), loader: "js" };
      });
    },
  };
}

/** CommonJS packages in an ES module need these globals. */
const banner = `import { createRequire as __requireOf } from "node:module";
import { fileURLToPath as __pathOf } from "node:url";
const require = __requireOf(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __pathOf(new URL(".", import.meta.url));`;

/** Files that run in threads are loaded by their name, each a file of its own. */
const threads = readdirSync("src")
  .filter((file) => file.endsWith("-thread.mjs"))
  .map((file) => `src/${file}`);

const given = process.argv.slice(2);
const folder = given.find((each) => each.startsWith("--outdir="))?.slice("--outdir=".length);

// `bundle [--outdir=…] [computed modules …]`, in the folder of an app: bundles src/main.ts and its
// imports into dist/ or the given folder.
await build({
  entryPoints: ["src/main.ts", ...threads],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // Prisma's query compiler (4.5 MB) stays in a separate file that is loaded with the first query.
  splitting: true,
  outdir: folder ?? "dist",
  outExtension: { ".js": ".mjs" },
  // The sentence model is 31 MB of weights beside code that reads them; the worker runs without it.
  // sharp is native.
  external: ["pg-native", "@energetic-ai/*", "sharp"],
  banner: { js: banner },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [computed(given.filter((each) => !each.startsWith("--")))],
  logLevel: "warning",
});
