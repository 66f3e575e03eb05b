import { feelingSteps } from "../form/asked-stage";
import { type Estimate, estimateOf } from "./estimate";
import { meanOf } from "./mean";
import type { Measure } from "./measures";
import type { AnswersOfQuestion } from "./question-figures";

/** The question of `answersToQuestions` that counts the answers about a stage. */
export const stageQuestion = (stageId: string): string => `stage:${stageId}`;

/**
 * The mean answer about a stage, −2 to 2, with Student's t interval (`meanOf`). It has the scale of
 * the planned feeling, so that both are drawn on one scale.
 */
export const intensityMeasure: Measure<AnswersOfQuestion> = {
  sizeOf: ({ n }) => n,
  estimate: (rows, minimum) => {
    const sums = { n: 0, sum: 0, sumOfSquares: 0 };
    for (const { values } of rows)
      for (const step of feelingSteps) {
        const count = values.get(String(step)) ?? 0;
        sums.n += count;
        sums.sum += count * step;
        sums.sumOfSquares += count * step ** 2;
      }
    return estimateOf(meanOf(sums, { lowest: -2, highest: 2 }), minimum);
  },
};

/** What may be said of the measured stages of a journey. */
export type PeakAndEnd = {
  /**
   * The stage that was felt best; `few`: a stage has too few answers; `none`: no stage stands out.
   */
  readonly peak: { readonly stageId: string } | "few" | "none";
  /** How the last stage was felt; `between`: its interval holds the middle of the scale. */
  readonly end: "good" | "bad" | "between" | "few";
};

/**
 * The peak is named only when every stage has a figure and the interval of the highest lies above
 * those of all others; the end is called good or bad only when its interval lies on one side of 0.
 * @param stages in the order of the journey
 */
export function peakAndEnd(stages: readonly { readonly id: string; readonly estimate: Estimate }[]): PeakAndEnd {
  const shown = stages.flatMap(({ id, estimate }) => (estimate.kind === "shown" ? [{ id, ...estimate }] : []));
  const last = stages.at(-1)?.estimate;
  const end = last?.kind !== "shown" ? "few" : last.low > 0 ? "good" : last.high < 0 ? "bad" : ("between" as const);
  if (shown.length < 2 || shown.length < stages.length) return { peak: "few", end };
  const [highest, ...others] = shown.toSorted((a, b) => b.value - a.value);
  const standsOut = highest !== undefined && others.every(({ high }) => highest.low > high);
  return { peak: standsOut ? { stageId: highest.id } : "none", end };
}
