import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { appRouter } from "../trpc/root";

const sources = fileURLToPath(new URL("..", import.meta.url));

it("every procedure is called by a database test besides the tenancy attack", () => {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".db.test.ts") && !file.startsWith("enumeration"),
  );
  const tests = files.map((file) => readFileSync(path.join(sources, file), "utf8")).join("\n");
  const isCalled = (procedure: string) =>
    new RegExp(`(?<!Db\\.)\\b${procedure.replace(".", "\\s*\\.")}\\b`).test(tests);
  const uncalled = Object.keys(appRouter._def.procedures).filter((procedure) => !isCalled(procedure));
  expect(uncalled).toEqual([]);
});
