"use client";

import { directionOf } from "@spots/domain/form/language";
import { shownQuestions } from "@spots/domain/form/shown";
import { pickLocale } from "@spots/domain/kernel/locales";
import { ChoiceField } from "@spots/ui/choice-field";
import { SectionHead } from "@spots/ui/section-head";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Content, TextsByLanguage } from "./draft";
import { inOwnWords } from "./own-words";
import { PreviewQuestion } from "./preview-question";
import { useLanguageName } from "./use-language-name";

const looks = ["phone", "desktop"] as const;
const themes = ["light", "dark"] as const;

/**
 * The form as customers see it, with the draft's words. It can be answered, so that its rules can
 * be tried; nothing is sent.
 */
export function FormPreview({
  content,
  texts,
  business,
  roles,
}: {
  content: Content;
  texts: TextsByLanguage;
  business: string;
  roles: readonly string[];
}) {
  const say = useTranslations("questionForm.preview");
  const { nameOf } = useLanguageName();
  const [look, setLook] = useState<(typeof looks)[number]>("phone");
  const [theme, setTheme] = useState<(typeof themes)[number]>("light");
  const [wished, setLanguage] = useState<string>(pickLocale(useLocale(), "en"));
  const [given, setGiven] = useState<Readonly<Record<string, string | string[]>>>({});
  const language = content.languages.includes(wished) ? wished : (content.languages[0] ?? "en");
  const read = texts[language] ?? inOwnWords(texts.en, content.fixed[language]);
  if (!read) return null;
  return (
    <section aria-labelledby="preview" className="grid gap-3 xl:sticky xl:top-4">
      <SectionHead id="preview" title={say("title")} />
      <div className="grid gap-3 sm:grid-cols-2">
        <ChoiceField
          {...{ legend: say("size"), name: "preview-size", look: "segmented", value: [look], onValueChange: setLook }}
          choices={looks.map((value) => ({ value, label: say(value) }))}
        />
        <ChoiceField
          {...{
            legend: say("colours"),
            name: "preview-theme",
            look: "segmented",
            value: [theme],
            onValueChange: setTheme,
          }}
          choices={themes.map((value) => ({ value, label: say(value) }))}
        />
      </div>
      {content.languages.length > 1 && (
        <ChoiceField
          {...{ legend: say("language"), name: "preview-language", look: "segmented", value: [language] }}
          onValueChange={setLanguage}
          choices={content.languages.map((value) => ({ value, label: nameOf(value) }))}
        />
      )}
      <div
        data-theme={theme}
        lang={language}
        dir={directionOf(language)}
        className={`grid gap-6 rounded-card border border-line bg-paper p-5 text-ink ${look === "phone" ? "max-w-[22rem]" : ""}`}
      >
        <p className="font-serif font-semibold">{business}</p>
        {shownQuestions(content, given).map((question) => (
          <PreviewQuestion
            key={question.id}
            {...{ question, language, roles }}
            texts={read}
            given={given[question.id]}
            onGive={(answer) => setGiven((now) => ({ ...now, [question.id]: answer }))}
          />
        ))}
        <span className="rounded-full bg-accent px-4 py-3 text-center font-semibold text-on-accent">{read.send}</span>
      </div>
      <p className="text-ink-2 text-small">{say("hint")}</p>
    </section>
  );
}
