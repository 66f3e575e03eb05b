import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tokens = readFileSync(createRequire(import.meta.url).resolve("@spots/ui/tokens.css"), "utf8");
const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const minified = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s*\n\s*/g, "");

/**
 * The stylesheet of every page: the product's design tokens and the rules of these pages, minified.
 */
export const style = minified(
  [tokens, read("page.css"), read("reading.css"), read("brand.css"), read("choices.css")].join(""),
);

/** What a form that asks for files has beside it. */
export const mediaStyle = minified(read("media.css"));

/** What a kiosk has beside it. */
export const kioskStyle = minified(read("kiosk.css"));
