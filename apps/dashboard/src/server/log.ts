import type { RequestContext } from "@spots/api/trpc/context";

/** One JSON line per happening, on the process's error stream. */
export const log: RequestContext["log"] = ({ level, message, cause }) => {
  const reason = cause instanceof Error ? { name: cause.name, message: cause.message, stack: cause.stack } : cause;
  process.stderr.write(
    `${JSON.stringify({ level, at: new Date().toISOString(), message, ...(cause === undefined ? {} : { cause: reason }) })}\n`,
  );
};
