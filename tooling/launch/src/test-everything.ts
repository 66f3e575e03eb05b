import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { root, seconds, turbo } from "../bootstrap.mjs";
import { findChromium, getTestServers } from "./chromium";
import { failedTests } from "./failed-tests";

/**
 * The tasks of `turbo.json`, in groups that run one after another. Turbo runs a task's dependencies
 * before it.
 */
const groups = [
  { title: "Checks and unit tests", tasks: ["lint", "typecheck", "check", "test:unit"] },
  // Not beside the tests: several of them end processes and wait for their successors.
  { title: "Build", tasks: ["build"] },
  { title: "Tests with Postgres", tasks: ["test:db"] },
  { title: "Browser tests", tasks: ["e2e"] },
];

export type Score = { passed: number; failed: number };

/**
 * Runs every check and all tests. The last printed lines name what failed, and have the totals.
 * @returns the exit code
 */
export async function testEverything(): Promise<number> {
  process.env.CHROMIUM = await findChromium();
  await getTestServers();
  const total: Score = { passed: 0, failed: 0 };
  const failed: string[] = [];
  for (const { title, tasks } of groups) {
    const began = Date.now();
    console.log(`\n── ${title}`);
    const { score, names } = await runGroup(tasks);
    failed.push(...names);
    total.passed += score.passed;
    total.failed += score.failed;
    console.log(`${title}: ${score.passed} passed, ${score.failed} failed in ${seconds(began)}`);
  }
  if (failed.length > 0) console.log(["\nFailed:", ...failed].join("\n  "));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

const reports = path.join(root, ".reports");
const summaries = path.join(root, ".turbo/runs");

async function runGroup(tasks: string[]): Promise<{ readonly score: Score; readonly names: readonly string[] }> {
  await rm(reports, { recursive: true, force: true });
  await rm(summaries, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const options = ["--continue", "--summarize", "--output-logs=new-only", "--log-order=stream"];
  const code = await turbo([...tasks, ...options], false);
  const [summary] = await readdir(summaries).catch((): string[] => []);
  const done = summary ? Summary.parse(await readJson(path.join(summaries, summary))).tasks : [];
  const tests = await Promise.all((await readdir(reports)).map((name) => readJson(path.join(reports, name))));
  const ended = done.filter(({ execution }) => execution?.exitCode !== 0).map(({ taskId }) => taskId);
  return { score: sum(done, tests, code), names: [...ended, ...tests.flatMap(failedTests)] };
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));

const Summary = z.object({
  tasks: z.array(z.object({ taskId: z.string(), execution: z.object({ exitCode: z.number().nullish() }).nullish() })),
});
type Task = z.infer<typeof Summary>["tasks"][number];

const Vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number() })
  .transform(({ numPassedTests: passed, numFailedTests: failed }) => ({ passed, failed }));
/** A test that passes only on retry counts as failed. */
const Playwright = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
    errors: z.array(z.unknown()).default([]),
  })
  .transform(({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));

/**
 * Counts the tests that ran, and each task without tests as one. A task that failed without a
 * failed test counts as one failure.
 */
export function sum(tasks: readonly Task[], tests: readonly unknown[], code: number): Score {
  const score = { passed: 0, failed: 0 };
  for (const test of tests) {
    const { passed, failed } = z.union([Vitest, Playwright]).parse(test);
    score.passed += passed;
    score.failed += failed;
  }
  for (const { taskId, execution } of tasks) {
    if (/#(test:unit|test:db|e2e)$/.test(taskId)) continue;
    if (execution?.exitCode === 0) score.passed += 1;
    else score.failed += 1;
  }
  if (code !== 0 && score.failed === 0) score.failed = 1;
  return score;
}
