import type { Answers, Candidate, Step } from "./guided-path";
import { Quadrants, Steps } from "./questions";

const isNamed = ({ name, happens, stageId }: Candidate) => name !== "" && happens !== "" && stageId !== null;
const hasCandidates = ({ candidates: { drafts } }: Answers) => drafts.length > 0 && drafts.every(isNamed);

/** Whether the answer of a step is complete enough to continue. */
const says: Readonly<Record<Step, (answers: Answers) => boolean>> = {
  promise: ({ promise: { text } }) => text !== "",
  felt: ({ felt: { stageId } }) => stageId !== null,
  special: ({ special }) => Quadrants.some((quadrant) => special[quadrant] !== ""),
  emotion: ({ emotion: { text } }) => text !== "",
  action: ({ action: { text } }) => text !== "",
  others: ({ others: { isAlone, equivalents } }) => isAlone || equivalents.some(({ who }) => who !== ""),
  candidates: hasCandidates,
  test: hasCandidates,
};

/**
 * Whether a step is complete. The test step has no answer of its own: a candidate that fails it
 * stays an idea.
 */
export function isAnswered(step: Step, answers: Answers): boolean {
  return says[step](answers);
}

/** The first step without a complete answer; the test when all are complete. */
export function furthestStep(answers: Answers): Step {
  return Steps.find((step) => !isAnswered(step, answers)) ?? "test";
}

/** The step itself, or the furthest step that the answers allow. */
export function standingAt(step: Step, answers: Answers): Step {
  const furthest = furthestStep(answers);
  return Steps.indexOf(step) <= Steps.indexOf(furthest) ? step : furthest;
}

export function stepAfter(step: Step): Step | null {
  return Steps[Steps.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: Step): Step | null {
  return Steps[Steps.indexOf(step) - 1] ?? null;
}

/** Whether every question is answered, so that the drafts can be placed. */
export function isComplete(answers: Answers): boolean {
  return Steps.every((step) => isAnswered(step, answers));
}

/** The estimated minutes of each step; together fewer than ten. */
const minutes: Readonly<Record<Step, number>> = {
  promise: 1,
  felt: 0.5,
  special: 2,
  emotion: 0.5,
  action: 0.5,
  others: 1,
  candidates: 2,
  test: 1.5,
};

/** The estimated minutes left from the beginning of a step, at least one. */
export function minutesLeft(step: Step): number {
  const left = Steps.slice(Steps.indexOf(step)).reduce((sum, each) => sum + minutes[each], 0);
  return Math.max(1, Math.round(left));
}
