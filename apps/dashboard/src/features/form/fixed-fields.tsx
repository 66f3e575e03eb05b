"use client";

import type { FixedText } from "@spots/domain/form/fixed-text";
import { fixedTextsOf } from "@spots/domain/form/fixed-texts";
import { beginsFollowUpIn, followUpTextsOf } from "@spots/domain/form/follow-up-texts";
import { directionOf, isOurs } from "@spots/domain/form/language";
import { mostFixedText } from "@spots/domain/form/limits";
import { SectionHead } from "@spots/ui/section-head";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { FixedWords } from "./draft";
import type { FormDraft } from "./use-form-draft";
import { useLanguageName } from "./use-language-name";

type Props = { draft: FormDraft; texts: FixedWords; wrong: (path: string) => string | undefined };

/** The texts of the page in languages that we do not have: the business writes them. */
export function FixedFields({ draft, texts, wrong }: Props) {
  const say = useTranslations("questionForm.fixed");
  const { nameOf } = useLanguageName();
  const { languages, questions } = draft.content;
  const ofFollowUp = followUpTextsOf({ questions });
  return languages
    .filter((language) => !isOurs(language))
    .map((language) => (
      <Fragment key={language}>
        <section aria-labelledby={`fixed-${language}`} className="grid gap-4">
          <SectionHead id={`fixed-${language}`} title={say("title", { language: nameOf(language) })} />
          <p className="text-ink-2">{say("teach")}</p>
          <Texts {...{ draft, texts, wrong, language }} needed={fixedTextsOf({ questions })} />
        </section>
        {ofFollowUp.length > 0 && (
          <section aria-labelledby={`again-${language}`} className="grid gap-4">
            <SectionHead id={`again-${language}`} title={say("again.title", { language: nameOf(language) })} />
            <p className="text-ink-2">{say("again.teach")}</p>
            <Texts {...{ draft, texts, wrong, language }} needed={ofFollowUp} />
            {!beginsFollowUpIn(draft.content, language) && (
              <p className="text-ink-2">{say("again.none", { language: nameOf(language) })}</p>
            )}
          </section>
        )}
      </Fragment>
    ));
}

/** A field for each of these texts in one language. */
function Texts({
  draft,
  texts,
  wrong,
  language,
  needed,
}: Props & { readonly language: string; readonly needed: readonly FixedText[] }) {
  const { fixed } = draft.content;
  const set = (text: FixedText, words: string) =>
    draft.setFixed({ ...fixed, [language]: { ...fixed[language], [text]: words } });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {needed.map((text) => (
        <TextField
          key={text}
          label={texts[text] ?? text}
          lang={language}
          dir={directionOf(language)}
          maxLength={mostFixedText}
          value={fixed[language]?.[text] ?? ""}
          error={wrong(`fixed.${language}.${text}`)}
          onChange={({ currentTarget }) => set(text, currentTarget.value)}
        />
      ))}
    </div>
  );
}
