"use client";

import { HabitOutcomes } from "@spots/domain/growth/topics";
import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { showToast } from "@spots/ui/toast";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";
import { type Growth, useGrowth } from "./use-growth";

type Props = { business: string; habit: Growth["habits"][number] };

/** Checks in on a habit: how it went, and the day of the next check-in, or none. */
export function CheckSheet({ business, habit }: Props) {
  const say = useTranslations("growth.habit");
  const growth = useTranslations("growth");
  const { client } = useGrowth();
  const blank = () => ({ id: v7(), habitId: habit.id, outcome: "", words: "", nextOn: "" });
  const form = useSheetForm({
    schema: () => import("./growth.schema").then(({ CheckForm }) => CheckForm),
    initial: blank,
    draft: { form: "growth.check", subject: habit.id },
    send: (draft) => client.growth.checkHabit.mutate({ business, ...draft }),
    onSent: () => {
      showToast({ title: say("sent") });
    },
    next: blank,
  });
  const { outcome } = form.rhf.watch();
  return (
    <FormSheet
      of={form}
      title={say("check")}
      description={habit.words}
      closeLabel={growth("close")}
      trigger={<Button aria-label={say("checkOf", { words: habit.words })}>{say("check")}</Button>}
      submit={growth("save")}
      button={{ variant: "primary", size: "large", wide: true }}
    >
      <ChoiceField
        legend={say("how")}
        name="outcome"
        look="pills"
        value={[outcome]}
        onValueChange={(value) => form.rhf.setValue("outcome", value, { shouldDirty: true, shouldValidate: true })}
        choices={HabitOutcomes.map((each) => ({ value: each as string, label: say(`outcome.${each}`) }))}
        error={form.errorAt("outcome")}
      />
      <TextareaField
        label={say("note")}
        optionalText={growth("optional")}
        rows={3}
        maxLength={300}
        {...form.field("words")}
      />
      <TextField type="date" label={say("next")} hint={say("nextHint")} {...form.field("nextOn")} />
    </FormSheet>
  );
}
