/** The steps of the guided path in order, from a promise to a spot that backs it up. */
export const Steps = ["promise", "felt", "special", "emotion", "action", "others", "candidates", "test"] as const;
/** Where something special may lie. */
export const Quadrants = ["premises", "product", "service", "team"] as const;

export const mostCandidates = 3;
export const mostEquivalents = 5;

/** The maximum number of actions in a plan. */
export const mostActions = 12;
