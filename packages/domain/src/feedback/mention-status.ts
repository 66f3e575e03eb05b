import type { Verdict } from "./mention";

/** `withdrawn`: the decision was undone, and what the matcher found applies. */
export type StoredVerdict = Verdict | "withdrawn";

/** `doubtful` waits for a person to check it. */
export type MentionStatus = "counted" | "doubtful" | "dismissed";

/**
 * A mention of an answer as the matcher found it; `matched` null: a person added it. No spot occurs
 * twice in one answer.
 */
export type FoundMention = {
  readonly id: string;
  readonly spotId: string;
  readonly matched: "counted" | "doubtful" | null;
};

/**
 * The valid decision about a mention, which nobody has changed since. `spotId`: the corrected spot.
 */
export type StandingDecision = {
  readonly mentionId: string;
  readonly verdict: StoredVerdict;
  readonly spotId: string | null;
  readonly at: Date;
};

/**
 * The status of each mention of one answer, from the matcher's result and the decisions since. A
 * superseded decision has no effect: the spot of its correction counts only while a valid decision
 * names it. When a decision about a mention and a correction to its spot disagree, the later one
 * applies; at the same instant, the one about the mention.
 */
export function statusesOf(
  mentions: readonly FoundMention[],
  decisions: readonly StandingDecision[],
): ReadonlyMap<string, MentionStatus> {
  return new Map(mentions.map((mention) => [mention.id, statusOf(mention, decisions)]));
}

function statusOf({ id, spotId, matched }: FoundMention, decisions: readonly StandingDecision[]): MentionStatus {
  const made = decisions.filter(({ verdict }) => verdict !== "withdrawn");
  const own = made.filter(({ mentionId }) => mentionId === id);
  const corrections = made.filter((decision) => decision.mentionId !== id && decision.spotId === spotId);
  const last = [...own, ...corrections].toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (!last) return matched ?? "dismissed";
  const isMeant = last.verdict === "confirmed" || last.spotId === spotId;
  return isMeant ? "counted" : "dismissed";
}
