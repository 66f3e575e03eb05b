/** The most cards of one batch, and batches of one business. */
export const mostCards = 200;
export const mostBatches = 200;
/** Days for which a printed card can be used. */
export const cardDays = 366;
