/** The questions with a scale beside the recommendation, whose answers are counted per day. */
export const measuredKinds = ["csat", "ces", "pressured", "genuine"] as const;
export type MeasuredKind = (typeof measuredKinds)[number];
