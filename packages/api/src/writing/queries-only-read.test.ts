import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const api = fileURLToPath(new URL("..", import.meta.url));
/** Matches code of commands: refusals, locks, writes, events. */
const writes =
  /\bDomainError\b|\bfor (no key )?update\b|\block(Row|Journey|Business)\b|(?<!\.)\brecord\(|\.(create|update|upsert|delete)(Many|ManyAndReturn)?\(|\$executeRaw/;

test("queries only read: code that refuses, locks or writes is in commands or in writing/", () => {
  const files = readdirSync(api, { recursive: true, encoding: "utf8" });
  const queries = files.filter((file) => file.endsWith(".queries.ts"));
  expect(queries.length).toBeGreaterThan(20);
  expect(queries.filter((file) => writes.test(readFileSync(api + file, "utf8")))).toEqual([]);
});
