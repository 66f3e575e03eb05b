"use client";

import type { JudgedWords, Question } from "@spots/domain/spot/opinion";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { useDraft } from "@/forms/use-draft";

type Props = { business: string; spotId: string; question: Question; words: JudgedWords };

/** A person's own answer to a question about a spot: yes or no, with the reason. */
export function OpinionForm({ business, spotId, question, words }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useTranslations("spot.opinion");
  const { sentence, fieldText } = useRefusal();
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const draft = useDraft({
    form: `spot.judge.${question}`,
    subject: spotId,
    value: { answer, reason },
    initial: { answer: null, reason: "" },
    apply: (words) => {
      setAnswer(words.answer);
      setReason(words.reason);
    },
  });
  const judge = useMutation(
    trpc.spot.judge.mutationOptions({
      onSuccess: async () => {
        draft.accepted();
        setAnswer(null);
        setReason("");
        setTried(false);
        showToast({ title: say("saved") });
        await queries.invalidateQueries({ queryKey: trpc.spot.pathKey() });
        await queries.invalidateQueries({ queryKey: trpc.journey.pathKey() });
      },
    }),
  );
  const send = () => {
    setTried(true);
    if (answer === null || !reason.trim()) return;
    judge.mutate({ business, id: v7(), spotId, question, isYes: answer === "yes", reason: reason.trim(), words });
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      {draft.notice}
      <ChoiceField
        legend={say(`question.${question}`)}
        legendHidden
        name={`opinion-${question}`}
        look="pills"
        choices={(["yes", "no"] as const).map((value) => ({ value, label: say(value) }))}
        value={answer === null ? [] : [answer]}
        onValueChange={(value) => setAnswer(value)}
        error={isTried && answer === null ? fieldText("required") : undefined}
      />
      {answer !== null && (
        <TextareaField
          label={say("reason")}
          rows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(isTried && !reason.trim() ? { error: fieldText("required") } : {})}
        />
      )}
      {judge.error && (
        <p role="alert" className="text-bad">
          {sentence(judge.error)}
        </p>
      )}
      {answer !== null && (
        <div>
          <Button size="small" pending={judge.isPending} onClick={send}>
            {say("save")}
          </Button>
        </div>
      )}
    </div>
  );
}
