/** What a customer can agree to, each by a choice of its own. */
export const ConsentPurposes = ["reply", "followUp", "quote", "news"] as const;
export type ConsentPurpose = (typeof ConsentPurposes)[number];

/**
 * The version of the wording that customers see, in every language. A changed wording is a new
 * version with texts of its own under `customerPages.consents`; earlier ones stay there.
 */
export const wordingVersion: Readonly<Record<ConsentPurpose, number>> = { reply: 1, followUp: 1, quote: 1, news: 1 };

/** What a form asks for that has no question about consent. */
export const usualPurposes: readonly ConsentPurpose[] = ["reply", "followUp", "quote"];

/** Whether the business needs an address of the customer for it. */
export const needsContact = (purpose: ConsentPurpose): boolean => purpose !== "quote";
