/** The number from which the badge says only that there are more. */
export const mostOnBadge = 99;
