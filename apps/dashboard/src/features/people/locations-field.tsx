"use client";

import type { Id } from "@spots/domain/kernel/ids";
import { ChoiceField } from "@spots/ui/choice-field";
import { useTranslations } from "next-intl";

type Props = {
  /** Distinguishes the field from others on the page. */
  name: string;
  locations: readonly { id: Id; name: string }[];
  value: readonly Id[];
  onValue: (value: Id[]) => void;
  /** Whether the acting member must choose, since they have some locations only. */
  isLimited?: boolean;
  error?: string | undefined;
};

/** The locations of a member; none chosen means all of them. */
export function LocationsField({ name, locations, value, onValue, isLimited = false, error }: Props) {
  const say = useTranslations("people");
  return (
    <ChoiceField
      legend={say("where")}
      hint={say(isLimited ? "whereLimited" : "whereHint")}
      name={name}
      look="pills"
      multiple
      value={value}
      onValueChange={(id, chosen) => onValue(chosen ? [...value, id] : value.filter((each) => each !== id))}
      choices={locations.map(({ id, name: label }) => ({ value: id, label }))}
      error={error}
    />
  );
}
