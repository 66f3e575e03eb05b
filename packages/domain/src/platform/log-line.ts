/** An entry of a process's log. `cause` is the thrown error. */
export type LogEntry = {
  readonly level: "info" | "error";
  readonly message: string;
  readonly cause?: unknown;
};

const asData = (cause: unknown): unknown =>
  cause instanceof Error ? { name: cause.name, message: cause.message, stack: cause.stack } : cause;

/**
 * One entry of a process's log: one line of JSON.
 * @example logLine({ level: "info", message: "the worker is at work" }, at) // {"level":"info","at":"…","message":"…"}
 */
export function logLine({ level, message, cause }: LogEntry, at: Date): string {
  const why = cause === undefined || cause === null ? {} : { cause: asData(cause) };
  return `${JSON.stringify({ level, at: at.toISOString(), message, ...why })}\n`;
}
