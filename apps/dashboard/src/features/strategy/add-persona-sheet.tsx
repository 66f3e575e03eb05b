"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

const blank = () => ({ id: v7(), name: "", hopes: "", worries: "", clues: "" });

type Props = { business: string; onAdded: (personaId: string) => void };

/** Creates a persona. Research notes are added later, in the persona's own sheet. */
export function AddPersonaSheet({ business, onAdded }: Props) {
  const say = useTranslations("strategy.persona");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const form = useSheetForm({
    schema: () => import("@spots/domain/strategy/persona").then(({ AddPersona }) => AddPersona),
    initial: blank,
    draft: { form: "persona.add" },
    send: (words) => client.persona.add.mutate({ business, ...words }),
    onSent: ({ id }) => onAdded(id),
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("add")}
      description={say("addTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("add")}
        </Button>
      }
      submit={say("addNow")}
      button={{ size: "large", wide: true }}
    >
      <TextField label={say("name")} hint={say("nameHint")} {...form.field("name")} />
      {(["hopes", "worries", "clues"] as const).map((field) => (
        <TextareaField
          key={field}
          label={say(field)}
          rows={3}
          optionalText={common("optional")}
          hint={field === "clues" ? say("cluesHint") : undefined}
          {...form.field(field)}
        />
      ))}
    </FormSheet>
  );
}
