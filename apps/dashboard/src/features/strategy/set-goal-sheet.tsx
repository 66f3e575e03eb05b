"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Measures, SetGoal } from "@spots/domain/strategy/goal";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Sheet } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import { useStrategy } from "./use-strategy";

const Words = SetGoal.omit({ id: true });
const nothing = { text: "", measure: "recall", target: "" } as const;

type Props = { business: string; onSet: (goalId: string) => void };

/** A goal with its measure; the stages and spots for it are asked right after. */
export function SetGoalSheet({ business, onSet }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.goal");
  const common = useTranslations("strategy");
  const { fieldText, sentence } = useRefusal();
  const { again } = useStrategy();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => v7());
  const form = useForm({ resolver: zodResolver(Words), defaultValues: nothing });
  const set = useMutation(trpc.goal.set.mutationOptions());
  const draft = useFormDraft(form, { form: "goal.set" });
  const wrong = (field: keyof typeof nothing) => {
    const message = form.formState.errors[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  const keep = form.handleSubmit((words) =>
    set.mutate(
      { business, id, ...words },
      {
        onSuccess: async () => {
          await again();
          setOpen(false);
          draft.accepted();
          form.reset(nothing);
          setId(v7());
          onSet(id);
        },
      },
    ),
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("set")}
      description={say("setTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("set")}
        </Button>
      }
    >
      <form noValidate className="grid gap-5" onSubmit={(event) => void keep(event)}>
        {draft.notice}
        <TextField label={say("text")} hint={say("textHint")} {...form.register("text")} {...wrong("text")} />
        <SelectField
          label={say("measure")}
          options={Measures.map((value) => ({ value, label: say(`measures.${value}`) }))}
          {...form.register("measure")}
        />
        <TextField
          label={say("target")}
          hint={say("targetHint")}
          optionalText={common("optional")}
          {...form.register("target")}
          {...wrong("target")}
        />
        {set.error && (
          <p role="alert" className="text-bad">
            {sentence(set.error)}
          </p>
        )}
        <Button type="submit" variant="primary" size="large" wide pending={set.isPending}>
          {say("set")}
        </Button>
      </form>
    </Sheet>
  );
}
