"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { AddPersona } from "@spots/domain/strategy/persona";
import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
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

const Words = AddPersona.omit({ id: true });
const nothing = { name: "", hopes: "", worries: "", clues: "" };

type Props = { business: string; onAdded: (personaId: string) => void };

/** A new persona in a few sentences; what research says comes after, in the persona's own sheet. */
export function AddPersonaSheet({ business, onAdded }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.persona");
  const common = useTranslations("strategy");
  const { fieldText, sentence } = useRefusal();
  const { again } = useStrategy();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => v7());
  const form = useForm({ resolver: zodResolver(Words), defaultValues: nothing });
  const add = useMutation(trpc.persona.add.mutationOptions());
  const draft = useFormDraft(form, { form: "persona.add" });
  const wrong = (field: keyof typeof nothing) => {
    const message = form.formState.errors[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  const keep = form.handleSubmit((words) =>
    add.mutate(
      { business, id, ...words },
      {
        onSuccess: async () => {
          await again();
          setOpen(false);
          draft.accepted();
          form.reset(nothing);
          setId(v7());
          onAdded(id);
        },
      },
    ),
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("add")}
      description={say("addTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("add")}
        </Button>
      }
    >
      <form noValidate className="grid gap-5" onSubmit={(event) => void keep(event)}>
        {draft.notice}
        <TextField label={say("name")} hint={say("nameHint")} {...form.register("name")} {...wrong("name")} />
        {(["hopes", "worries", "clues"] as const).map((field) => (
          <TextareaField
            key={field}
            label={say(field)}
            rows={3}
            optionalText={common("optional")}
            {...(field === "clues" ? { hint: say("cluesHint") } : {})}
            {...form.register(field)}
            {...wrong(field)}
          />
        ))}
        {add.error && (
          <p role="alert" className="text-bad">
            {sentence(add.error)}
          </p>
        )}
        <Button type="submit" variant="primary" size="large" wide pending={add.isPending}>
          {say("add")}
        </Button>
      </form>
    </Sheet>
  );
}
