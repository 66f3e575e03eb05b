/** The grades of a customer's delight, from least to most. They are ordinal and never summed. */
export const Grades = ["unmoved", "pleased", "delighted", "exceptional"] as const;

/** A customer's reactions: a grade, or that it went wrong, which opens a case. */
export const Reactions = ["wentWrong", ...Grades] as const;
