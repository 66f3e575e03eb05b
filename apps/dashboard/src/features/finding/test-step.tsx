"use client";

import { draftOf, evidence } from "@spots/domain/finding/draft";
import { type Candidate, emptyCandidate } from "@spots/domain/finding/finding";
import { judgeSpot, type Test } from "@spots/domain/spot/judgement";
import type { SpotContent } from "@spots/domain/spot/spot";
import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { Status } from "@spots/ui/status";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StepProps } from "./step-props";

type Field = Exclude<keyof Candidate, "stageId">;
const isOwnWord = (field: keyof SpotContent): field is Field => field in emptyCandidate;

/** Each candidate before the open judge: every test with yes and the words that show it, or with what is missing and the place to write it. */
export function TestStep(props: StepProps) {
  const { drafts } = props.answers.candidates;
  return drafts.map((draft, index) => <Judged key={index} {...props} index={index} draft={draft} />);
}

type JudgedProps = StepProps & { index: number; draft: Candidate };

function Judged({ answers, change, wrong, index, draft }: JudgedProps) {
  const say = useTranslations("finding.test");
  const content = draftOf(answers, draft);
  const judgement = judgeSpot(content);
  const missing = new Set(judgement.missing.map(({ test }) => test));
  // A field stays open once it was: it must not vanish under the hand that fills it.
  const [open, setOpen] = useState<ReadonlySet<Test>>(missing);
  const write = (field: Field, text: string) =>
    change("candidates", { drafts: answers.candidates.drafts.with(index, { ...draft, [field]: text }) });
  return (
    <Card as="section" tone={judgement.isSpot ? "magic" : "paper"} pad="roomy" labelledBy={`judged-${index}`}>
      <div className="mb-4 grid gap-1">
        <h2 id={`judged-${index}`} className="heading min-w-0 break-words text-title">
          {draft.name}
        </h2>
        <p role="status" className={judgement.isSpot ? "font-medium text-magic-ink" : "text-ink-2"}>
          {say("verdict", {
            met: evidence.length - missing.size,
            all: evidence.length,
            isSpot: String(judgement.isSpot),
          })}
        </p>
      </div>
      <ol className="grid">
        {evidence.map(({ test, field }) => (
          <li key={test} className="grid gap-2.5 border-line border-t py-4 last:pb-0">
            <TestLine
              test={test}
              isMet={!missing.has(test)}
              words={String(content[field])}
              field={field}
              isOpen={open.has(test) && isOwnWord(field)}
              onOpen={() => setOpen(new Set([...open, test]))}
              onWrite={(text) => isOwnWord(field) && write(field, text)}
              error={wrong(`candidates.drafts.${index}.${field}`)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

type TestLineProps = {
  test: Test;
  isMet: boolean;
  words: string;
  field: keyof SpotContent;
  isOpen: boolean;
  onOpen: () => void;
  onWrite: (text: string) => void;
  error: { error?: string };
};

function TestLine({ test, isMet, words, field, isOpen, onOpen, onWrite, error }: TestLineProps) {
  const say = useTranslations("finding.test");
  const spot = useTranslations("spot");
  const name = spot(`field.${field}`);
  return (
    <>
      <Status tone={isMet ? "good" : "quiet"}>{spot(isMet ? `test.${test}.met` : `test.${test}.missing`)}</Status>
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
