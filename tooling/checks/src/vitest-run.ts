import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { runProgram } from "./program";

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });

export type Score = { passed: number; failed: number };

/** Runs one of vitest's projects; what failed is shown in full. */
export async function runVitest(project: "unit" | "db"): Promise<Score & { said: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "vitest-"));
  const file = path.join(folder, "report.json");
  const { code, said } = await runProgram("node_modules/vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const report = await readFile(file, "utf8").then(
    (text) => Report.parse(JSON.parse(text)),
    () => ({ numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 }),
  );
  await rm(folder, { recursive: true, force: true });
  // A file that cannot be loaded has no failed test in it, and neither has an error outside every test.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, said: code === 0 ? "" : said.trim() };
}
