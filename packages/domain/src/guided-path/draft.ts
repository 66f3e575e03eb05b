import { emptySpot } from "../spot/empty-spot";
import type { SpotContent } from "../spot/spot";
import type { Answers, Candidate } from "./guided-path";

const first = (...texts: readonly string[]) => texts.find(Boolean) ?? "";

/**
 * A candidate as a spot. Its own texts come first. An empty one is filled from the answers of the
 * earlier steps: what others cannot do is why it is retold, the promise is why it matters, what is
 * special is how it is done.
 */
export function draftOf(answers: Answers, candidate: Candidate): SpotContent {
  const { special } = answers;
  return {
    ...emptySpot,
    name: candidate.name,
    happens: candidate.happens,
    retold: first(candidate.retold, answers.others.edge),
    talkLine: candidate.talkLine,
    anchor: candidate.anchor,
    emotion: answers.emotion.text,
    stopRule: candidate.stopRule,
    briefWhat: candidate.briefWhat,
    briefWhy: answers.promise.text,
    briefHow: first(special.team, special.service, special.product, special.premises),
  };
}
