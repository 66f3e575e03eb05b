/** The most answers of one list. */
export const mostImportedAnswers = 10_000;

/** The most answers that one request brings: a longer list is sent in parts. */
export const mostAnswersAtOnce = 500;
