import type { KudosDecision } from "./kudos";

/** The lowest recommendation that counts as praise, equal to the promoters of NPS. */
export const praiseFrom = 9;

/**
 * Whether an answer is shown to the member it thanks: as a manager decided, otherwise only with a
 * recommendation of 9 or 10. Without a score it waits for a manager.
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
