import type { FormContent } from "./form";
import type { Question } from "./question";

/** What a customer gave to each question, by its id. A question without an answer is not there. */
export type Given = Readonly<Record<string, unknown>>;

/** The values of an answer that a rule can name. */
const valuesGiven = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.map(String) : given === undefined ? [] : [String(given)];

/**
 * The questions that a customer with these answers sees, in order. The answer to a question that is
 * not shown opens no other one.
 */
export function shownQuestions({ questions }: Pick<FormContent, "questions">, given: Given): readonly Question[] {
  const shown: Question[] = [];
  for (const question of questions) {
    const { showIf } = question;
    const isAnswered = ({ id }: Question) =>
      id === showIf?.questionId && valuesGiven(given[id]).some((value) => showIf.oneOf.includes(value));
    if (showIf === null || shown.some(isAnswered)) shown.push(question);
  }
  return shown;
}
