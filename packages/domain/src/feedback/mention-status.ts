import type { Verdict } from "./mention";

/** `doubtful` waits for a person to check it. */
export type MentionStatus = "counted" | "doubtful" | "dismissed";

/**
 * A mention of an answer as the matcher left it; `matched` null: a person added it. No spot comes
 * twice in one answer.
 */
export type FoundMention = {
  readonly id: string;
  readonly spotId: string;
  readonly matched: "counted" | "doubtful" | null;
};

/**
 * The decision about a mention that nobody has changed since. `spotId`: which spot was meant, of a
 * correction.
 */
export type StandingDecision = {
  readonly mentionId: string;
  readonly verdict: Verdict;
  readonly spotId: string | null;
  readonly at: Date;
};

/**
 * The status of each mention of one answer, from the matcher's result and the decisions since. A
 * decision that was changed has no effect any more: the spot it corrected to counts only while a
 * standing decision names it. Where a decision about a mention and a correction to its spot
 * disagree, the later one holds; at the same instant, the one about the mention.
 */
export function statusesOf(
  mentions: readonly FoundMention[],
  decisions: readonly StandingDecision[],
): ReadonlyMap<string, MentionStatus> {
  return new Map(mentions.map((mention) => [mention.id, statusOf(mention, decisions)]));
}

function statusOf({ id, spotId, matched }: FoundMention, decisions: readonly StandingDecision[]): MentionStatus {
  const own = decisions.filter(({ mentionId }) => mentionId === id);
  const corrections = decisions.filter((decision) => decision.mentionId !== id && decision.spotId === spotId);
  const last = [...own, ...corrections].toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return matched ?? "dismissed";
  const isMeant = last.verdict === "confirmed" || last.spotId === spotId;
  return isMeant ? "counted" : "dismissed";
}
