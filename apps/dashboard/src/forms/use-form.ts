"use client";

import { useLater } from "@spots/ui/later";
import { type ReactNode, type SubmitEvent, useState } from "react";
import {
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  get,
  type RegisterOptions,
  type ResolverResult,
  type UseFormReturn,
  useForm as useFields,
} from "react-hook-form";
import type { z } from "zod";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import type { DraftOf } from "./use-draft";
import { useFormDraft } from "./use-form-draft";

type Options<Values extends FieldValues, Sent, Answer> = {
  /** Imports the schema. It is loaded when the form takes the focus, not with the page. */
  readonly schema: () => Promise<z.ZodType<Sent, Values>>;
  /** Returns the initial values. Ids are made here, so that a retry sends the same ones. */
  readonly initial: () => NoInfer<Values>;
  readonly draft: DraftOf & { readonly never?: keyof NoInfer<Values> & string };
  /** Called before the form is sent, for checks that the schema does not cover; false cancels. */
  readonly mayBeSent?: () => boolean | Promise<boolean>;
  /**
   * Sends the parsed values. `base` has the values from when the form or its draft was begun. A
   * rejection is shown at the fields that it names, and above the button.
   */
  readonly send: (words: Sent, base: NoInfer<Values>) => Promise<Answer> | Answer;
  /** Called when the server has accepted. */
  readonly onSent?: (words: Sent, answer: NoInfer<Answer>) => unknown;
  /** Returns the values of the form after it was sent; by default, those that were sent. */
  readonly next?: (sent: NoInfer<Values>, answer: NoInfer<Answer>) => NoInfer<Values>;
  /** Maps a path of the command's input to the form's field, where they differ. */
  readonly fieldAt?: (path: string) => string;
};

export type FormState<Values extends FieldValues, Sent = Values> = {
  readonly rhf: UseFormReturn<Values, unknown, Sent>;
  /** Returns the props of a field of packages/ui: its name, its handlers and its error. */
  readonly field: (
    name: FieldPath<Values>,
    options?: RegisterOptions<Values, FieldPath<Values>>,
  ) => ReturnType<UseFormReturn<Values>["register"]> & { readonly error: string | undefined };
  /** Returns the error of a field or of a part of it as a sentence. */
  readonly errorAt: (name: FieldPath<Values>) => string | undefined;
  /** The values from when the form or its restored draft was begun. */
  readonly base: Values;
  readonly submit: (event?: SubmitEvent<HTMLFormElement>) => void;
  /** Loads the schema. Called when the form takes the focus. */
  readonly prepare: () => void;
  readonly notice: ReactNode;
  /** Removes the draft after the values were accepted in another way than by `submit`. */
  readonly accepted: () => void;
  /** The server's refusal of the whole form; null when there is none. */
  readonly error: unknown;
  readonly isPending: boolean;
};

/** Returns the first error of a field or of its parts. */
function firstFault(fault: unknown): FieldError | undefined {
  if (typeof fault !== "object" || fault === null) return undefined;
  if ("type" in fault && typeof fault.type === "string") return fault as FieldError;
  return Object.values(fault).map(firstFault).find(Boolean);
}

/**
 * Passes the values on as they were typed, when the schema cannot be loaded. Guarantee: the server
 * validates every input by the same rules, and its refusal is shown at the fields.
 */
const asTyped = <Values extends FieldValues, Sent>(values: Values): ResolverResult<Values, Sent> => ({
  values: values as unknown as Sent,
  errors: {},
});

/**
 * A form with a schema. It validates the fields, stores them as a draft until the server has
 * accepted them, and shows errors of the schema and the server at the fields. The first invalid
 * field takes the focus.
 */
export function useForm<Values extends FieldValues, Sent, Answer>({
  schema,
  initial,
  draft: { never, ...of },
  mayBeSent = () => true,
  send,
  onSent,
  next,
  fieldAt = (path) => path,
}: Options<Values, Sent, Answer>): FormState<Values, Sent> {
  const { fieldText } = useRefusal();
  const [untouched] = useState(initial);
  const [base, setBase] = useState(untouched);
  const [error, setError] = useState<unknown>(null);
  const { load } = useLater(async () => {
    const [{ zodResolver }, loaded] = await Promise.all([import("@hookform/resolvers/zod"), schema()]);
    return zodResolver(loaded);
  });
  const rhf = useFields<Values, unknown, Sent>({
    resolver: async (values, context, options) => {
      const resolve = await load();
      return resolve ? resolve(values, context, options) : asTyped(values);
    },
    defaultValues: untouched as DefaultValues<Values>,
  });
  const draft = useFormDraft(rhf, { ...of, ...(never ? { never } : {}), onBase: setBase });
  const { errors, isSubmitting } = rhf.formState;

  const refuse = (refused: unknown) => {
    setError(refused);
    const faults = Object.entries(refusalIn(refused)?.fields ?? {}).map(([path, message]) => [fieldAt(path), message]);
    // Errors of paths that are not fields of this form are shown by the refusal as a whole.
    const ours = faults.filter(([name = ""]) => (name.split(".")[0] ?? "") in untouched);
    for (const [at, [name, message]] of ours.entries())
      rhf.setError(name as FieldPath<Values>, { type: "server", message }, { shouldFocus: at === 0 });
  };
  const submit = rhf.handleSubmit(async (words) => {
    setError(null);
    if (!(await mayBeSent())) return;
    let answer: Answer;
    try {
      answer = await send(words, base);
    } catch (refused) {
      refuse(refused);
      return;
    }
    draft.accepted();
    const sent = next ? next(rhf.getValues(), answer) : rhf.getValues();
    rhf.reset(sent);
    setBase(sent);
    await onSent?.(words, answer);
  });
  const errorAt = (name: FieldPath<Values>): string | undefined => {
    const fault = firstFault(get(errors, name));
    if (!fault) return undefined;
    // An empty select fails the id format; the error shown is that a value is required.
    const isMissing = fault.type === "invalid_format" && rhf.getValues(name) === "";
    return fieldText(isMissing ? "required" : (fault.message ?? "invalid"));
  };
  return {
    rhf,
    field: (name, options) => ({ ...rhf.register(name, options), error: errorAt(name) }),
    errorAt,
    base,
    submit: (event) => void submit(event),
    prepare: () => void load(),
    notice: draft.notice,
    accepted: draft.accepted,
    error,
    isPending: isSubmitting,
  };
}

/** A form in a sheet or dialog that closes after it was sent. */
export function useSheetForm<Values extends FieldValues, Sent, Answer>(options: Options<Values, Sent, Answer>) {
  const [isOpen, setOpen] = useState(false);
  const form = useForm<Values, Sent, Answer>({
    ...options,
    onSent: (words, answer) => {
      setOpen(false);
      return options.onSent?.(words, answer);
    },
  });
  return { ...form, isOpen, setOpen };
}
