"use client";

import { amountOf, type GestureAmount } from "@spots/domain/gesture/kinds";
import { useFormatter, useTranslations } from "next-intl";

/** Returns a function that writes a cost: "€4.50", "15 minutes", "2 pieces". */
export function useAmount() {
  const say = useTranslations("gesture.amount");
  const format = useFormatter();
  return (amount: GestureAmount): string => {
    const { unit, currency, cost } = amount;
    if (unit !== "money") return say(unit, { count: cost });
    return format.number(amountOf(amount), { style: "currency", currency: currency || "EUR" });
  };
}
