import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const built = (file: URL, bundle: boolean) =>
  buildSync({
    entryPoints: [fileURLToPath(file)],
    ...{ bundle, minify: true, target: "es2020", write: false },
    ...(bundle ? { format: "iife" as const } : {}),
  }).outputFiles[0]?.text ?? "";

/** The script of kiosks, which are tablets with a browser of today. */
export const kioskScript = built(new URL("./kiosk.script.ts", import.meta.url), true);
export const kioskWorker = built(new URL("./kiosk-worker.js", import.meta.url), false);

/** It contains a hash of the content, so that a cached page always loads the matching script. */
export const kioskScriptAddress = `/kiosk.js?v=${createHash("sha256").update(kioskScript).digest("hex").slice(0, 12)}`;
