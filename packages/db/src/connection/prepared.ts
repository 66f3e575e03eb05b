import { createHash } from "node:crypto";

/**
 * The beginning of the statements that a connection prepares once: Postgres then parses them once,
 * and plans them once when a plan for any values is as good as one for theirs. It is for statements
 * whose text the code bounds, and whose plan does not depend on how much a business has.
 */
export const prepared = "/* prepared */";

/** The name under which a statement is prepared; empty for those that are not. */
export const preparedName = ({ sql }: { readonly sql: string }): string =>
  sql.startsWith(prepared) ? createHash("sha256").update(sql).digest("hex").slice(0, 32) : "";
