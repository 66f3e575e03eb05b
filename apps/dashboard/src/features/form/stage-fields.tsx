"use client";

import { mostOptionText } from "@spots/domain/form/limits";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import { noText, type Question, type ReadForm } from "./draft";
import { TextFields } from "./text-fields";

type Asking = Extract<Question, { stages: unknown }>;
type Props = {
  question: Asking;
  journeys: ReadForm["journeys"];
  languages: readonly string[];
  /** The sentence of what is wrong at a path of the question. */
  wrong: (path: string) => string | undefined;
  onChange: (question: Asking) => void;
};

/** The journey whose stages are asked about, and how the question names each of them. */
export function StageFields({ question, journeys, languages, wrong, onChange }: Props) {
  const say = useTranslations("questionForm");
  const { stages } = question;
  const journey = journeys.find((each) => each.stages.some(({ id }) => id === stages[0]?.stageId));
  const choose = (id: string) => {
    const chosen = journeys.find((each) => each.id === id);
    const named = (name: string) => ({ ...noText(), [chosen?.language ?? "en"]: name });
    const asked = chosen?.stages.map(({ id: stageId, name, weight }) => ({ stageId, weight, text: named(name) })) ?? [];
    onChange({ ...question, stages: asked });
  };
  return (
    <>
      <SelectField
        label={say("stages.journey")}
        hint={journeys.length > 0 ? say("stages.teach") : say("stages.none")}
        error={wrong("stages")}
        value={journey?.id ?? ""}
        options={[
          { value: "", label: say("stages.choose") },
          ...journeys.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {stages.map((stage, index) => (
        <TextFields
          key={stage.stageId}
          label={say("stages.name", { number: index + 1 })}
          most={mostOptionText}
          texts={stage.text}
          languages={languages}
          wrong={(language) => wrong(`stages.${index}.text.${language}`)}
          onChange={(text) => onChange({ ...question, stages: stages.with(index, { ...stage, text }) })}
        />
      ))}
    </>
  );
}
