import type { NewId } from "../kernel/ids";
import { FormContent } from "./form";
import { partId } from "./part-id";

/**
 * The same form with new ids for its questions and options, so that two forms never share one. The
 * rules refer to the new ids.
 */
export function withOwnIds(content: FormContent, newId: NewId): FormContent {
  const made = new Map<string, string>();
  const ownId = (id: string): string => {
    const known = made.get(id) ?? partId(newId());
    made.set(id, known);
    return known;
  };
  const questions = content.questions.map(({ showIf, ...question }) => ({
    ...question,
    id: ownId(question.id),
    ...("options" in question && { options: question.options.map((each) => ({ ...each, id: ownId(each.id) })) }),
    // An answer of a scale is its number, and stays.
    showIf: showIf && {
      questionId: ownId(showIf.questionId),
      oneOf: showIf.oneOf.map((value) => made.get(value) ?? value),
    },
  }));
  return FormContent.parse({ ...content, questions });
}
