"use client";

import type { AssessSpot } from "@spots/domain/spot/spot-life";
import { Button } from "@spots/ui/button";
import { IconButton } from "@spots/ui/icon-button";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import type { FormState } from "@/forms/use-form";

/** Others who do something similar, and what they do. */
export function Equivalents({ form }: { form: FormState<AssessSpot> }) {
  const say = useTranslations("spot");
  const { fields, append, remove } = useFieldArray({ control: form.rhf.control, name: "equivalents" });
  return (
    <fieldset className="grid grid-cols-1 gap-3 border-line border-t pt-3">
      <legend className="font-semibold">{say("equivalents")}</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="flex items-start gap-2">
          <div className="grid flex-1 gap-2 sm:grid-cols-2">
            <TextField label={say("who")} {...form.field(`equivalents.${at}.who`)} />
            <TextField label={say("what")} {...form.field(`equivalents.${at}.what`)} />
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
