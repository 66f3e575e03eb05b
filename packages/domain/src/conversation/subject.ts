/** What a conversation can be about. */
export const SubjectTypes = ["journey", "stage", "touchpoint", "spot"] as const;

/** The kind of a subject from a text; a journey for any other text. */
export const subjectTypeOf = (text: string): (typeof SubjectTypes)[number] =>
  SubjectTypes.find((type) => type === text) ?? "journey";
