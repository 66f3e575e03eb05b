"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import type { Answer } from "./answer";
import { useAddMention, useDecide } from "./use-decide";

/**
 * Corrects the mentions of an answer: removes a wrong one, adds a missed one or restores a
 * dismissed one.
 */
export function CorrectMentions({ business, answer }: { business: string; answer: Answer }) {
  const say = useTranslations("feedback");
  const [isOpen, setIsOpen] = useState(false);
  const dismiss = useDecide(business);
  const add = useAddMention();
  const mentions = answer.mentions.filter(({ question }) => question === "recall");
  const counted = mentions.filter(({ status }) => status === "counted");
  const others = answer.choices.filter(({ id }) => !counted.some(({ spot }) => spot.id === id));
  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={() => setIsOpen(true)}>
          {say("correct.open")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid max-w-xl gap-3 border-line border-t pt-3">
      {counted.map(({ id, spot, decision }) => (
        <div key={id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 wrap-anywhere">{say("correct.counted", { spot: spot.name })}</span>
          <Button
            size="small"
            icon="close"
            pending={dismiss.isPending && dismiss.variables.mentionId === id}
            onClick={() =>
              dismiss.mutate({
                business,
                decisionId: v7(),
                mentionId: id,
                verdict: "dismissed",
                supersedes: decision?.id ?? null,
              })
            }
          >
            {say("correct.dismiss", { spot: spot.name })}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <SelectField
          label={say("correct.add")}
          placeholder={say("queue.choose")}
          value=""
          onChange={(event) => {
            const spotId = event.target.value;
            if (spotId === "") return;
            const former = mentions.find(({ spot }) => spot.id === spotId)?.decision;
            add.mutate({
              business,
              decisionId: v7(),
              responseId: answer.id,
              spotId,
              supersedes: former?.id ?? null,
            });
          }}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div>
        <Button size="small" onClick={() => setIsOpen(false)}>
          {say("correct.close")}
        </Button>
      </div>
    </div>
  );
}
