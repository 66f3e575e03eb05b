import { expect, it } from "vitest";
import { envExampleFindings } from "./env-example";

const known = new Map([
  ["PORT", "apps/web/env.ts"],
  ["SMTP_URL", "apps/web/env.ts"],
]);

it("reports nothing when the example contains every variable, commented out or not", () => {
  expect(envExampleFindings("# The port.\nPORT=3000\n# SMTP_URL=smtp://localhost\n", known)).toEqual([]);
});

it("reports a variable missing from the example, and one that no program reads", () => {
  const findings = envExampleFindings("PORT=3000\nCOLOUR=red\n", known).join();
  expect(findings).toContain(".env.example lacks SMTP_URL, which apps/web/env.ts reads");
  expect(findings).toContain(".env.example has COLOUR");
});
