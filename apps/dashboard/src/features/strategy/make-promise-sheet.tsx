"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { MakePromise } from "@spots/domain/strategy/promise";
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

const Words = MakePromise.omit({ id: true });
const nothing = { text: "", madeIn: "" };

type Props = { business: string; onMade: (promiseId: string) => void };

/** A promise word for word; what makes it true is asked right after. */
export function MakePromiseSheet({ business, onMade }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("strategy.promise");
  const common = useTranslations("strategy");
  const { fieldText, sentence } = useRefusal();
  const { again } = useStrategy();
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => v7());
  const form = useForm({ resolver: zodResolver(Words), defaultValues: nothing });
  const make = useMutation(trpc.promise.make.mutationOptions());
  const draft = useFormDraft(form, { form: "promise.make" });
  const wrong = (field: keyof typeof nothing) => {
    const message = form.formState.errors[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  const keep = form.handleSubmit((words) =>
    make.mutate(
      { business, id, ...words },
      {
        onSuccess: async () => {
          await again();
          setOpen(false);
          draft.accepted();
          form.reset(nothing);
          setId(v7());
          onMade(id);
        },
      },
    ),
  );
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={say("make")}
      description={say("makeTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("make")}
        </Button>
      }
    >
      <form noValidate className="grid gap-5" onSubmit={(event) => void keep(event)}>
        {draft.notice}
        <TextareaField
          label={say("text")}
          hint={say("textHint")}
          rows={3}
          {...form.register("text")}
          {...wrong("text")}
        />
        <TextField
          label={say("madeIn")}
          hint={say("madeInHint")}
          optionalText={common("optional")}
          {...form.register("madeIn")}
          {...wrong("madeIn")}
        />
        {make.error && (
          <p role="alert" className="text-bad">
            {sentence(make.error)}
          </p>
        )}
        <Button type="submit" variant="primary" size="large" wide pending={make.isPending}>
          {say("make")}
        </Button>
      </form>
    </Sheet>
  );
}
