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

/** Returns the refusal of a failed call; null when the server gave no response. */
export const refusalIn = (error: unknown): Refusal | null => dataOf(error)?.refusal ?? null;

/**
 * HTTP statuses after which a retry may succeed: the session ended, too many requests, and server
 * errors.
 */
const isPassing = (status: number): boolean => status === 401 || status === 429 || status >= 500;

/**
 * Whether the server has not decided on a call: there was no response of this server (no network,
 * or a proxy answered instead), or the response reports a temporary failure. The call is still to
 * be sent.
 */
export function isUndecided(error: unknown): boolean {
  const data = dataOf(error);
  return data === null || isPassing(data.httpStatus);
}

/** Returns the message keys and values of an error. */
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
 * Turns the refusal of a call into sentences: one for the whole call, and one for each field by its
 * path.
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
