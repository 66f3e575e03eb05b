import { isDoubtful } from "./matcher/certainty";
import { type MentionStatus, type StandingDecision, statusesOf } from "./mention-status";

/** What the matcher finds in the answer to one question: at most one mention per spot. */
export type ReadMention = {
  readonly spotId: string;
  readonly spotVersion: number;
  readonly confidence: number;
  readonly spanStart: number;
  readonly spanEnd: number;
};
/** A mention as it is stored; `confidence` null: a person added it. */
export type StoredMention = {
  readonly id: string;
  readonly spotId: string;
  readonly spotVersion: number;
  readonly status: MentionStatus;
  readonly confidence: number | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
};
export type Recoded = {
  readonly create: readonly (ReadMention & { readonly status: MentionStatus })[];
  readonly change: readonly (ReadMention & { readonly id: string; readonly status: MentionStatus })[];
  readonly remove: readonly string[];
};

const matchedOf = ({ confidence }: ReadMention): "doubtful" | "counted" =>
  isDoubtful(confidence) ? "doubtful" : "counted";

/**
 * The changes that bring the mentions in one answer to what the matcher reads now. A mention that
 * a person decided about, added or named as a correction stays as it is: what is learned from it
 * does not change either, so the next recoding reads the same.
 */
export function recodedMentions(
  stored: readonly StoredMention[],
  read: readonly ReadMention[],
  decisions: readonly StandingDecision[],
): Recoded {
  const decided = new Set(decisions.map(({ mentionId }) => mentionId));
  const named = new Set(decisions.flatMap(({ spotId }) => spotId ?? []));
  const found = new Map(read.map((mention) => [mention.spotId, mention]));
  const isFree = ({ id, spotId, confidence }: StoredMention) =>
    !decided.has(id) && !named.has(spotId) && confidence !== null;
  const there = new Set(stored.map(({ spotId }) => spotId));
  const free = stored.filter(isFree);
  return {
    create: read
      .filter(({ spotId }) => !there.has(spotId))
      .map((mention) => {
        const status = statusesOf([{ ...mention, id: "", matched: matchedOf(mention) }], decisions).get("");
        return { ...mention, status: status ?? matchedOf(mention) };
      }),
    change: free.flatMap((mention) => {
      const now = found.get(mention.spotId);
      if (!now) return [];
      const next = { ...now, id: mention.id, status: matchedOf(now) };
      const isSame =
        mention.status === next.status &&
        mention.confidence === next.confidence &&
        mention.spotVersion === next.spotVersion &&
        mention.spanStart === next.spanStart &&
        mention.spanEnd === next.spanEnd;
      return isSame ? [] : [next];
    }),
    remove: free.filter(({ spotId }) => !found.has(spotId)).map(({ id }) => id),
  };
}
