import { type KeyHolder, keyHolderOf } from "@spots/db/tenancy/tenant";
import { type ApiKeyScope, ApiKeySecret, stateOfApiKey } from "@spots/domain/access/api-key";
import { isWithin } from "@spots/domain/kernel/same";
import type { z } from "zod";
import { inTransaction } from "../writing/record";
import { tenantKey } from "../writing/tenant-key";
import type { Call, RequestContext, TenantContext } from "./context";
import { refusalFrom } from "./errors";
import { type FieldProblem, problemResponse } from "./problem";
import { readBody } from "./read-body";

/** The error responses of a call with a key. */
const problems = {
  "not-allowed": { status: 401, title: "The key is missing or wrong" },
  "key-ended": { status: 401, title: "The key was revoked or has expired" },
  suspended: { status: 403, title: "The business is suspended" },
  "wrong-scope": { status: 403, title: "The key may not do this" },
  "not-found": { status: 404, title: "There is no such thing in this business" },
  "bad-json": { status: 400, title: "The body is not JSON, or is nested too deeply" },
  "bad-input": { status: 422, title: "Some fields are not valid" },
  conflict: { status: 409, title: "The request contradicts what is stored" },
  "too-large": { status: 413, title: "The body is too large" },
  "wrong-type": { status: 415, title: "The body must be application/json" },
  "too-many": { status: 429, title: "Too many requests; try again later" },
  unexpected: { status: 500, title: "The request failed; the cause was logged" },
  unavailable: { status: 503, title: "The database cannot be reached right now; try again" },
} as const;

/** The most fields that one response names. */
const mostErrors = 100;
/** Milliseconds after which the time of a key's last use is written again. */
const usedAgainMs = 60_000;

/** What a call takes from the app that serves it. */
export type KeyCallSource = {
  readonly context: Omit<RequestContext, "identities" | "userId">;
  /** Counts a call with a key; the seconds to wait, 0 when it is within the limit. */
  readonly waitOfKey: (key: { readonly businessId: string; readonly id: string }) => Promise<number>;
  /** Counts a call with a wrong key by the caller's network. */
  readonly waitOfStranger: () => Promise<number>;
};

/** What a call with a key may do, the schema of its body, and the command. */
export type KeyCall<Input, Result = unknown> = {
  /** Null: every key may. */
  readonly scope: ApiKeyScope | null;
  /** A strict schema: an unknown field is refused, so that none is dropped silently. */
  readonly schema: z.ZodType<Input>;
  readonly mostBytes: number;
  readonly run: (call: Call<Input>) => Promise<Result>;
  /** The status of what was committed; missing: 200. */
  readonly status?: (result: Result) => number;
};

/** Types a call by its schema. */
export const keyCall = <Input, Result>(call: KeyCall<Input, Result>): KeyCall<Input, Result> => call;

const problem = (code: keyof typeof problems, more: { errors?: readonly FieldProblem[]; retryAfter?: number } = {}) =>
  problemResponse({ code, ...problems[code] }, more);

const secretIn = (request: Request) =>
  ApiKeySecret.safeParse(/^bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1]).data;

/**
 * Answers a request of a program of a business. The key is checked before the body is read: it names
 * the business, has the scope, is neither revoked nor expired, and is within its limit. The command
 * runs as for an owner; rows that name a member name the maker of the key, and events name the key.
 */
export async function answerKeyCall<Input, Result>(
  request: Request,
  source: KeyCallSource,
  call: KeyCall<Input, Result>,
): Promise<Response> {
  try {
    const secret = secretIn(request);
    const holder = secret === undefined ? null : await keyHolderOf(source.context.database, secret);
    const refused = await refusalOfKey(holder, source, call.scope);
    if (refused) return refused;
    if (!holder) return problem("not-allowed");
    const hasBody = request.method !== "GET";
    if (hasBody && !/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
      return problem("wrong-type");
    const body = hasBody ? jsonIn(await readBody(request, call.mostBytes)) : {};
    if (body === undefined) return problem("bad-json");
    const read = call.schema.safeParse(body);
    if (!read.success) return problem("bad-input", { errors: errorsIn(read.error) });
    const result = await runAsKey(source, holder, (ctx) => call.run({ ctx, input: read.data }));
    return Response.json(result, { status: call.status?.(result) ?? 200, headers: { "cache-control": "no-store" } });
  } catch (error) {
    return failed(error, source);
  }
}

async function refusalOfKey(holder: KeyHolder | null, source: KeyCallSource, scope: ApiKeyScope | null) {
  if (!holder) {
    const retryAfter = await source.waitOfStranger();
    return retryAfter > 0 ? problem("too-many", { retryAfter }) : problem("not-allowed");
  }
  const { key, tenant, isSuspended } = holder;
  if (stateOfApiKey(key, source.context.now()) !== "open") return problem("key-ended");
  if (isSuspended) return problem("suspended");
  if (scope !== null && !key.scopes.includes(scope)) return problem("wrong-scope");
  const retryAfter = await source.waitOfKey({ businessId: tenant.businessId, id: key.id });
  return retryAfter > 0 ? problem("too-many", { retryAfter }) : null;
}

/** The JSON of a body; undefined when it is none, or too deep or too wide. */
function jsonIn(body: Uint8Array<ArrayBuffer>): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return isWithin(value, { depth: 10, values: 60_000 }) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields at fault. An unknown field is named itself, not the object that holds it. */
const errorsIn = ({ issues }: z.ZodError): readonly FieldProblem[] =>
  issues
    .flatMap((issue) => {
      const at = issue.path.map(String);
      if (issue.code === "unrecognized_keys")
        return issue.keys.map((key) => ({ field: [...at, key.slice(0, 80)].join("."), code: "unknown" }));
      return [{ field: at.join("."), code: /^[a-zA-Z]+$/.test(issue.message) ? issue.message : "invalid" }];
    })
    .slice(0, mostErrors);

async function runAsKey<Result>(
  source: KeyCallSource,
  { tenant, key }: KeyHolder,
  work: (ctx: TenantContext) => Promise<Result>,
): Promise<Result> {
  const { context } = source;
  const member = { ...key.maker, role: "owner", locationIds: [] } as const;
  return inTransaction(context.database, tenant, async (inside) => {
    const now = context.now();
    const isStale = { OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now.getTime() - usedAgainMs) } }] };
    const result = await work({ ...context, ...inside, tenant, member, userId: null });
    await inside.db.apiKey.updateMany({
      where: { ...tenantKey({ tenant }, key.id).businessId_id, ...isStale },
      data: { lastUsedAt: now },
    });
    return result;
  });
}

const codeOf = {
  BAD_REQUEST: "bad-input",
  NOT_FOUND: "not-found",
  CONFLICT: "conflict",
  TOO_LARGE: "too-large",
  TOO_MANY_REQUESTS: "too-many",
  UNAVAILABLE: "unavailable",
} as const;

function failed(error: unknown, { context }: KeyCallSource): Response {
  const { code, fields, reason } = refusalFrom(error);
  const known = Object.entries(codeOf).find(([each]) => each === code)?.[1] ?? "unexpected";
  if (known === "unexpected" || known === "unavailable")
    context.log({ level: "error", message: `a call with a key failed, request ${context.requestId}`, cause: error });
  const errors = Object.entries(fields).map(([field, key]) => ({ field, code: key }));
  if (known === "bad-input" || known === "conflict")
    return problem(known, { errors: errors.length > 0 ? errors : [{ field: "", code: reason }] });
  return problem(known, known === "unavailable" || known === "too-many" ? { retryAfter: 5 } : {});
}
