"use client";

import { ownFirst } from "@spots/domain/form/language";
import { mostLanguages } from "@spots/domain/form/limits";
import { Locales } from "@spots/domain/kernel/locales";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useLanguageName } from "./use-language-name";

type Props = {
  languages: readonly string[];
  /** The business's own language. */
  own: string;
  error: string | undefined;
  onChange: (language: string, isChosen: boolean) => void;
};

/** The languages of a form: those that we have, and any that the business writes itself. */
export function LanguagesField({ languages, own, error, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { nameOf, languageOf, offered } = useLanguageName();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const add = () => {
    const language = languageOf(typed);
    setUnknown(language === null);
    if (language === null) return;
    if (!languages.includes(language)) onChange(language, true);
    setTyped("");
  };
  return (
    <div className="grid gap-3">
      <ChoiceField
        legend={say("languages")}
        name="languages"
        look="pills"
        multiple
        choices={[...new Set(ownFirst([...Locales, ...languages], own))].map((value) => ({
          value,
          label: nameOf(value),
        }))}
        value={languages}
        onValueChange={onChange}
        error={error}
      />
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={say("otherLanguage.label")}
            hint={say("otherLanguage.hint")}
            list={id}
            maxLength={60}
            value={typed}
            error={isUnknown ? say("otherLanguage.unknown") : undefined}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setUnknown(false);
            }}
          />
        </div>
        <datalist id={id}>
          {offered().map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button disabled={typed.trim() === "" || languages.length >= mostLanguages} onClick={add}>
          {say("otherLanguage.add")}
        </Button>
      </div>
    </div>
  );
}
