"use client";

import type { DayOrder } from "@spots/domain/list/written-times";
import { ChoiceField } from "@spots/ui/choice-field";
import { useTranslations } from "next-intl";

type Props = { order: DayOrder | null; onOrder: (order: DayOrder) => void };

/** Asks for the order of day and month, when no date of a list shows it. */
export function OrderField({ order, onOrder }: Props) {
  const say = useTranslations("lists");
  return (
    <ChoiceField
      legend={say("order")}
      name="order"
      look="segmented"
      value={order === null ? [] : [order]}
      onValueChange={onOrder}
      choices={[
        { value: "dayFirst", label: say("dayFirst") },
        { value: "monthFirst", label: say("monthFirst") },
      ]}
    />
  );
}
