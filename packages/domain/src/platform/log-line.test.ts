import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLine } from "./log-line";

const at = new Date("2026-11-28T10:00:00Z");

describe("a log entry", () => {
  it("is one line of JSON, whatever its message contains", () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const line = logLine({ level: "info", message }, at);
        expect(line.trimEnd().split("\n")).toHaveLength(1);
        expect(JSON.parse(line)).toEqual({ level: "info", at: "2026-11-28T10:00:00.000Z", message });
      }),
    );
  });

  it("has the thrown error with its stack", () => {
    const { cause } = JSON.parse(logLine({ level: "error", message: "failed", cause: new TypeError("no") }, at));
    expect(cause).toMatchObject({ name: "TypeError", message: "no" });
    expect(cause.stack).toContain("log-line.test");
  });
});
