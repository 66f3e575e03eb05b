import { describe, expect, it } from "vitest";
import { failedTests } from "./failed-tests";

describe("the failed tests of a report", () => {
  it("are named with their file, by Vitest", () => {
    const assertionResults = [
      { status: "passed", fullName: "a rate is between 0 and 1" },
      { status: "failed", fullName: "a rate has an interval" },
      { status: "skipped", fullName: "a rate is drawn" },
    ];
    const testResults = [
      { name: "src/rate.test.ts", status: "failed", assertionResults },
      { name: "src/broken.test.ts", status: "failed", message: "no such module\nat line 1", assertionResults: [] },
    ];
    expect(failedTests({ testResults })).toEqual([
      "src/rate.test.ts: a rate has an interval",
      "src/broken.test.ts: no such module",
    ]);
  });

  it("are found in the nested suites of Playwright, with errors outside of tests", () => {
    const spec = (title: string, ok: boolean) => ({ title, file: "board.spec.ts", ok });
    const inner = { title: "phones", specs: [spec("opens", true), spec("offers", false)] };
    const suites = [{ title: "board.spec.ts", specs: [spec("loads", false)], suites: [inner] }];
    expect(failedTests({ suites, errors: [{ message: "the server did not start" }] })).toEqual([
      "board.spec.ts: loads",
      "board.spec.ts: offers",
      "the server did not start",
    ]);
  });

  it("are none in another file", () => {
    expect(failedTests({ version: 1 })).toEqual([]);
  });
});
