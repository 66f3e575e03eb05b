"use client";

import { SelectField } from "@spots/ui/select-field";
import { SkeletonText } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/api/client";
import { Form } from "@/forms/form";
import { Dialog } from "@/forms/sheet";
import { useForm } from "@/forms/use-form";
import type { Journey } from "./journey-edit";
import type { Facts } from "./journey-facts.schema";
import type { JourneyCommands } from "./use-journey-commands";

type Props = {
  business: string;
  journey: Journey;
  commands: JourneyCommands;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Edits the name, the persona and the product of a journey. */
export function JourneyFacts({ business, journey, commands, open, onOpenChange }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const { data } = useQuery({ ...trpc.persona.list.queryOptions({ business }), enabled: open });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say("facts")}
      description={say("factsTeach")}
      closeLabel={say("close")}
    >
      {data ? (
        <FactsForm journey={journey} commands={commands} personas={data.personas} onDone={() => onOpenChange(false)} />
      ) : (
        <SkeletonText />
      )}
    </Dialog>
  );
}

type FormProps = Pick<Props, "journey" | "commands"> & {
  personas: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
};

function FactsForm({ journey, commands, personas, onDone }: FormProps) {
  const say = useTranslations("journey");
  // The journey at the time the form was opened, so that later changes do not replace its initial
  // values.
  const [was] = useState(journey);
  const form = useForm({
    schema: () => import("./journey-facts.schema").then(({ Facts }) => Facts),
    initial: () => ({ name: was.name, personaId: was.personaId ?? "", product: was.product }),
    draft: { form: "journey.facts", subject: was.id },
    send: (facts, base) => commands.editJourney(asStored(base), asStored(facts)),
    onSent: onDone,
  });
  return (
    <Form of={form} submit={say("keep")} button={{ wide: true }}>
      <TextField label={say("renameJourney")} {...form.field("name")} />
      <SelectField
        label={say("travelledBy")}
        placeholder={say("nobodyYet")}
        options={personas.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field("personaId")}
      />
      <TextField
        label={say("leadsTo")}
        hint={say("leadsToHint")}
        optionalText={say("optional")}
        {...form.field("product")}
      />
    </Form>
  );
}

/** Returns the values as they are stored: an empty persona is null. */
const asStored = ({ personaId, ...facts }: Facts) => ({ ...facts, personaId: personaId || null });
