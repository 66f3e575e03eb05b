import type { FormContent } from "@spots/domain/form/form";
import { kindOf, type Question } from "@spots/domain/form/question";
import type { Given } from "@spots/domain/form/shown";
import type { Typed } from "./form-answer";

/*
 * The fields of a posted form. A version never changes, so a question is named by its place in it.
 */

/** The field of a question, as its errors name it. */
export function fieldOf({ kind }: Pick<Question, "kind">, index: number): string {
  if (kind === "recall") return "recallText";
  if (kind === "nps") return "recommend";
  if (kind === "thanks") return "thankedMemberId";
  if (kind === "consent") return "contact";
  return kind === "comment" ? "comment" : `q${index}`;
}

/** The field of a recording, beside that of the words. */
export const fileField = (name: string): string => `${name}f`;

/** The checkbox of an option. */
export const optionField = (index: number, option: number): string => `q${index}o${option}`;

/** The value of a step at the stage with this place in the version. It names both of them. */
export const stageValue = (index: number, step: number): string => `${index}:${step}`;

function givenTo(question: Question, index: number, typed: Typed): unknown {
  const value = typed[fieldOf(question, index)] ?? "";
  if (question.kind === "choices") {
    const chosen = question.options.filter((_, option) => typed[optionField(index, option)] === "yes");
    return chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
  }
  if (value === "" || question.kind === "photo") return undefined;
  if (question.kind === "intensity") {
    const [index = "", step = ""] = value.split(":");
    return { stage: question.stages[Number(index)]?.stageId, step: step === "" ? null : Number(step) };
  }
  // An option that the version does not have stays as it is typed, and is refused.
  if (question.kind === "choice") return question.options[Number(value)]?.id ?? value;
  return question.kind === "text" || question.kind === "voice" ? value : Number(value);
}

const ownStore = new Set(["recall", "thanks", "comment", "consent"]);

/** What was given by question id. The recall text, thanks and the comment have own fields. */
export function givenIn({ questions }: FormContent, typed: Typed): Given {
  return Object.fromEntries(
    questions.flatMap((question, index) => {
      const given = ownStore.has(question.kind) ? undefined : givenTo(question, index, typed);
      return given === undefined ? [] : [[question.id, given]];
    }),
  );
}

/** The selector of the chosen answer. */
function chosen(question: Question, index: number, value: string): string {
  if (question.kind === "choices")
    return `[name=${optionField(
      index,
      question.options.findIndex(({ id }) => id === value),
    )}]:checked`;
  const typed = question.kind === "choice" ? String(question.options.findIndex(({ id }) => id === value)) : value;
  return `[name=${fieldOf(question, index)}][value="${typed}"]:checked`;
}

/**
 * The style that hides a question until its rule is met, without a script. A browser without `:has`
 * shows every question. What is given to a hidden question is not stored.
 */
export function ruleStyle({ questions }: FormContent): string {
  const rules = questions.flatMap((question, index) => {
    const hidden: string[] = [];
    for (let { showIf } = question; showIf !== null; ) {
      const { questionId, oneOf } = showIf;
      const at = questions.findIndex(({ id }) => id === questionId);
      const asked = questions[at];
      if (!asked || kindOf(asked).values(asked).length === 0) break;
      hidden.push(`form:not(:has(${oneOf.map((value) => chosen(asked, at, value)).join()})) #b${index}`);
      showIf = asked.showIf;
    }
    return hidden.length > 0 ? [`${hidden.join()}{display:none}`] : [];
  });
  return rules.length > 0 ? `@supports selector(:has(*)){${rules.join("")}}` : "";
}
