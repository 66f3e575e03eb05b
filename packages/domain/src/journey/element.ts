/** The kinds of a touchpoint. */
export const Elements = ["environment", "product", "service"] as const;
