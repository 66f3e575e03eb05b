import { isDatabaseAway } from "@spots/db/outage";
import { StillCounting } from "@spots/db/reports/still-counting";
import { DomainError, type DomainErrorCode } from "@spots/domain/kernel/errors";
import { StoreAway } from "@spots/files/store";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

const statusOf: Readonly<Record<DomainErrorCode, TRPCError["code"]>> = {
  BAD_REQUEST: "BAD_REQUEST",
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  SUSPENDED: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  GONE: "PRECONDITION_FAILED",
  TOO_MANY_REQUESTS: "TOO_MANY_REQUESTS",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
};

/**
 * A refusal as the client receives it. `reason` and the values of `fields` are keys of the message
 * catalogue under `errors`.
 */
export type Refusal = {
  readonly code: DomainErrorCode | "UNAVAILABLE" | "UNEXPECTED";
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
  readonly conflicts?: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
};

/** The maximum number of fields named in one refusal; beyond it, their number is returned. */
export const mostFaults = 100;

/** Refusals by tRPC of a request that reaches no procedure. */
const refusedByTrpc: Readonly<Partial<Record<TRPCError["code"], Pick<Refusal, "code" | "reason">>>> = {
  PARSE_ERROR: { code: "BAD_REQUEST", reason: "badInput" },
  BAD_REQUEST: { code: "BAD_REQUEST", reason: "badInput" },
  METHOD_NOT_SUPPORTED: { code: "BAD_REQUEST", reason: "badInput" },
  UNSUPPORTED_MEDIA_TYPE: { code: "BAD_REQUEST", reason: "badInput" },
  PAYLOAD_TOO_LARGE: { code: "TOO_LARGE", reason: "tooLarge" },
  NOT_FOUND: { code: "NOT_FOUND", reason: "notFound" },
};

/**
 * The messages of our schemas are keys. Zod's own messages are English sentences and become
 * `invalid`.
 */
const keyOf = (message: string): string => (/^[a-zA-Z]+$/.test(message) ? message : "invalid");

/** A unique violation: the id is taken by another row. */
export const isTaken = (cause: unknown): boolean =>
  typeof cause === "object" && cause !== null && "code" in cause && cause.code === "P2002";

export function refusalFrom(cause: unknown): Refusal {
  const nothing = { fields: {}, values: {} };
  if (cause instanceof DomainError) {
    return {
      code: cause.code,
      reason: cause.reason,
      fields: cause.detail.fields ?? {},
      values: cause.detail.values ?? {},
      ...(cause.detail.conflicts === undefined ? {} : { conflicts: cause.detail.conflicts }),
    };
  }
  if (cause instanceof ZodError) {
    const { issues } = cause;
    const fields = Object.fromEntries(
      issues.slice(0, mostFaults).map((issue) => [issue.path.map(String).join("."), keyOf(issue.message)]),
    );
    return issues.length > mostFaults
      ? { code: "BAD_REQUEST", reason: "badInputs", fields, values: { count: issues.length } }
      : { code: "BAD_REQUEST", reason: "badInput", fields, values: {} };
  }
  if (isTaken(cause)) return { code: "CONFLICT", reason: "idTaken", ...nothing };
  if (cause instanceof StillCounting) return { code: "UNAVAILABLE", reason: "stillCounting", ...nothing };
  if (isDatabaseAway(cause)) return { code: "UNAVAILABLE", reason: "unavailable", ...nothing };
  if (cause instanceof StoreAway) return { code: "UNAVAILABLE", reason: "filesAway", ...nothing };
  return { code: "UNEXPECTED", reason: "unexpected", ...nothing };
}

/**
 * Maps any thrown error to the one that the client gets: a `DomainError` keeps its code, every
 * other error loses its message.
 */
export function mapError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError) return new TRPCError({ code: statusOf[cause.code], message: cause.reason, cause });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  if (isTaken(cause)) return new TRPCError({ code: "CONFLICT", message: "idTaken", cause });
  const { code, reason } = refusalFrom(cause);
  if (code === "UNAVAILABLE")
    // Of an error of a page that the server renders, the browser is told the digest only.
    return Object.assign(new TRPCError({ code: "SERVICE_UNAVAILABLE", message: reason, cause }), { digest: reason });
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected", cause });
}

/** `mapError` for errors thrown outside a procedure. */
export function mapThrown(cause: unknown): TRPCError {
  return mapError(
    cause instanceof TRPCError ? cause : new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected", cause }),
  );
}

/** Whether the error is a failure of the product or its database, whose cause is logged. */
export const isFailure = ({ code }: TRPCError): boolean =>
  code === "INTERNAL_SERVER_ERROR" || code === "SERVICE_UNAVAILABLE";

/**
 * The error as the client receives it: the refusal's reason as message, without messages of lower
 * layers.
 */
export function toldOf(error: TRPCError, httpStatus: number, requestId: string | null) {
  const below = refusalFrom(error.cause);
  const refusal = below.code === "UNEXPECTED" ? { ...below, ...refusedByTrpc[error.code] } : below;
  return { message: refusal.reason, data: { code: error.code, httpStatus, refusal, requestId } };
}
