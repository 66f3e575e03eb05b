import type { SpotContent } from "./spot";

/** What makes an idea a magic spot. Each is judged openly, with the fields that show it. */
export const Tests = ["specific", "aboveOrdinary", "recallable", "tellable", "briefed", "knowsWhenToStop"] as const;
export type Test = (typeof Tests)[number];

/** The field whose words decide a test, and how many characters they need before they can say anything. */
const evidence: Readonly<Record<Test, { readonly field: keyof SpotContent; readonly atLeast: number }>> = {
  specific: { field: "happens", atLeast: 20 },
  aboveOrdinary: { field: "retold", atLeast: 15 },
  recallable: { field: "anchor", atLeast: 3 },
  tellable: { field: "talkLine", atLeast: 8 },
  briefed: { field: "briefWhat", atLeast: 5 },
  knowsWhenToStop: { field: "stopRule", atLeast: 5 },
};

export type Judgement = {
  readonly isSpot: boolean;
  /** Each failed test with the field to blame; the sentence is in the catalogue under `spot.test.<test>`. */
  readonly missing: readonly { readonly test: Test; readonly field: keyof SpotContent }[];
};

/**
 * Whether an idea is a magic spot: a specific moment above the ordinary that a customer will recall and retell,
 * and that staff can deliver and know when to leave. What fails stays an idea.
 */
export function judgeSpot(content: SpotContent): Judgement {
  const missing = Tests.filter((test) => {
    const { field, atLeast } = evidence[test];
    return String(content[field]).trim().length < atLeast;
  }).map((test) => ({ test, field: evidence[test].field }));
  return { isSpot: missing.length === 0, missing };
}
