/** How many people a customer told about their visit. */
export const Tolds = ["none", "one", "few", "more"] as const;
