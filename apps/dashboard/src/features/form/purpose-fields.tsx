"use client";

import { ConsentPurposes } from "@spots/domain/consent/purposes";
import { ChoiceField } from "@spots/ui/choice-field";
import { useTranslations } from "next-intl";
import type { CustomerTexts, Question } from "./draft";

type Asking = Extract<Question, { purposes: unknown }>;
type Props = {
  question: Asking;
  texts: CustomerTexts | undefined;
  error: string | undefined;
  onChange: (question: Asking) => void;
};

/** What customers are asked to agree to, each in the wording that they see. */
export function PurposeFields({ question, texts, error, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { purposes } = question;
  return (
    <ChoiceField
      legend={say("purposes")}
      hint={say("purposesTeach")}
      name={`purposes-${question.id}`}
      multiple
      error={error}
      choices={ConsentPurposes.map((value) => ({ value, label: texts?.consents[value] ?? value }))}
      value={purposes}
      onValueChange={(purpose, isChosen) =>
        onChange({
          ...question,
          purposes: ConsentPurposes.filter((each) => (each === purpose ? isChosen : purposes.includes(each))),
        })
      }
    />
  );
}
