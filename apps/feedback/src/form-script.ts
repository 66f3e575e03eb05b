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

/** The one script of the customers' pages. Target: browsers of phones from 2019 on. */
export const formScript = outputFiles[0]?.text ?? "";

/**
 * The script's address. It contains a hash of the content, so a page always loads the matching
 * script.
 */
export const scriptAddress = `/form.js?v=${createHash("sha256").update(formScript).digest("hex").slice(0, 12)}`;
