/**
 * What is known of a spot's trial: moments delivered since it began, answers that told something
 * since, and how many of these mention the spot unaided.
 */
export type TrialCount = { readonly delivered: number; readonly answers: number; readonly mentions: number };

/**
 * Whether a trial shows anything at all: it was delivered, and customers answered since. What it
 * shows is for the numbers to say.
 */
export const isShown = ({ delivered, answers }: TrialCount): boolean => delivered > 0 && answers > 0;
