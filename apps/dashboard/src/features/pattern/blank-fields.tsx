"use client";

import type { SpokenPattern } from "@spots/domain/spot/pattern-library";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";

type Props = {
  pattern: SpokenPattern;
  answers: Readonly<Record<string, string>>;
  stopRule: string;
  /** The errors of the answers by blank; `stopRule` is the key of the last field. */
  faults: Readonly<Record<string, string>>;
  onAnswer: (blank: string, answer: string) => void;
  onStopRule: (text: string) => void;
};

/** One field for each blank with an example, and a field for the stop rule. */
export function BlankFields({ pattern, answers, stopRule, faults, onAnswer, onStopRule }: Props) {
  const say = useTranslations("pattern");
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-1 font-serif text-title">{say("blanks")}</legend>
      <p className="text-small text-ink-2">{say("blanksTeach")}</p>
      {pattern.blanks.map(({ id, ask, such }) => (
        <TextField
          key={id}
          id={`blank-${id}`}
          label={ask}
          placeholder={such}
          maxLength={60}
          autoComplete="off"
          value={answers[id] ?? ""}
          onChange={(event) => onAnswer(id, event.target.value)}
          error={faults[id]}
        />
      ))}
      <TextareaField
        rows={2}
        id="blank-stopRule"
        label={say("stopAsk")}
        optionalText={say("optional")}
        hint={say("stopTeach")}
        placeholder={pattern.stopSuch}
        maxLength={300}
        autoComplete="off"
        value={stopRule}
        onChange={(event) => onStopRule(event.target.value)}
        error={faults.stopRule}
      />
    </fieldset>
  );
}
