/**
 * The counts of a spot's trial: moments delivered since it began, answers with a text since, and
 * how many of these mention the spot unaided.
 */
export type TrialCount = { readonly delivered: number; readonly answers: number; readonly mentions: number };

/** Whether a trial has a result: the spot was delivered, and customers answered since. */
export const isShown = ({ delivered, answers }: TrialCount): boolean => delivered > 0 && answers > 0;
