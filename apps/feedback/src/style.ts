import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const tokens = readFileSync(createRequire(import.meta.url).resolve("@spots/ui/tokens.css"), "utf8");
const own = ["page.css", "choices.css"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8"));

/**
 * The style of every page: the product's tokens, then the few rules that these pages need, without
 * the spaces.
 */
export const style = [tokens, ...own]
  .join("")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/\s*\n\s*/g, "");
