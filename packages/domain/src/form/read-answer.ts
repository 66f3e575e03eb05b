import type { FormContent } from "./form";
import { kindOf, type Question } from "./question";
import { type Given, shownQuestions } from "./shown";

/** The measured answers, each a column of the response. */
export type Measured = {
  readonly recommend: number | null;
  readonly satisfaction: number | null;
  readonly effort: number | null;
  readonly pressured: number | null;
  readonly genuine: number | null;
};

type Read = {
  readonly measured: Measured;
  /** The other answers by the question's id; null: none. */
  readonly answers: Readonly<Record<string, unknown>> | null;
  /** Whether the customer sees a question of this kind. */
  shows(kind: Question["kind"]): boolean;
  /** The key of what is wrong, by the question's id. Empty: everything is as the form asks. */
  readonly wrong: Readonly<Record<string, string>>;
};

const noneMeasured = { recommend: null, satisfaction: null, effort: null, pressured: null, genuine: null };

/**
 * Reads answers against a version of a form. Answers to questions that are not shown are left out,
 * whatever they are.
 */
export function readAnswer(form: Pick<FormContent, "questions">, given: Given): Read {
  const shown = shownQuestions(form, given);
  const measured: Record<keyof Measured, number | null> = { ...noneMeasured };
  const answers: Record<string, unknown> = {};
  const wrong: Record<string, string> = {};
  for (const question of shown) {
    const { id } = question;
    const { store, answer } = kindOf(question);
    if (given[id] === undefined || (store !== null && !(store in measured))) continue;
    const read = answer(question).safeParse(given[id]);
    if (!read.success) wrong[id] = read.error.issues[0]?.message ?? "invalid";
    else if (store !== null) measured[store as keyof Measured] = Number(read.data);
    else if (read.data !== "") answers[id] = read.data;
  }
  return {
    measured,
    answers: Object.keys(answers).length > 0 ? answers : null,
    shows: (kind) => shown.some((question) => question.kind === kind),
    wrong,
  };
}
