"use client";

import { mostQuestions } from "@spots/domain/form/limits";
import { isMedia } from "@spots/domain/form/media-kinds";
import { lockedKinds, ownKinds } from "@spots/domain/form/scales";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Kind, Question } from "./draft";

/** Adds a question at the end. Kinds in locked wording, and for files, are offered once. */
export function AddQuestion({ questions, onAdd }: { questions: readonly Question[]; onAdd: (kind: Kind) => void }) {
  const say = useTranslations("questionForm");
  const [chosen, setChosen] = useState<Kind>("text");
  const isOffered = (kind: Kind) => questions.every((question) => question.kind !== kind);
  const kinds: readonly Kind[] = [
    ...ownKinds.filter((kind) => !isMedia(kind) || isOffered(kind)),
    ...lockedKinds.filter(isOffered),
  ];
  const kind = kinds.includes(chosen) ? chosen : "text";
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={say("kindOf")}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={({ currentTarget }) => setChosen(kinds.find((each) => each === currentTarget.value) ?? "text")}
      />
      <Button icon="plus" disabled={questions.length >= mostQuestions} onClick={() => onAdd(kind)}>
        {say("add")}
      </Button>
    </div>
  );
}
