"use client";

import { emptyCandidate } from "@spots/domain/guided-path/empty-answers";
import type { Candidate } from "@spots/domain/guided-path/guided-path";
import { mostCandidates } from "@spots/domain/guided-path/questions";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { FieldError } from "@spots/ui/field";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import type { StepProps } from "./step-props";

/** The step "candidates": draft spots, each a moment that could be filmed. */
export function CandidatesStep(props: StepProps) {
  const { answers, change, isOpen } = props;
  const say = useTranslations("guidedPath.candidates");
  const fresh: Candidate = { ...emptyCandidate, stageId: answers.felt.stageId };
  const kept = answers.candidates.drafts;
  const drafts = kept.length === 0 ? [fresh] : kept;
  const write = (next: readonly Candidate[]) => change("candidates", { drafts: [...next] });
  return (
    <>
      {drafts.map((draft, index) => (
        <CandidateCard
          key={index}
          {...props}
          index={index}
          draft={draft}
          onWrite={(next) => write(drafts.with(index, next))}
          onRemove={drafts.length > 1 ? () => write(drafts.toSpliced(index, 1)) : null}
        />
      ))}
      {isOpen && <FieldError id="candidates-error">{say("oneIsEnough")}</FieldError>}
      {drafts.length < mostCandidates && (
        <div>
          <Button icon="plus" onClick={() => write([...drafts, fresh])}>
            {say("add")}
          </Button>
        </div>
      )}
    </>
  );
}

type CardProps = StepProps & {
  index: number;
  draft: Candidate;
  onWrite: (next: Candidate) => void;
  onRemove: (() => void) | null;
};

function CandidateCard({ guidedPath, wrong, isOpen, index, draft, onWrite, onRemove }: CardProps) {
  const say = useTranslations("guidedPath.candidates");
  const errors = useTranslations("errors.fields");
  const required = (empty: boolean) => isOpen && empty && errors("required");
  const at = (field: keyof Candidate) => `candidates.drafts.${index}.${field}`;
  const text = (field: "name" | "talkLine" | "anchor") => (
    <TextField
      label={say(field)}
      hint={say(`${field}Hint`)}
      autoComplete="off"
      value={draft[field]}
      onChange={(event) => onWrite({ ...draft, [field]: event.target.value })}
      {...wrong(at(field), field === "name" && required(draft.name.trim() === ""))}
    />
  );
  const number = index + 1;
  return (
    <Card as="section" tone="paper" pad="roomy" labelledBy={`candidate-${number}`}>
      <div className="grid gap-5">
        <div className="flex items-center justify-between gap-4">
          <h2 id={`candidate-${number}`} className="eyebrow">
            {say("nth", { number })}
          </h2>
          {onRemove && (
            <Button size="small" variant="plain" aria-label={say("removeOf", { number })} onClick={onRemove}>
              {say("remove")}
            </Button>
          )}
        </div>
        <TextareaField
          label={say("happens")}
          hint={say("happensHint")}
          rows={3}
          value={draft.happens}
          onChange={(event) => onWrite({ ...draft, happens: event.target.value })}
          {...wrong(at("happens"), required(draft.happens.trim() === ""))}
        />
        <div className="grid items-end gap-5 sm:grid-cols-2">
          {text("name")}
          <SelectField
            label={say("stage")}
            placeholder={say("choose")}
            value={guidedPath.stages.some(({ id }) => id === draft.stageId) ? (draft.stageId ?? "") : ""}
            onChange={(event) => onWrite({ ...draft, stageId: event.target.value || null })}
            options={guidedPath.stages.map(({ id, name }) => ({ value: id, label: name }))}
            {...wrong(at("stageId"), required(draft.stageId === null))}
          />
        </div>
        {text("talkLine")}
        {text("anchor")}
      </div>
    </Card>
  );
}
