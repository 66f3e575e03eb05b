import { describe, expect, it } from "vitest";
import { sum } from "./test-everything";

const task = (taskId: string, exitCode: number | null) => ({
  taskId,
  execution: exitCode === null ? null : { exitCode },
});
const vitest = { numPassedTests: 40, numFailedTests: 1 };
const playwright = { stats: { expected: 10, unexpected: 2, flaky: 1 }, errors: [] };

describe("the sum of all tests", () => {
  it("counts tests, and a task without tests as one", () => {
    const tasks = [task("//#lint", 0), task("@spots/db#typecheck", 1), task("//#test:unit", 1)];
    expect(sum(tasks, [vitest], 1)).toEqual({ passed: 41, failed: 2 });
  });

  it("counts a browser test that passes only on retry as failed", () => {
    expect(sum([task("@spots/dashboard#e2e", 1)], [playwright], 1)).toEqual({ passed: 10, failed: 3 });
  });

  it("counts as failed a task that did not run, and a run that failed without a failed test", () => {
    expect(sum([task("@spots/worker#build", null)], [], 1)).toEqual({ passed: 0, failed: 1 });
    expect(sum([task("//#test:db", 1)], [{ numPassedTests: 3, numFailedTests: 0 }], 1)).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(sum([], [], 1)).toEqual({ passed: 0, failed: 1 });
  });
});
