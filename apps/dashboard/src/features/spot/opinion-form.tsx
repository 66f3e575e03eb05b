"use client";

import type { JudgedWords, Question } from "@spots/domain/spot/opinion";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { Form } from "@/forms/form";
import { useForm } from "@/forms/use-form";

type Props = { business: string; spotId: string; question: Question; words: JudgedWords };

const blank = () => ({ id: v7(), answer: "" as const, reason: "" });

/** The member's own answer to a question about a spot: yes or no, with a reason. */
export function OpinionForm({ business, spotId, question, words }: Props) {
  const client = useTRPCClient();
  const say = useTranslations("spot.opinion");
  const form = useForm({
    schema: () => import("./opinion.schema").then(({ Answered }) => Answered),
    initial: blank,
    draft: { form: `spot.judge.${question}`, subject: spotId },
    send: ({ answer, ...own }) =>
      client.spot.judge.mutate({ business, spotId, question, isYes: answer === "yes", words, ...own }),
    onSent: async () => {
      showToast({ title: say("saved") });
    },
    next: blank,
  });
  const answer = form.rhf.watch("answer");
  return (
    <Form
      of={form}
      className="grid grid-cols-1 gap-3"
      submit={answer && say("save")}
      button={{ variant: "quiet", size: "small" }}
    >
      <ChoiceField
        legend={say(`question.${question}`)}
        legendHidden
        name={`opinion-${question}`}
        look="pills"
        choices={(["yes", "no"] as const).map((value) => ({ value, label: say(value) }))}
        value={answer ? [answer] : []}
        onValueChange={(value) => form.rhf.setValue("answer", value)}
        error={form.errorAt("answer")}
      />
      {answer && <TextareaField label={say("reason")} rows={2} maxLength={300} {...form.field("reason")} />}
    </Form>
  );
}
