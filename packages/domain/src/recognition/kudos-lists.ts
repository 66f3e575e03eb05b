/**
 * The lists of kudos that managers read: held because of their words, of colleagues, and of
 * customers.
 */
export const KudosLists = ["colleagues", "customers", "held"] as const;
