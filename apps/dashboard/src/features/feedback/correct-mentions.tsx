"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import type { Answer } from "./answer";
import { useCode } from "./use-code";

type Props = { business: string; answer: Answer; question: "recall" | "comment" };

/** Removes a wrong mention from the text of a question, and adds a missed one. Both can be undone. */
export function CorrectMentions({ business, answer, question }: Props) {
  const say = useTranslations("feedback");
  const { decide, isDeciding } = useCode(business);
  const mentions = answer.mentions.filter((each) => each.question === question && each.status !== "dismissed");
  const counted = mentions.filter(({ status }) => status === "counted");
  const others = answer.choices.filter(({ id }) => !counted.some(({ spot }) => spot.id === id));
  const mayBeLikeliest = question === "recall" && counted.length === 0;
  const likeliest = mayBeLikeliest ? others.find(({ id }) => id === answer.likeliest) : undefined;
  const sorted = likeliest ? [likeliest, ...others.filter((spot) => spot !== likeliest)] : others;
  return (
    <section aria-label={say(`correct.title.${question}`)} className="grid gap-3 border-line border-t pt-4">
      {mentions.map(({ id, spot, status }) => (
        <div key={id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 wrap-anywhere">
            {say(`correct.${status === "counted" ? "counted" : "waits"}.${question}`, { spot: spot.name })}
          </span>
          <Button
            size="small"
            icon="close"
            pending={isDeciding(spot.id, question)}
            onClick={() => decide({ spot, isMeant: false, answerIds: [answer.id], question })}
          >
            {say("correct.dismiss", { spot: spot.name })}
          </Button>
        </div>
      ))}
      {others.length > 0 && (
        <SelectField
          label={say(`correct.add.${question}`)}
          placeholder={say("queue.choose")}
          value=""
          onChange={({ currentTarget }) => {
            const spot = others.find(({ id }) => id === currentTarget.value);
            if (spot) decide({ spot, isMeant: true, answerIds: [answer.id], question });
          }}
          hint={likeliest && say("correct.likeliest", { spot: likeliest.name })}
          options={sorted.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </section>
  );
}
