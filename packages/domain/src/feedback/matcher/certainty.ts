/** Stored with every coded answer. Raise it when the same words would be coded differently. */
export const MatcherVersion = "3";

/**
 * A confidence is a probability: of the mentions found at 0.7, about 70 % are right. From
 * `certainFrom` on a mention counts at once; from `doubtfulFrom` it waits for a person; below, it
 * is none.
 */
export const certainFrom = 0.7;
export const doubtfulFrom = 0.35;
export const isDoubtful = (confidence: number): boolean => confidence < certainFrom;
