"use client";

import { Measures } from "@spots/domain/strategy/measures";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

const blank = () => ({ id: v7(), text: "", measure: "recall" as const, target: "" });

type Props = { business: string; onSet: (goalId: string) => void };

/**
 * Creates a goal with its measure. The sheet of the new goal opens next, to choose stages and
 * spots.
 */
export function SetGoalSheet({ business, onSet }: Props) {
  const say = useTranslations("strategy.goal");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const form = useSheetForm({
    schema: () => import("@spots/domain/strategy/goal").then(({ SetGoal }) => SetGoal),
    initial: blank,
    draft: { form: "goal.set" },
    send: (words) => client.goal.set.mutate({ business, ...words }),
    onSent: ({ id }) => onSet(id),
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("set")}
      description={say("setTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("set")}
        </Button>
      }
      submit={say("setNow")}
      button={{ size: "large", wide: true }}
    >
      <TextField label={say("text")} hint={say("textHint")} {...form.field("text")} />
      <SelectField
        label={say("measure")}
        options={Measures.map((value) => ({ value, label: say(`measures.${value}`) }))}
        {...form.field("measure")}
      />
      <TextField
        label={say("target")}
        hint={say("targetHint")}
        optionalText={common("optional")}
        {...form.field("target")}
      />
    </FormSheet>
  );
}
