import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tokens = readFileSync(createRequire(import.meta.url).resolve("@spots/ui/tokens.css"), "utf8");
const own = ["page.css", "choices.css"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8"));

/**
 * The stylesheet of every page: the product's design tokens and the rules of these pages, minified.
 */
export const style = [tokens, ...own]
  .join("")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/\s*\n\s*/g, "");
