import { emptyAnswers } from "./empty-answers";
import { Answers } from "./guided-path";

/** The stored answers, with an empty form for each missing one. */
export function answersOf(kept: unknown): Answers {
  return Answers.parse({ ...emptyAnswers, ...Object(kept) });
}
