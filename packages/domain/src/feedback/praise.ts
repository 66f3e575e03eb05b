import type { KudosDecision } from "./kudos";

/** The lowest recommendation that is praise by itself, as NPS counts promoters. */
export const praiseFrom = 9;

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
