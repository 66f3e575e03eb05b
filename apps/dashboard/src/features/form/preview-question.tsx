"use client";

import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { FileField } from "@spots/ui/file-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { answersOf, type CustomerTexts, type Question, titleOf } from "./draft";

type Given = string | string[] | undefined;
type Props = {
  question: Question;
  language: string;
  texts: CustomerTexts;
  /** The roles that customers can thank. */
  roles: readonly string[];
  given: Given;
  onGive: (given: string | string[]) => void;
};

/** The words under the title of a question: what the ends of a scale mean. */
function hintOf({ kind }: Question, texts: CustomerTexts): string | undefined {
  if (kind === "nps") return texts.scale;
  return kind === "choices" ? texts.several : texts.scales[kind]?.hint;
}

/** What can be chosen: the answers of a question, roles, or what the customer agrees to. */
function previewed(question: Question, { language, texts, roles }: Pick<Props, "language" | "texts" | "roles">) {
  const plain = (words: readonly string[]) => words.map((value) => ({ value, label: value }));
  switch (question.kind) {
    case "intensity":
      return plain([...texts.feelings, texts.noAnswer]);
    case "thanks":
      return question.of === "roles" && roles.length > 0 ? plain([...roles, texts.noAnswer]) : [];
    case "consent":
      return question.purposes.map((value) => ({ value: String(value), label: texts.consents[value] ?? value }));
    default:
      return answersOf(question, language);
  }
}

/** One question of the preview, as the customers' page asks it. */
export function PreviewQuestion({ question, language, texts, roles, given, onGive }: Props) {
  const title = titleOf(question, language, texts) || "…";
  const answers = previewed(question, { language, texts, roles });
  if (question.kind === "photo") return <FileField label={title} hint={texts.photo} accept="image/*" />;
  if (question.kind === "voice")
    return (
      <div className="grid justify-items-start gap-2">
        <span className="font-semibold text-small">{title}</span>
        <span className="text-ink-2 text-small">{texts.voice.teach}</span>
        <Button disabled>{texts.voice.record}</Button>
      </div>
    );
  if (answers.length === 0)
    return (
      <TextareaField
        label={title}
        placeholder={question.kind === "recall" ? texts.questionHint : undefined}
        value={typeof given === "string" ? given : ""}
        onChange={({ currentTarget }) => onGive(currentTarget.value)}
      />
    );
  const chosen = given === undefined ? [] : [given].flat();
  const isMultiple = question.kind === "choices" || question.kind === "consent";
  return (
    <ChoiceField
      legend={title}
      name={`preview-${question.id}`}
      {...(question.kind !== "consent" && { look: "pills" as const })}
      multiple={isMultiple}
      hint={hintOf(question, texts)}
      choices={[...answers]}
      value={chosen}
      onValueChange={(value, isChosen) => {
        const others = chosen.filter((each) => each !== value);
        onGive(isMultiple ? (isChosen ? [...others, value] : others) : value);
      }}
    />
  );
}
