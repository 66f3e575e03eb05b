import { isDatabaseAway } from "@spots/db/outage";
import { DomainError, type DomainErrorCode } from "@spots/domain/kernel/errors";
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
};

/** What a client may know of a refusal. `reason` and the fields' values are keys of the message catalogue under `errors`. */
export type Refusal = {
  readonly code: DomainErrorCode | "UNAVAILABLE" | "UNEXPECTED";
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
  readonly clashes?: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
};

export function refusalFrom(cause: unknown): Refusal {
  if (cause instanceof DomainError) {
    return {
      code: cause.code,
      reason: cause.reason,
      fields: cause.detail.fields ?? {},
      values: cause.detail.values ?? {},
      ...(cause.detail.clashes === undefined ? {} : { clashes: cause.detail.clashes }),
    };
  }
  if (cause instanceof ZodError) {
    const fields = Object.fromEntries(cause.issues.map((issue) => [issue.path.join("."), issue.message]));
    return { code: "BAD_REQUEST", reason: "badInput", fields, values: {} };
  }
  if (isDatabaseAway(cause)) return { code: "UNAVAILABLE", reason: "unavailable", fields: {}, values: {} };
  return { code: "UNEXPECTED", reason: "unexpected", fields: {}, values: {} };
}

/** Turns whatever was thrown below into the error that leaves: ours keep their code, everything else loses its message. */
export function mapError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError) return new TRPCError({ code: statusOf[cause.code], message: cause.reason, cause });
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  if (isDatabaseAway(cause)) return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "unavailable", cause });
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected", cause });
}
