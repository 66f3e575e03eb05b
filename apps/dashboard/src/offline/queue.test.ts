import { TRPCClientError } from "@trpc/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { untilAnswered } from "./queue";

/** Returns the client's error for a response with this status and code. */
function answered(httpStatus: number, code: string): unknown {
  const data = { httpStatus, requestId: "r", refusal: { code, reason: "x", fields: {}, values: {} } };
  return TRPCClientError.from({ error: { message: "x", code: -32000, data } });
}

describe("a queued command", () => {
  it.each([
    ["without an answer", new TypeError("Failed to fetch")],
    ["when something else answered in the server's place", TRPCClientError.from(new SyntaxError("Unexpected token <"))],
    ["while the database is away", answered(503, "UNAVAILABLE")],
    ["after the session ended", answered(401, "UNAUTHENTICATED")],
    ["when it was too much at once", answered(429, "TOO_MANY_REQUESTS")],
  ])("is sent again %s", (_when, error) => {
    expect(untilAnswered.retry(0, error)).toBe(true);
    expect(untilAnswered.retry(1000, error)).toBe(true);
  });

  it("is sent again after every server error", () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 599 }), (status) =>
        untilAnswered.retry(3, answered(status, "UNEXPECTED")),
      ),
    );
  });

  it.each([
    [400, "BAD_REQUEST"],
    [403, "FORBIDDEN"],
    [404, "NOT_FOUND"],
    [409, "CONFLICT"],
    [412, "GONE"],
    [413, "TOO_LARGE"],
  ])("is not sent again after a refusal with %i", (status, code) => {
    expect(untilAnswered.retry(0, answered(status, code))).toBe(false);
  });
});
