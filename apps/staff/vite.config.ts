import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import compile from "icu-minify/compile";
import { defineConfig, type Plugin } from "vite";
import { leftOut, namespaces } from "./namespaces.ts";

/** Replaces every text of a catalogue with its parsed form: the browser has no parser. */
function compiled(value: unknown): unknown {
  if (typeof value === "string") return compile(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compiled(inner)]));
}

const catalogues = path.resolve(import.meta.dirname, "../../packages/messages/src");

type Texts = { [key: string]: Texts | string };

/** The texts of one language that the app shows. */
function textsOf(locale: "en" | "de"): Texts {
  const picked: Texts = {};
  for (const namespace of namespaces) {
    const [outer = "", ...inner] = namespace.split(".");
    const file = `${outer.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
    let found: Texts | string | undefined = JSON.parse(readFileSync(path.join(catalogues, locale, file), "utf8"));
    for (const key of inner) found = typeof found === "object" ? found[key] : undefined;
    if (found === undefined) throw new Error(`the catalogue has no namespace ${namespace}`);
    let place = picked;
    for (const key of [outer, ...inner].slice(0, -1)) {
      const next = place[key];
      const within: Texts = typeof next === "object" ? next : {};
      place[key] = within;
      place = within;
    }
    place[inner.at(-1) ?? outer] = found;
  }
  for (const part of leftOut) {
    const path = part.split(".");
    const key = path.pop() ?? "";
    let whole: Texts | string | undefined = picked;
    for (const outer of path) whole = typeof whole === "object" ? whole[outer] : undefined;
    if (typeof whole !== "object" || !(key in whole)) throw new Error(`the catalogue has no namespace ${part}`);
    delete whole[key];
  }
  return picked;
}

/**
 * `virtual:texts/en`, `virtual:texts/de`: the texts of a language. Each is a file of its own, and
 * the service worker stores both, so that the language can change without a network.
 */
const texts: Plugin = {
  name: "texts",
  resolveId: (id) => (id.startsWith("virtual:texts/") ? `\0${id}` : null),
  load(id) {
    const [, locale] = /^\0virtual:texts\/(en|de)$/.exec(id) ?? [];
    if (locale !== "en" && locale !== "de") return null;
    return `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(compiled(textsOf(locale))))});`;
  },
};

/** The fonts of the product's languages; those of other alphabets come from the network. */
const fontsOffline = /-(latin|european)-(wght|opsz)-.*\.woff2$/;

/**
 * Writes the service worker with the names of the files of this build. Its cache is named after
 * their content, so that each build has one of its own.
 */
const serviceWorker: Plugin = {
  name: "service-worker",
  enforce: "post",
  generateBundle(_options, bundle) {
    const hash = createHash("sha256");
    for (const file of Object.values(bundle)) hash.update(file.type === "chunk" ? file.code : file.source);
    const own = ["manifest.webmanifest", "icon.svg", "icon-192.png", "push.js"];
    for (const file of own) hash.update(readFileSync(path.join(import.meta.dirname, "public", file)));
    const built = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name) || fontsOffline.test(name));
    const files = ["index.html", ...own, ...built];
    const code = readFileSync(path.join(import.meta.dirname, "src/service-worker.js"), "utf8");
    const build = hash.digest("hex").slice(0, 12);
    this.emitFile({
      type: "asset",
      fileName: "sw.js",
      source: `const build = ${JSON.stringify(build)};\nconst files = ${JSON.stringify(files)};\n${code}`,
    });
  },
};

/** Preact is resolved from here, since the packages do not know it. */
const preact = (name: string): string => fileURLToPath(import.meta.resolve(name));

/** Changes with every source of the app. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const folder = path.join(import.meta.dirname, "src");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (/\.(tsx?|js|css)$/.test(file)) hash.update(readFileSync(path.join(folder, file)));
  return hash.digest("hex").slice(0, 12);
}

export default defineConfig({
  base: "/my/",
  define: { __BUILD__: JSON.stringify(sourceHash()) },
  plugins: [texts, serviceWorker],
  resolve: {
    alias: {
      // Texts are parsed by the build, so the parser is left out.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // The same components run on Preact, with half of the script: docs/adr/0024.
      "react/jsx-runtime": preact("preact/jsx-runtime"),
      // Of a development build only.
      "react/jsx-dev-runtime": preact("preact/jsx-dev-runtime"),
      "react-dom/client": preact("preact/compat/client"),
      "react-dom": preact("preact/compat"),
      react: preact("preact/compat"),
    },
  },
  build: {
    // The packages mark their components for Next.
    rolldownOptions: { onLog: (level, log, handler) => log.code !== "MODULE_LEVEL_DIRECTIVE" && handler(level, log) },
    target: "es2022",
    // Read and removed after the build, for its budget.
    manifest: "manifest-of-build.json",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
