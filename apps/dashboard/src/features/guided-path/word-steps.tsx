"use client";

import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { IdeaPills } from "./idea-pills";
import type { StepProps } from "./step-props";

/** The step "promise": what the business promises its customers. */
export function PromiseStep({ guidedPath, answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.promise");
  const errors = useTranslations("errors.fields");
  return (
    <>
      <TextareaField
        label={say("label")}
        hint={say("hint")}
        rows={2}
        value={answers.promise.text}
        onChange={(event) => change("promise", { text: event.target.value })}
        {...wrong("promise.text", isOpen && errors("required"))}
      />
      {guidedPath.promises.length > 0 && (
        <IdeaPills
          label={say("known")}
          ideas={guidedPath.promises.map(({ text }) => text)}
          chosen={answers.promise.text}
          onChoose={(text) => change("promise", { text })}
        />
      )}
    </>
  );
}

const feelings = ["expected", "safe", "proud", "relieved", "surprised", "understood", "home", "curious"] as const;

/** The step "emotion": which feeling the customer should have. */
export function EmotionStep({ answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.emotion");
  const errors = useTranslations("errors.fields");
  return (
    <>
      <TextField
        label={say("label")}
        autoComplete="off"
        value={answers.emotion.text}
        onChange={(event) => change("emotion", { text: event.target.value })}
        {...wrong("emotion.text", isOpen && errors("required"))}
      />
      <IdeaPills
        label={say("ideas")}
        ideas={feelings.map((each) => say(`idea.${each}`))}
        chosen={answers.emotion.text}
        onChoose={(text) => change("emotion", { text })}
      />
    </>
  );
}

const deeds = ["tell", "return", "bring", "show", "thank", "forgive"] as const;

/** The step "action": what the customer should do. */
export function ActionStep({ answers, change, wrong, isOpen }: StepProps) {
  const say = useTranslations("guidedPath.action");
  const errors = useTranslations("errors.fields");
  return (
    <>
      <TextareaField
        label={say("label")}
        rows={2}
        value={answers.action.text}
        onChange={(event) => change("action", { text: event.target.value })}
        {...wrong("action.text", isOpen && errors("required"))}
      />
      <IdeaPills
        label={say("ideas")}
        ideas={deeds.map((each) => say(`idea.${each}`))}
        chosen={answers.action.text}
        onChoose={(text) => change("action", { text })}
      />
    </>
  );
}
