"use client";

import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { type DraftOf, type DraftState, useDraft } from "./use-draft";

type Options<Values> = DraftOf & {
  /** A field that is never stored, such as a password. */
  readonly never?: keyof Values & string;
  /**
   * Called when a draft is restored, with the values that the form had when the draft was begun.
   */
  readonly onBase?: (base: Values) => void;
};

/** Stores the draft of a form of react-hook-form. */
export function useFormDraft<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  { never, onBase, ...of }: Options<Values>,
): DraftState {
  const [untouched] = useState(() => form.getValues());
  const without = (values: Values): Values => (never ? { ...values, [never]: untouched[never] } : values);
  return useDraft<Values>({
    ...of,
    value: without(form.watch()),
    initial: untouched,
    apply: (values, base) => {
      onBase?.(base);
      form.reset(values, { keepDefaultValues: true });
    },
  });
}
