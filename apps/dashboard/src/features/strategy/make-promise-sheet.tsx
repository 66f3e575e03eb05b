"use client";

import { Button } from "@spots/ui/button";
import { TextField } from "@spots/ui/text-field";
import { TextareaField } from "@spots/ui/textarea-field";
import { useTranslations } from "next-intl";
import { v7 } from "uuid";
import { useTRPCClient } from "@/api/client";
import { FormSheet } from "@/forms/form-sheet";
import { useSheetForm } from "@/forms/use-form";

const blank = () => ({ id: v7(), text: "", madeIn: "" });

type Props = { business: string; onMade: (brandPromiseId: string) => void };

/** Creates a brand promise. The sheet of the new promise opens next, to link what backs it up. */
export function MakePromiseSheet({ business, onMade }: Props) {
  const say = useTranslations("strategy.brandPromise");
  const common = useTranslations("strategy");
  const client = useTRPCClient();
  const form = useSheetForm({
    schema: () => import("@spots/domain/strategy/brand-promise").then(({ MakeBrandPromise }) => MakeBrandPromise),
    initial: blank,
    draft: { form: "brandPromise.make" },
    send: (words) => client.brandPromise.make.mutate({ business, ...words }),
    onSent: ({ id }) => onMade(id),
    next: blank,
  });
  return (
    <FormSheet
      of={form}
      title={say("make")}
      description={say("makeTeach")}
      closeLabel={common("close")}
      trigger={
        <Button variant="primary" icon="plus">
          {say("make")}
        </Button>
      }
      submit={say("makeNow")}
      button={{ size: "large", wide: true }}
    >
      <TextareaField label={say("text")} hint={say("textHint")} rows={3} {...form.field("text")} />
      <TextField
        label={say("madeIn")}
        hint={say("madeInHint")}
        optionalText={common("optional")}
        {...form.field("madeIn")}
      />
    </FormSheet>
  );
}
