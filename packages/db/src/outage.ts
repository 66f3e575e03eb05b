/**
 * SQLSTATE classes of a server that is temporarily unavailable: connection exceptions and
 * insufficient resources.
 */
const sqlStateClasses = /^(08|53)[0-9A-Z]{3}$/;

const codes = new Set([
  // Postgres: shut down, crashed, starting up, idle session ended, read-only after a failover,
  // timed out.
  "57P01",
  "57P02",
  "57P03",
  "57P05",
  "25006",
  "25P03",
  "25P04",
  "55P03",
  "57014",
  // Prisma: unreachable, timed out, closed, no free connection, no transaction available.
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "P2037",
  // The socket and the DNS resolver.
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTDOWN",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** Messages of errors that `pg` and Prisma raise without a code. */
const sentences = [
  "DatabaseNotReachable",
  "Can't reach database server",
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "timeout expired",
  "Query read timeout",
  "is not queryable",
  "Server has closed the connection",
  "Unable to start a transaction in the given time",
];

/**
 * Properties that hold a wrapped error: `cause` and `errors` of JavaScript, `meta` of Prisma, `err`
 * of next-auth.
 */
const wrappings = ["cause", "errors", "meta", "driverAdapterError", "err"];
const deepest = 8;

/**
 * Whether the error means that the database is temporarily unavailable, so that the same call may
 * succeed later. Reads the error and every error it wraps, since Prisma stores the driver's code in
 * `meta.driverAdapterError.cause.originalCode`.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > deepest) return false;
  if (Array.isArray(error)) return error.some((each) => isDatabaseAway(each, depth + 1));
  const isOutageCode = (code: unknown) => typeof code === "string" && (codes.has(code) || sqlStateClasses.test(code));
  if (isOutageCode(Reflect.get(error, "code")) || isOutageCode(Reflect.get(error, "originalCode"))) return true;
  const message: unknown = Reflect.get(error, "message");
  if (typeof message === "string" && sentences.some((sentence) => message.includes(sentence))) return true;
  return wrappings.some((name) => isDatabaseAway(Reflect.get(error, name), depth + 1));
}

/** The SQLSTATE of a statement that took longer than its limit. */
export const statementTimeout = "57014";

/** Whether the error, or one that it wraps, has this SQLSTATE. */
export function isCausedBy(error: unknown, code: string, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > deepest) return false;
  if (Reflect.get(error, "code") === code || Reflect.get(error, "originalCode") === code) return true;
  return wrappings.some((name) => isCausedBy(Reflect.get(error, name), code, depth + 1));
}
