import { Locales } from "../kernel/locales";
import { type FixedText, FollowUpTexts } from "./fixed-text";
import { fixedTextsOf } from "./fixed-texts";
import type { FormContent } from "./form";
import { isOurs } from "./language";
import { purposesOf } from "./purposes";

/** The texts of the form's page that the page of a follow-up shows, too. */
const shared: readonly FixedText[] = ["optional", "noAnswer", "privacy", "thanksTitle", "errors.title"];

type Written = Pick<FormContent, "languages" | "fixed">;

const hasText = ({ fixed }: Pick<FormContent, "fixed">, language: string, text: FixedText): boolean =>
  (fixed[language]?.[text] ?? "") !== "";

/**
 * The texts of a follow-up and its mail beside those that the form shows, in the order in which
 * customers read them. None where the form does not ask whether customers may be asked again.
 */
export function followUpTextsOf(form: Pick<FormContent, "questions">): readonly FixedText[] {
  if (!purposesOf(form).includes("followUp")) return [];
  const ofForm = fixedTextsOf(form);
  return [...FollowUpTexts, ...shared.filter((text) => !ofForm.includes(text))];
}

/** Whether a business has begun to write its follow-ups in a language. */
export const beginsFollowUpIn = (form: Pick<FormContent, "fixed">, language: string): boolean =>
  FollowUpTexts.some((text) => hasText(form, language, text));

/** The languages of a form's follow-ups: ours, and those in which all of their texts are there. */
export function followUpLanguages(form: Written): string[] {
  const own = form.languages.filter(
    (language) => !isOurs(language) && [...FollowUpTexts, ...shared].every((text) => hasText(form, language, text)),
  );
  return [...Locales, ...own];
}

/**
 * What keeps a form from being published, as `formProblems`: a text of a follow-up that a language
 * lacks in which others are there.
 */
export function followUpProblems(form: Pick<FormContent, "languages" | "questions" | "fixed">): Record<string, string> {
  const needed = followUpTextsOf(form);
  const missing = form.languages
    .filter((language) => !isOurs(language) && beginsFollowUpIn(form, language))
    .flatMap((language) =>
      needed.flatMap((text) => (hasText(form, language, text) ? [] : [`fixed.${language}.${text}`])),
    );
  return Object.fromEntries(missing.map((path) => [path, "required"]));
}
