import { FormContent, standardForm } from "@spots/domain/form/form";
import { partId } from "@spots/domain/form/part-id";
import type { Question } from "@spots/domain/form/question";
import type { TestDatabase } from "./database";
import { newId } from "./ids";

/** A question with words in both languages and, where its kind has options, three of them. */
export const aQuestion = (kind: Question["kind"], words: string = kind, showIf: Question["showIf"] = null) => ({
  ...{ id: partId(newId()), kind, showIf, text: { en: words, de: `${words} (de)` } },
  purposes: ["reply", "followUp", "quote"],
  options: ["first", "second", "third"].map((text) => ({
    id: partId(newId()),
    text: { en: text, de: `${text} (de)` },
  })),
});

/** The content of a form that asks these questions after the unaided one. */
export const formOf = (...questions: readonly unknown[]): FormContent =>
  FormContent.parse({ languages: ["en", "de"], questions: [aQuestion("recall"), ...questions] });

type FormFacts = { businessId: string; memberId: string; name?: string; content?: FormContent; at?: Date };

/** Creates a form with its first version, which no channel asks yet. */
export async function aForm(db: TestDatabase, facts: FormFacts) {
  const { businessId, memberId, name = "After the visit", content = standardForm, at = new Date() } = facts;
  const form = await db.form.create({
    data: { businessId, id: newId(), name, content, createdAt: at, changedAt: at },
  });
  await db.formVersion.create({
    data: { businessId, formId: form.id, number: 1, content, revision: 0, byMemberId: memberId, publishedAt: at },
  });
  return form;
}
