import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const built = (script: URL): string =>
  buildSync({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2019",
    write: false,
  }).outputFiles[0]?.text ?? "";
const hashOf = (script: string) => createHash("sha256").update(script).digest("hex").slice(0, 12);

/** The script of the customers' pages. Target: browsers of phones from 2019 on. */
export const formScript = built(new URL("./form.script.ts", import.meta.url));

/**
 * The script's address. It contains a hash of the content, so a page always loads the matching
 * script.
 */
export const scriptAddress = `/form.js?v=${hashOf(formScript)}`;

/** The same with the recorder, for forms that ask for a recording. */
export const voiceScript = built(new URL("./form-voice.script.ts", import.meta.url));
export const voiceScriptAddress = `/form-voice.js?v=${hashOf(voiceScript)}`;

/** What offers the device's own way to share a link. */
export const shareScript = built(new URL("./share.script.ts", import.meta.url));
export const shareScriptAddress = `/share.js?v=${hashOf(shareScript)}`;
