"use client";

import type { Refusal } from "@spots/api/trpc/errors";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";

type RefusalData = { readonly refusal: Refusal; readonly requestId: string | null; readonly httpStatus: number };

function dataOf(error: unknown): RefusalData | null {
  if (!(error instanceof TRPCClientError)) return null;
  const { data } = error;
  return data && typeof data === "object" && "refusal" in data ? (data as RefusalData) : null;
}

/** What the server refused a call with; null where it gave no answer. */
export const refusalIn = (error: unknown): Refusal | null => dataOf(error)?.refusal ?? null;

/**
 * HTTP statuses that a later try may not meet: the session ended, too many requests, and whatever
 * failed on the server.
 */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500;

/**
 * Whether the server has not decided on a call: no answer of ours came (no network, a proxy
 * answered instead), or one that says that it failed just now. What was sent is still to be sent.
 */
export function isUndecided(error: unknown): boolean {
  const data = dataOf(error);
  return data === null || isPassing(data.httpStatus);
}

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

/**
 * Turns what a call was refused with into sentences: one for the whole, and one for each field by
 * its path.
 */
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
