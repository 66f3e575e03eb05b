/** Stored with every coded answer. Increased when the same text would be coded differently. */
export const MatcherVersion = "6";

/**
 * A confidence is a probability: of the mentions found at 0.7, about 70 % are right. A mention from
 * `certainFrom` on counts at once, one from `doubtfulFrom` on waits for a person, and a lower one
 * is discarded.
 */
export const certainFrom = 0.63;
export const doubtfulFrom = 0.35;
export const isDoubtful = (confidence: number): boolean => confidence < certainFrom;
