"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { Name, textUpTo } from "@spots/domain/kernel/text";
import { Button } from "@spots/ui/button";
import { SelectField } from "@spots/ui/select-field";
import { SkeletonText } from "@spots/ui/skeleton";
import { TextField } from "@spots/ui/text-field";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { useTRPC } from "@/api/client";
import { useRefusal } from "@/api/use-refusal";
import { Dialog } from "@/forms/sheet";
import { useFormDraft } from "@/forms/use-form-draft";
import type { Road } from "./road-edit";
import type { Hands } from "./use-hands";

const Facts = z.object({ name: Name, personaId: z.string(), product: textUpTo(80) });

type Props = { business: string; road: Road; hands: Hands };

/** What the journey is called, who travels it, and to what. */
export function JourneyFacts({ business, road, hands }: Props) {
  const trpc = useTRPC();
  const say = useTranslations("journey");
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...trpc.persona.list.queryOptions({ business }), enabled: open });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={say("facts")}
      description={say("factsTeach")}
      closeLabel={say("close")}
      trigger={<Button size="small">{say("facts")}</Button>}
    >
      {data ? (
        <FactsForm road={road} hands={hands} personas={data.personas} onDone={() => setOpen(false)} />
      ) : (
        <SkeletonText />
      )}
    </Dialog>
  );
}

type FormProps = Omit<Props, "business"> & {
  personas: readonly { readonly id: string; readonly name: string }[];
  onDone: () => void;
};

function FactsForm({ road, hands, personas, onDone }: FormProps) {
  const say = useTranslations("journey");
  const { fieldText } = useRefusal();
  // What the hand reached for, however the journey changes meanwhile.
  const [was] = useState(road);
  const untouched = { name: was.name, personaId: was.personaId ?? "", product: was.product };
  const [base, setBase] = useState(untouched);
  const form = useForm({
    resolver: zodResolver(Facts),
    defaultValues: untouched,
  });
  const draft = useFormDraft(form, { form: "journey.facts", subject: was.id, onBase: setBase });
  const wrong = (field: "name" | "product") => {
    const message = form.formState.errors[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  const keep = form.handleSubmit(({ name, personaId, product }) => {
    const before = { ...was, ...base, personaId: base.personaId || null };
    hands.editJourney(before, { name, personaId: personaId || null, product });
    draft.accepted();
    onDone();
  });
  return (
    <form onSubmit={(event) => void keep(event)} noValidate className="grid gap-5">
      {draft.notice}
      <TextField label={say("renameJourney")} {...form.register("name")} {...wrong("name")} />
      <SelectField
        label={say("travelledBy")}
        placeholder={say("nobodyYet")}
        options={personas.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.register("personaId")}
      />
      <TextField
        label={say("leadsTo")}
        hint={say("leadsToHint")}
        optionalText={say("optional")}
        {...form.register("product")}
        {...wrong("product")}
      />
      <Button type="submit" variant="primary" wide>
        {say("keep")}
      </Button>
    </form>
  );
}
