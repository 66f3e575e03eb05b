import { type FieldProblem, problemResponse } from "@spots/api/trpc/problem";

/** All error responses of the public API (RFC 9457). */
const titles = {
  "not-found": { status: 404, title: "There is no open channel at this address" },
  "bad-json": { status: 400, title: "The body is not a JSON object" },
  "bad-input": { status: 422, title: "Some fields are not valid" },
  "not-allowed": { status: 401, title: "The secret is missing or wrong" },
  "other-site": { status: 403, title: "This web site is not on the list of the channel" },
  "bad-report": { status: 400, title: "The body is neither a mail nor a report" },
  "id-taken": { status: 409, title: "This id belongs to another answer; send this one under a new id" },
  "too-large": { status: 413, title: "The body is too large" },
  "wrong-type": { status: 415, title: "The body must be application/json" },
  flood: { status: 429, title: "Too many responses from here; try again later" },
  overload: { status: 503, title: "More answers arrive than can be stored right now; try again" },
  unavailable: { status: 503, title: "The database cannot be reached right now; try again" },
} as const;

export type ProblemCode = keyof typeof titles;
export const problem = (
  code: ProblemCode,
  more: { errors?: readonly FieldProblem[]; retryAfter?: number } = {},
): Response => problemResponse({ code, ...titles[code] }, more);
