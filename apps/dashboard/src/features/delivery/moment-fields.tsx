"use client";

import type { Outputs } from "@spots/api/trpc/root";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useTranslations } from "next-intl";
import type { FormState } from "@/forms/use-form";

/** The part of a form's values that these fields write. */
type Values = { who: string; dueAt: string; whereExactly?: string | undefined; customer?: string | undefined };
type Props = {
  form: { readonly field: (name: keyof Values) => ReturnType<FormState<Record<string, string>>["field"]> };
  choices: Outputs["moment"]["choices"];
  locationId: string;
};

/** Who does a moment, when, where exactly, and for which customer. */
export function MomentFields({ form, choices, locationId }: Props) {
  const say = useTranslations("delivery");
  const options = useWhoOptions(choices, locationId);
  return (
    <>
      <SelectField label={say("offer.who")} placeholder={say("choose")} options={options} {...form.field("who")} />
      <TextField
        type="datetime-local"
        label={say("offer.when")}
        hint={say("offer.whenHint")}
        {...form.field("dueAt")}
      />
      <TextField
        label={say("offer.whereExactly")}
        hint={say("offer.whereExactlyHint")}
        optionalText={say("optional")}
        {...form.field("whereExactly")}
      />
      <TextField label={say("offer.customer")} optionalText={say("optional")} {...form.field("customer")} />
    </>
  );
}

/** Whom a moment of a location can be offered to: its members, those on a duty, or anyone. */
export function useWhoOptions({ members, duties }: Pick<Props["choices"], "members" | "duties">, locationId: string) {
  const say = useTranslations("delivery");
  const here = members.filter(({ locationIds }) => locationIds.length === 0 || locationIds.includes(locationId));
  const onDuty = duties.map(({ id, name }) => ({ value: `duty ${id}`, label: name }));
  return [
    { label: say("offer.people"), options: here.map(({ id, name }) => ({ value: `member ${id}`, label: name })) },
    ...(onDuty.length > 0 ? [{ label: say("offer.duties"), options: onDuty }] : []),
    { value: "anyone", label: say("offer.anyone") },
  ];
}
