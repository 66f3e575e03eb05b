/** A customer's reactions, from least to most. The grades are ordinal and never summed. */
export const Reactions = ["unmoved", "pleased", "delighted", "exceptional"] as const;
