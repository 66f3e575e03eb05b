"use client";

import type { Refusal } from "@spots/api/trpc/errors";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";

type RefusalData = { readonly refusal: Refusal; readonly requestId: string | null };

function dataOf(error: unknown): RefusalData | null {
  if (!(error instanceof TRPCClientError)) return null;
  const { data } = error;
  return data && typeof data === "object" && "refusal" in data ? (data as RefusalData) : null;
}

/** Turns what a call was refused with into sentences: one for the whole, and one for each field by its path. */
export function useRefusal() {
  const say = useTranslations("errors");
  const fieldText = (key: string) =>
    say.has(`fields.${key}` as "fields.invalid") ? say(`fields.${key}` as "fields.invalid") : say("fields.invalid");
  return {
    refusalIn: (error: unknown): Refusal | null => dataOf(error)?.refusal ?? null,
    sentence: (error: unknown): string => {
      const data = dataOf(error);
      if (!data) return say("offline");
      const { reason, values } = data.refusal;
      const key = say.has(reason as "unexpected") ? reason : "unexpected";
      return say(key as "unexpected", { ...values, requestId: data.requestId ?? "-" });
    },
    fields: (error: unknown): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(dataOf(error)?.refusal.fields ?? {}).map(([field, key]) => [field, fieldText(key)]),
      ),
    fieldText,
  };
}
