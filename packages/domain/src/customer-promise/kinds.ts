/** What a customer was promised, as staff choose it with one tap. */
export const PromiseKinds = ["call", "bring", "prepare", "findOut", "fix", "other"] as const;

/** `late`: kept after its due time. */
export const PromiseStatuses = ["open", "kept", "late", "broken", "withdrawn"] as const;
export type PromiseStatus = (typeof PromiseStatuses)[number];

/** What the customer says became of a promise; `late`: kept after its due time. */
export const PromiseSaids = ["kept", "late", "broken"] as const;
export type PromiseSaid = (typeof PromiseSaids)[number];

/**
 * The lists of promises that managers can choose, by what counts (`outcomeOf`). `overdue` ones are
 * open and past their due time; `said`: those that their customer was asked about and answered;
 * `due`: those that the figures count, without open ones that are not due yet.
 */
export const PromiseFilters = ["open", "overdue", "late", "broken", "kept", "said", "due", "all"] as const;
export type PromiseFilter = (typeof PromiseFilters)[number];
