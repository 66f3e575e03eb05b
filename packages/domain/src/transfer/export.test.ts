import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Exports, exportColumns } from "./export";

const page = readFileSync(new URL("../../../../docs/exports.md", import.meta.url), "utf8");

it.each(Exports)("the documentation describes every column of %s, in order", (table) => {
  const part = page.split(`\n## ${table}\n`)[1]?.split("\n## ")[0] ?? "";
  expect([...part.matchAll(/^\| `(\w+)` +\|/gm)].map(([, column]) => column)).toEqual([...exportColumns[table]]);
});
