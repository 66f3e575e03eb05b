/**
 * `waiting`: a step before it is not done; `nobody`: nobody works in its role now, so that nobody
 * was asked; `asked`: whoever works in its role, or one person, may take it.
 */
export const RelayStepStatuses = ["waiting", "nobody", "asked", "accepted", "refused", "done"] as const;
export type RelayStepStatus = (typeof RelayStepStatuses)[number];

/** What somebody did with a relay or one of its steps. */
export const RelayActKinds = ["start", "ask", "accept", "refuse", "finish", "release", "undo"] as const;
export type RelayActKind = (typeof RelayActKinds)[number];

/**
 * What became of a relay: `inTime` and `late` had every step; `cut` was delivered without some of
 * them; `stopped` was declined or missed; `overdue` is open after its time.
 */
export const RelayOutcomes = ["inTime", "late", "cut", "stopped", "overdue"] as const;
export type RelayOutcome = (typeof RelayOutcomes)[number];

/** The lists of relays that managers can choose. */
/** The lists of relays; `over`: those that the figures count, of every outcome. */
export const RelayFilters = ["running", ...RelayOutcomes, "over", "all"] as const;
export type RelayFilter = (typeof RelayFilters)[number];

/** Why a relay that did not finish stands at a step. */
export const RelayStops = ["nobody", "notTaken", "refused", "notDone"] as const;
export type RelayStop = (typeof RelayStops)[number];
