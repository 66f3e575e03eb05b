import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(new URL("./form.script.ts", import.meta.url))],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2019",
  write: false,
});

/** The one script of the customers' pages, for phones from 2019 on. */
export const formScript = outputFiles[0]?.text ?? "";

/** Its address changes with its content, so that a page and its script always belong together. */
export const scriptAddress = `/form.js?v=${createHash("sha256").update(formScript).digest("hex").slice(0, 12)}`;
