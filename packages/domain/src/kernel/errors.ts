/**
 * The codes of expected errors. The list is closed: clients switch on it. NOT_FOUND is the answer
 * both for what does not exist and for what belongs to another business.
 */
export const DomainErrorCodes = [
  "BAD_REQUEST",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "SUSPENDED",
  "NOT_FOUND",
  "CONFLICT",
  "GONE",
  "TOO_MANY_REQUESTS",
  "TOO_LARGE",
] as const;
export type DomainErrorCode = (typeof DomainErrorCodes)[number];

/**
 * A refusal with its reason. `reason` is a key of the message catalogue under `errors`, never a
 * sentence; `fields` names the input's fields that are to blame, each with a key under
 * `errors.fields`.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly code: DomainErrorCode,
    readonly reason: string,
    readonly detail: {
      readonly fields?: Readonly<Record<string, string>>;
      readonly values?: Readonly<Record<string, string | number>>;
      /** Fields that somebody else changed meanwhile: what they say now, and what was wanted. */
      readonly conflicts?: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
    } = {},
  ) {
    super(`${code}: ${reason}`);
  }
}

/** The one answer for "not there" and "not yours". */
export function notFound(): DomainError {
  return new DomainError("NOT_FOUND", "notFound");
}
