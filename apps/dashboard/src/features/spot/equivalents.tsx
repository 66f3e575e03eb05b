"use client";

import type { AssessSpot } from "@spots/domain/spot/spot-life";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { useRefusal } from "@/api/use-refusal";

/** Who else does something that comes near it, and what. */
export function Equivalents({ form }: { form: UseFormReturn<AssessSpot> }) {
  const say = useTranslations("spot");
  const { fieldText } = useRefusal();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "equivalents" });
  const wrong = (at: number, field: "who" | "what") => {
    const message = form.formState.errors.equivalents?.[at]?.[field]?.message;
    return message ? { error: fieldText(message) } : {};
  };
  return (
    <fieldset className="grid grid-cols-1 gap-3 border-line border-t pt-3">
      <legend className="font-semibold">{say("equivalents")}</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="flex items-start gap-2">
          <div className="grid flex-1 gap-2 sm:grid-cols-2">
            <TextField label={say("who")} {...form.register(`equivalents.${at}.who`)} {...wrong(at, "who")} />
            <TextField label={say("what")} {...form.register(`equivalents.${at}.what`)} {...wrong(at, "what")} />
          </div>
          <IconButton icon="trash" variant="plain" label={say("removeEquivalent")} onClick={() => remove(at)} />
        </div>
      ))}
      <div>
        <Button size="small" icon="plus" onClick={() => append({ who: "", what: "" })}>
          {say("addEquivalent")}
        </Button>
      </div>
    </fieldset>
  );
}
