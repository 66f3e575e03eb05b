import type { RequestContext } from "@spots/api/trpc/context";
import { logLine } from "@spots/domain/platform/log-line";

/** Writes to the process's error stream. */
export const log: RequestContext["log"] = (entry) => void process.stderr.write(logLine(entry, new Date()));
