"use client";

import { directionOf } from "@spots/domain/form/language";
import { mostQuestionText } from "@spots/domain/form/limits";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import type { Words } from "./draft";
import { useLanguageName } from "./use-language-name";

type Props = {
  label: string;
  texts: Words;
  languages: readonly string[];
  most?: number;
  /** What can be written, said once for all languages. */
  teach?: string;
  wrong: (language: string) => string | undefined;
  onChange: (texts: Words) => void;
};

/** A text in each language of the form. */
export function TextFields({ label, texts, languages, most = mostQuestionText, teach, wrong, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { nameOf } = useLanguageName();
  const fields = (
    <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]">
      {languages.map((language) => (
        <TextField
          key={language}
          label={say("inLanguage", { label, language: nameOf(language) })}
          lang={language}
          dir={directionOf(language)}
          maxLength={most}
          value={texts[language] ?? ""}
          error={wrong(language)}
          onChange={({ currentTarget }) => onChange({ ...texts, [language]: currentTarget.value })}
        />
      ))}
    </div>
  );
  if (teach === undefined) return fields;
  return (
    <div className="grid gap-1.5">
      {fields}
      <p className="text-ink-2 text-small">{teach}</p>
    </div>
  );
}
