import type { ReportCall } from "../trpc/context";

/** The time of the figures when they are seconds old; null when they are current. */
export async function readAsOf({ ctx }: ReportCall): Promise<{ readonly asOf: Date | null }> {
  return { asOf: ctx.asOf };
}
