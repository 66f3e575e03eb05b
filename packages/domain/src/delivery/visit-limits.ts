/** The most characters of a customer's name and of their occasion. */
export const mostOfCustomer = { name: 60, occasion: 120 } as const;
