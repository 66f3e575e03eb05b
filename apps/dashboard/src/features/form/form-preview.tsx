"use client";

import { directionOf } from "@spots/domain/form/language";
import { shownQuestions } from "@spots/domain/form/shown";
import { questionWithExamples, slotsIn } from "@spots/domain/form/slots";
import { pickLocale } from "@spots/domain/kernel/locales";
import { ChoiceField } from "@spots/ui/choice-field";
import { SectionHead } from "@spots/ui/section-head";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Content, TextsByLanguage } from "./draft";
import { inOwnWords } from "./own-words";
import { PreviewQuestion } from "./preview-question";
import { useLanguageName } from "./use-language-name";

const looks = ["phone", "desktop"] as const;
/** Whom `{person}` names in the preview. */
const examplePerson = "Maria";
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
  stage,
}: {
  content: Content;
  texts: TextsByLanguage;
  business: string;
  roles: readonly string[];
  /** The name of a stage, as an example of where a QR code asks. */
  stage: string | undefined;
}) {
  const say = useTranslations("questionForm.preview");
  const format = useFormatter();
  const { nameOf } = useLanguageName();
  const [look, setLook] = useState<(typeof looks)[number]>("phone");
  const [theme, setTheme] = useState<(typeof themes)[number]>("light");
  const [wished, setLanguage] = useState<string>(pickLocale(useLocale(), "en"));
  const [given, setGiven] = useState<Readonly<Record<string, string | string[]>>>({});
  const language = content.languages.includes(wished) ? wished : (content.languages[0] ?? "en");
  const read = texts[language] ?? inOwnWords(texts.en, content.fixed[language]);
  if (!read) return null;
  const asked = shownQuestions(content, given);
  const examples = { person: examplePerson, ...(stage === undefined ? {} : { stage }) };
  const named = new Set(asked.flatMap((each) => ("text" in each ? slotsIn(each.text[language] ?? "") : [])));
  const shown = (["person", "stage"] as const).flatMap((slot) =>
    named.has(slot) && examples[slot] !== undefined ? [examples[slot]] : [],
  );
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
        {asked.map((question) => (
          <PreviewQuestion
            key={question.id}
            {...{ question: questionWithExamples(question, language, examples), language, roles }}
            texts={read}
            given={given[question.id]}
            onGive={(answer) => setGiven((now) => ({ ...now, [question.id]: answer }))}
          />
        ))}
        <span className="rounded-full bg-accent px-4 py-3 text-center font-semibold text-on-accent">{read.send}</span>
      </div>
      {shown.length > 0 && (
        <p className="text-ink-2 text-small">
          {say("examples", { count: shown.length, names: format.list(shown.map((name) => say("quoted", { name }))) })}
        </p>
      )}
      <p className="text-ink-2 text-small">{say("hint")}</p>
    </section>
  );
}
