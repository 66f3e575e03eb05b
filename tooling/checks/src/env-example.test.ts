import { expect, it } from "vitest";
import { envExampleFindings } from "./env-example";

const known = new Map([
  ["PORT", "apps/web/env.ts"],
  ["SMTP_URL", "apps/web/env.ts"],
]);

it("is content when the example shows what is read, commented out or not", () => {
  expect(envExampleFindings("# The port.\nPORT=3000\n# SMTP_URL=smtp://localhost\n", known)).toEqual([]);
});

it("tells a variable that the example lacks, and one that nothing reads", () => {
  const findings = envExampleFindings("PORT=3000\nCOLOUR=red\n", known).join();
  expect(findings).toContain(".env.example lacks SMTP_URL, which apps/web/env.ts reads");
  expect(findings).toContain(".env.example has COLOUR");
});
