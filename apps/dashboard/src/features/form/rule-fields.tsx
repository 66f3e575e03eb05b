"use client";

import { ChoiceField } from "@spots/ui/choice-field";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import { answersOf, type Question } from "./draft";

type Props = {
  question: Question;
  earlier: readonly Question[];
  titles: (question: Question) => string;
  language: string;
  error: string | undefined;
  onChange: (showIf: Question["showIf"]) => void;
};

/** Who sees a question: everybody, or those with one of these answers to an earlier one. */
export function RuleFields({ question, earlier, titles, language, error, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { showIf } = question;
  const asked = earlier.filter((other) => answersOf(other, language).length > 0);
  if (asked.length === 0 && showIf === null) return null;
  const chosen = asked.find(({ id }) => id === showIf?.questionId);
  const titled = (other: Question) => titles(other) || say(`kind.${other.kind}`);
  return (
    <div className="grid gap-3">
      <SelectField
        label={say("showTo")}
        placeholder={say("everybody")}
        value={showIf?.questionId ?? ""}
        error={chosen === undefined || showIf?.oneOf.length !== 0 ? error : undefined}
        options={[
          ...asked.map((other) => ({ value: other.id, label: say("whoAnswered", { question: titled(other) }) })),
          ...(showIf !== null && !chosen ? [{ value: showIf.questionId, label: say("notBefore") }] : []),
        ]}
        onChange={({ currentTarget: { value } }) => onChange(value === "" ? null : { questionId: value, oneOf: [] })}
      />
      {chosen && showIf && (
        <ChoiceField
          legend={say("withAnswer", { question: titled(chosen) })}
          name={`rule-${question.id}`}
          look="pills"
          multiple
          choices={[...answersOf(chosen, language)]}
          value={showIf.oneOf}
          error={showIf.oneOf.length === 0 ? error : undefined}
          onValueChange={(value, isChosen) => {
            const others = showIf.oneOf.filter((each) => each !== value);
            onChange({ ...showIf, oneOf: isChosen ? [...others, value] : others });
          }}
        />
      )}
    </div>
  );
}
