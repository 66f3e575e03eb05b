"use client";

import { mostOptions, mostOptionText } from "@spots/domain/form/limits";
import { partId } from "@spots/domain/form/part-id";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { newOption, type Question } from "./draft";
import { TextFields } from "./text-fields";

type WithOptions = Extract<Question, { options: unknown }>;
type Props = {
  question: WithOptions;
  languages: readonly string[];
  wrong: (path: string) => string | undefined;
  onChange: (question: Question) => void;
};

/** The answers to choose from, each in each language. */
export function OptionFields({ question, languages, wrong, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { options } = question;
  const set = (next: WithOptions["options"]) => onChange({ ...question, options: next });
  return (
    <div className="grid gap-3">
      {options.map((option, index) => (
        <div key={option.id} className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextFields
              label={say("option", { number: index + 1 })}
              texts={option.text}
              languages={languages}
              most={mostOptionText}
              wrong={(language) => wrong(`options.${index}.text.${language}`)}
              onChange={(text) => set(options.with(index, { ...option, text }))}
            />
          </div>
          <IconButton
            icon="close"
            label={say("removeOption", { number: index + 1 })}
            onClick={() => set(options.toSpliced(index, 1))}
          />
        </div>
      ))}
      {wrong("options") && <p className="text-bad text-small">{wrong("options")}</p>}
      <div>
        <Button
          size="small"
          icon="plus"
          disabled={options.length >= mostOptions}
          onClick={() => set([...options, newOption(partId(v7()))])}
        >
          {say("addOption")}
        </Button>
      </div>
    </div>
  );
}
