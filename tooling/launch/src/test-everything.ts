import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { verify } from "@spots/checks/verify";
import { runVitest, type Score } from "@spots/checks/vitest-run";
import { z } from "zod";
import { root, run, Stop, seconds } from "../bootstrap.mjs";
import { buildDashboard } from "./build";
import { findChromium, getTestServers } from "./chromium";

/**
 * Runs every check, the tests without and with a database, the build, and the browser tests on what was built.
 * The last line is the sum of all. @returns the exit code
 */
export async function testEverything(): Promise<number> {
  const chromium = await findChromium();
  await getTestServers();
  const total: Score = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Score) => {
    total.passed += passed;
    total.failed += failed;
  };

  title("Checks and unit tests");
  add(await verify());
  title("Tests with Postgres");
  add(await integrationTests());
  title("Build");
  const built = await build();
  add(built);
  title("Browser tests");
  add(built.failed === 0 ? await browserTests(chromium) : skipped("nothing was built"));

  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const title = (text: string) => console.log(`\n── ${text}`);

function skipped(reason: string): Score {
  console.log(`✗ not run: ${reason}`);
  return { passed: 0, failed: 1 };
}

async function integrationTests(): Promise<Score> {
  const began = Date.now();
  const { passed, failed, said } = await runVitest("db");
  if (said) console.log(said);
  console.log(`${failed === 0 ? "✓" : "✗"} ${passed} passed, ${failed} failed in ${seconds(began)}`);
  return { passed, failed };
}

async function build(): Promise<Score> {
  try {
    await buildDashboard();
    console.log("✓ the dashboard is built");
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(`✗ ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

const Report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

async function browserTests(chromium: string): Promise<Score> {
  const dashboard = path.join(root, "apps/dashboard");
  const file = path.join(root, ".data/browser-tests.json");
  await mkdir(path.dirname(file), { recursive: true });
  if (!existsSync(path.join(dashboard, "playwright.config.ts")))
    return skipped("apps/dashboard has no playwright.config.ts");
  const cli = path.join(dashboard, "node_modules/@playwright/test/cli.js");
  const code = await run(process.execPath, [cli, "test", "--reporter=list,json"], {
    cwd: dashboard,
    env: { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const report = await readFile(file, "utf8").then(
    (text) => Report.parse(JSON.parse(text)),
    () => null,
  );
  await rm(file, { force: true });
  if (!report) return skipped("the browser tests ended without a report");
  // A test that only passes at the second try does not pass.
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: Math.max(unexpected + flaky + report.errors.length, code === 0 ? 0 : 1) };
}
