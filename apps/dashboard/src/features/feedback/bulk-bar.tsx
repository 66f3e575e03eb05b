"use client";

import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { useCode } from "./use-code";

type Props = { business: string; answerIds: readonly string[]; onClear: () => void };

/**
 * Gives the selected answers, or their comments, a spot that they were missed, or takes a wrong one
 * from them.
 */
export function BulkBar({ business, answerIds, onClear }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("feedback.bulk");
  const { decide, isPending } = useCode(business);
  const [question, setQuestion] = useState<"recall" | "comment">("recall");
  const { data, isPlaceholderData } = useQuery(
    trpc.response.choices.queryOptions(
      { business, responseIds: [...answerIds], question },
      { placeholderData: (before) => before },
    ),
  );
  const select = (
    isMeant: boolean,
    spots: readonly { readonly id: string; readonly name: string; readonly count: number }[],
  ) => (
    <SelectField
      label={say(isMeant ? "add" : "remove")}
      placeholder={say("choose")}
      value=""
      // Its numbers are those of the selection before until the new ones have come.
      disabled={isPending || isPlaceholderData || spots.length === 0}
      onChange={({ currentTarget }) => {
        const spot = spots.find(({ id }) => id === currentTarget.value);
        if (spot) decide({ spot, isMeant, answerIds, question }, onClear);
      }}
      options={spots.map(({ id, name, count }) => ({ value: id, label: say("option", { name, count }) }))}
    />
  );
  return (
    <section
      aria-label={say("title")}
      className="sticky bottom-3 z-20 flex flex-wrap items-end gap-3 rounded-card border border-line-2 bg-paper p-4 shadow-high"
    >
      <p role="status" className="num min-w-36 flex-1 self-center font-semibold">
        {say("selected", { count: answerIds.length })}
      </p>
      {((data?.withComment ?? 0) > 0 || question === "comment") && (
        <SelectField
          label={say("where")}
          value={question}
          onChange={({ currentTarget: { value } }) => setQuestion(value === "comment" ? "comment" : "recall")}
          options={(["recall", "comment"] as const).map((value) => ({ value, label: say(`question.${value}`) }))}
        />
      )}
      {/* Both are there before their options: a bar that grows would move the answer being clicked. */}
      {select(true, data?.missing ?? [])}
      {select(false, data?.mentioned ?? [])}
      <Button variant="plain" onClick={onClear}>
        {say("clear")}
      </Button>
    </section>
  );
}
