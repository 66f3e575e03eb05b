import { useState } from "react";
import type { FieldValues, Path, PathValue } from "react-hook-form";
import type { z } from "zod";
import { refusalIn } from "@/api/use-refusal";
import type { Conflict } from "@/editing/conflict";
import { editsBetween, type FieldEdits } from "@/editing/field-edits";
import type { DraftOf } from "@/forms/use-draft";
import { useForm } from "@/forms/use-form";
import { asText } from "./location-words";

type Other<Words extends FieldValues> = {
  readonly schema: () => Promise<z.ZodType<Words, Words>>;
  readonly initial: () => Words;
  readonly draft: DraftOf;
  /** Returns the form's values as they are stored. */
  readonly asStored: (words: Words) => object;
  readonly send: (edits: FieldEdits) => Promise<unknown>;
  readonly onSent: () => void;
};

/**
 * The form of other words for a spot, at a location or in a language. It sends the changed fields;
 * fields that somebody else changed meanwhile are a conflict, which the person resolves.
 */
export function useOtherWords<Words extends FieldValues>({ asStored, send, ...options }: Other<Words>) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // The other person's values after a conflict; they are the base of the next save.
  const [theirs, setTheirs] = useState<Readonly<Record<string, unknown>>>({});
  const form = useForm<Words, Words, unknown>({
    ...options,
    send: async (words, base) => {
      try {
        await send(editsBetween({ ...asStored(base), ...theirs }, asStored(words)));
      } catch (refused) {
        const { conflicts, values } = refusalIn(refused) ?? {};
        if (conflicts) setConflict({ by: String(values?.by ?? ""), fields: conflicts });
        throw refused;
      }
    },
    fieldAt: (path) => path.replace(/^edits\.(\w+).*/, "$1"),
  });
  const resolve = (isMine: boolean) => {
    if (!conflict) return;
    const met = Object.fromEntries(Object.entries(conflict.fields).map(([field, each]) => [field, each.theirs]));
    setTheirs({ ...theirs, ...met });
    setConflict(null);
    for (const [field, value] of isMine ? [] : Object.entries(met))
      form.rhf.setValue(field as Path<Words>, asTyped(value) as PathValue<Words, Path<Words>>);
    if (isMine) form.submit();
  };
  return { form, conflict, resolve };
}

/** Returns a stored value as the form has it. */
const asTyped = (value: unknown) =>
  typeof value === "boolean" ? value : asText(value as Parameters<typeof asText>[0]);
