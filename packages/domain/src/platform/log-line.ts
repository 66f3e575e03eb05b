/** An entry of a process's log. `cause` is the thrown error. */
export type LogEntry = {
  readonly level: "info" | "error";
  readonly message: string;
  readonly cause?: unknown;
};

/**
 * The message and the stack of an error. Prisma shows the values of a query that it refuses, such
 * as addresses and answers, before the line that says why: only that line is kept.
 */
function asData(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const { name, message, stack = "" } = cause;
  if (name !== "PrismaClientValidationError") return { name, message, stack };
  const why = message.trimEnd().split("\n").at(-1) ?? "";
  return {
    name,
    message: why,
    stack: stack
      .split("\n")
      .filter((line) => /^ {4}at /.test(line))
      .join("\n"),
  };
}

/**
 * One entry of a process's log: one line of JSON.
 * @example logLine({ level: "info", message: "the worker is at work" }, at) // {"level":"info","at":"…","message":"…"}
 */
export function logLine({ level, message, cause }: LogEntry, at: Date): string {
  const why = cause === undefined || cause === null ? {} : { cause: asData(cause) };
  return `${JSON.stringify({ level, at: at.toISOString(), message, ...why })}\n`;
}
