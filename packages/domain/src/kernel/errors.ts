/**
 * The codes of expected errors. Clients switch on them. NOT_FOUND covers both a missing row and a
 * row of another business.
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
 * An expected error with its reason. `reason` is a key of the message catalogue under `errors`,
 * never a sentence; `fields` names the invalid fields of the input, each with a key under
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
      /** Fields that somebody else changed meanwhile: their current and their wanted values. */
      readonly conflicts?: Readonly<Record<string, { readonly theirs: unknown; readonly yours: unknown }>>;
    } = {},
  ) {
    super(`${code}: ${reason}`);
  }
}

/** The same error for a missing row and for a row of another business. */
export function notFound(): DomainError {
  return new DomainError("NOT_FOUND", "notFound");
}
