/** The tones in which lists show what became of a clue. */
export const clueTones = { open: "info", acted: "good", wrong: "warn", expired: "quiet", erased: "quiet" } as const;
