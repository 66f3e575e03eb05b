import { endingProblems } from "./ending";
import { fixedProblems } from "./fixed-texts";
import { followUpProblems } from "./follow-up-texts";
import type { FormContent } from "./form";
import { kindOf, type Question } from "./question";
import { slotProblems } from "./slots";

/**
 * What is wrong with a rule: it would never show the question, or needs an answer that is not given
 * yet.
 */
function ruleProblem({ showIf, kind }: Question, earlier: readonly Question[]): string | null {
  if (showIf === null) return null;
  if (kind === "recall") return "recallForAll";
  const asked = earlier.find(({ id }) => id === showIf.questionId);
  if (!asked) return "ruleEarlier";
  if (showIf.oneOf.length === 0) return "required";
  const values = kindOf(asked).values(asked);
  return showIf.oneOf.every((value) => values.includes(value)) ? null : "ruleAnswer";
}

/**
 * What keeps a form from being published: the key of the reason by the path of the field. Empty
 * when the recall question is first and for all, every rule names an answer of an earlier question,
 * so that every question can be reached, and every text is there in every language.
 */
export function formProblems(form: FormContent): Readonly<Record<string, string>> {
  const { languages, questions, ending } = form;
  const found: Record<string, string> = {};
  if (new Set(languages).size < languages.length) found.languages = "invalid";
  if (questions[0]?.kind !== "recall") found["questions.0"] = "recallFirst";
  for (const [index, question] of questions.entries()) {
    const at = `questions.${index}`;
    const earlier = questions.slice(0, index);
    const kind = kindOf(question);
    if (earlier.filter((other) => other.kind === question.kind).length >= kind.mostPerForm) found[at] = "tooOften";
    if (earlier.some(({ id }) => id === question.id)) found[at] = "invalid";
    const rule = ruleProblem(question, earlier);
    if (rule !== null) found[`${at}.showIf`] = rule;
    for (const [path, key] of Object.entries(kind.problems?.(question) ?? {})) found[`${at}.${path}`] = key;
    if ("text" in question) Object.assign(found, slotProblems(question.text, `${at}.text`));
    for (const { path, text } of kind.texts(question))
      for (const language of languages) if (!text[language]) found[`${at}.${path}.${language}`] = "required";
  }
  return { ...found, ...endingProblems(ending, languages), ...fixedProblems(form), ...followUpProblems(form) };
}
