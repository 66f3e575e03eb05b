/** Design qualities of a spot, as a self-check. They are not scored. */
export const Qualities = ["surprise", "personal", "senses", "meaning", "generosity"] as const;
