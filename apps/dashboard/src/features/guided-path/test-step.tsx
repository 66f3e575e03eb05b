"use client";

import { draftOf } from "@spots/domain/guided-path/draft";
import { emptyCandidate } from "@spots/domain/guided-path/empty-answers";
import type { Candidate } from "@spots/domain/guided-path/guided-path";
import { judgeSpot, type NeededField, NeededFields, type Remark, remarkKey } from "@spots/domain/spot/judgement";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Status } from "@spots/ui/status";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StepProps } from "./step-props";

type Field = Exclude<keyof Candidate, "stageId">;
const isOwnWord = (field: NeededField): field is Field & NeededField => field in emptyCandidate;

/** Each candidate field by field: its text, or what is missing and a field to write it in. */
export function TestStep(props: StepProps) {
  const { drafts } = props.answers.candidates;
  return drafts.map((draft, index) => <Judged key={index} {...props} index={index} draft={draft} />);
}

type JudgedProps = StepProps & { index: number; draft: Candidate };

function Judged({ answers, change, wrong, index, draft }: JudgedProps) {
  const say = useTranslations("guidedPath.test");
  const content = draftOf(answers, draft);
  const judgement = judgeSpot(content);
  const remarkOn = (field: NeededField) => judgement.remarks.find((remark) => remark.field === field);
  const lacking = NeededFields.filter((field) => judgement.remarks.some((remark) => remark.field === field));
  // A field stays open once it was shown, so that it does not disappear while a person types in it.
  const [open, setOpen] = useState<ReadonlySet<NeededField>>(new Set(lacking));
  const write = (field: Field, text: string) =>
    change("candidates", { drafts: answers.candidates.drafts.with(index, { ...draft, [field]: text }) });
  return (
    <Card as="section" tone="paper" pad="roomy" labelledBy={`judged-${index}`}>
      <div className="mb-4 grid gap-1">
        <h2 id={`judged-${index}`} className="heading min-w-0 break-words text-title">
          {draft.name}
        </h2>
        <p role="status" className="text-ink-2">
          {judgement.isComplete ? say("complete") : say("lacking", { count: lacking.length })}
        </p>
      </div>
      <ol className="grid">
        {NeededFields.map((field) => (
          <li key={field} className="grid gap-2.5 border-line border-t py-4 last:pb-0">
            <FieldLine
              remark={remarkOn(field)}
              words={content[field]}
              field={field}
              isOpen={open.has(field) && isOwnWord(field)}
              onOpen={() => setOpen(new Set([...open, field]))}
              onWrite={(text) => isOwnWord(field) && write(field, text)}
              error={wrong(`candidates.drafts.${index}.${field}`)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

type FieldLineProps = {
  remark: Remark | undefined;
  words: string;
  field: NeededField;
  isOpen: boolean;
  onOpen: () => void;
  onWrite: (text: string) => void;
  error: { error?: string };
};

function FieldLine({ remark, words, field, isOpen, onOpen, onWrite, error }: FieldLineProps) {
  const say = useTranslations("guidedPath.test");
  const spot = useTranslations("spot");
  const name = spot(`field.${field}`);
  return (
    <>
      <Status tone={remark ? (remark.kind === "unspecific" ? "info" : "quiet") : "good"}>
        {remark ? spot(`remark.${remarkKey(remark)}`) : name}
      </Status>
      {isOpen ? (
        <TextareaField
          label={name}
          hint={spot(`hint.${field}`)}
          rows={2}
          defaultValue={words}
          onChange={(event) => onWrite(event.target.value)}
          {...error}
        />
      ) : (
        <div className="flex items-start justify-between gap-4 ps-5.5">
          <p className="said min-w-0 break-words text-ink-2">{words}</p>
          {isOwnWord(field) && (
            <Button size="small" variant="plain" aria-label={say("changeOf", { field: name })} onClick={onOpen}>
              {say("change")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
