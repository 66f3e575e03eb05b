/** What staff put into a moment and customers notice in it. */
export const Ingredients = ["sincerity", "ownership", "understanding", "passion", "pride"] as const;

/** From 0 (none) to 4 (the maximum). */
export const Ratings = [0, 1, 2, 3, 4] as const;
