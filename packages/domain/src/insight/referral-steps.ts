/** The steps of a link for friends: each counts those answers that reached the one before. */
export const referralSteps = ["offered", "shared", "opened", "came"] as const;
export type ReferralStep = (typeof referralSteps)[number];
