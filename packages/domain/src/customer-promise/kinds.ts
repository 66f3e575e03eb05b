/** What a customer was promised, as staff choose it with one tap. */
export const PromiseKinds = ["call", "bring", "prepare", "findOut", "fix", "other"] as const;

/** `late`: kept after its due time. */
export const PromiseStatuses = ["open", "kept", "late", "broken", "withdrawn"] as const;
export type PromiseStatus = (typeof PromiseStatuses)[number];

/** The lists of promises that managers can choose. `overdue` ones are open and past their due time. */
export const PromiseFilters = ["open", "overdue", "late", "broken", "kept", "all"] as const;
export type PromiseFilter = (typeof PromiseFilters)[number];
