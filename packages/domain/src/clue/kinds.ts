/**
 * What a clue is about, as staff choose it with one tap. `company`: with whom; `arrival`: how they
 * came.
 */
export const ClueKinds = ["occasion", "arrival", "mood", "hesitation", "preference", "company"] as const;
export type ClueKind = (typeof ClueKinds)[number];

/** `said`: the customer said it; `impression`: staff noticed it. */
export const ClueCertainties = ["said", "impression"] as const;

/**
 * `acted`: a moment was made of it. `wrong`: it was not true. `expired`: its time was over before a
 * moment was made. `erased`: the customer or the member took it back.
 */
export const ClueStatuses = ["open", "acted", "wrong", "expired", "erased"] as const;
export type ClueStatus = (typeof ClueStatuses)[number];

/** What taught the suggestion: a moment was made, the spot did not fit, the clue was wrong. */
export const LessonOutcomes = ["acted", "notThis", "wrong"] as const;
export type LessonOutcome = (typeof LessonOutcomes)[number];

/**
 * The lists of clues that managers can choose. `delivered`: its moment was delivered before the
 * visit ended.
 */
export const ClueFilters = ["all", "delivered", "acted", "unused", "wrong", "erased"] as const;
export type ClueFilter = (typeof ClueFilters)[number];

/** The most characters of a clue, and the most clues of a visit. */
export const mostOfClue = { words: 140, perVisit: 12 } as const;
/** The most days for which a customer can agree that a clue is kept. */
export const mostDaysKept = 30;
/**
 * For how many days after the visit a clue can be kept, as staff choose it with one tap; 0: not at
 * all.
 */
export const KeepDays = [0, 1, 7, 30] as const;
