import { z } from "zod";
import { Id } from "../kernel/ids";

/** The lowest recommendation that is praise by itself, as NPS counts promoters. */
export const praiseFrom = 9;

/** What a manager can decide about an answer that thanks somebody. */
export const KudosDecision = z.enum(["released", "keptBack"]);
export type KudosDecision = z.infer<typeof KudosDecision>;

/**
 * Releases an answer to the member it thanks or keeps it back; null takes the decision back, so
 * that the score decides again.
 */
export const DecideKudos = z.object({ kudosId: Id, decision: KudosDecision.nullable() });
export type DecideKudos = z.infer<typeof DecideKudos>;

/**
 * Whether an answer reaches the member it thanks: what a manager decided, else only with a
 * recommendation of 9 or 10. Without a score nobody knows whether it is praise, so it waits for a
 * manager.
 */
export function reachesMember({
  decision,
  recommend,
}: {
  readonly decision: KudosDecision | null;
  readonly recommend: number | null;
}): boolean {
  if (decision !== null) return decision === "released";
  return recommend !== null && recommend >= praiseFrom;
}
