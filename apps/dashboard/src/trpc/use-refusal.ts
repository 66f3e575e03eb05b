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

/** What the server refused a call with; null where it gave no answer. */
export const refusalIn = (error: unknown): Refusal | null => dataOf(error)?.refusal ?? null;

/** The sentences of the catalogue for what went wrong, by their keys. */
export function useFormText() {
  const say = useTranslations("errors");
  return {
    fieldText: (key: string): string =>
      say((say.has(`fields.${key}` as "fields.invalid") ? `fields.${key}` : "fields.invalid") as "fields.invalid"),
    sentence: (reason: string, values: Readonly<Record<string, string | number>> = {}): string | null =>
      say.has(reason as "unexpected") ? say(reason as "unexpected", { requestId: "-", ...values }) : null,
  };
}

/** Turns what a call was refused with into sentences: one for the whole, and one for each field by its path. */
export function useRefusal() {
  const say = useTranslations("errors");
  const { fieldText, sentence } = useFormText();
  return {
    fieldText,
    sentence: (error: unknown): string => {
      const data = dataOf(error);
      if (!data) return say("offline");
      const values = { ...data.refusal.values, requestId: data.requestId ?? "-" };
      return sentence(data.refusal.reason, values) ?? say("unexpected", values);
    },
    fields: (error: unknown): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(dataOf(error)?.refusal.fields ?? {}).map(([field, key]) => [field, fieldText(key)]),
      ),
  };
}
