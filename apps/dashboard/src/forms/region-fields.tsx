"use client";

import { Locales } from "@spots/domain/kernel/locales";
import { timeZoneChoices } from "@spots/domain/kernel/time-zone";
import { SelectField } from "@spots/ui/select-field";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

type Field = Omit<ComponentProps<typeof SelectField>, "label" | "options" | "placeholder">;

/** A select of the product's languages, each in its own name. */
export function LanguageField(field: Field) {
  const say = useTranslations("forms");
  const options = Locales.map((value) => ({ value, label: say(value) }));
  return <SelectField label={say("language")} options={options} {...field} />;
}

/** A select of time zones; `present` is an option even when it is not among `zones`. */
export function TimeZoneField({ zones, present, ...field }: Field & { zones: readonly string[]; present: string }) {
  const say = useTranslations("forms");
  return (
    <SelectField
      label={say("timeZone")}
      placeholder={say("timeZoneChoose")}
      options={timeZoneChoices(zones, present)}
      {...field}
    />
  );
}
