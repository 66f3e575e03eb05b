"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, type SubmitEvent, useState } from "react";
import {
  type DefaultValues,
  type FieldError,
  type FieldPath,
  type FieldValues,
  get,
  type RegisterOptions,
  type UseFormReturn,
  useForm as useFields,
} from "react-hook-form";
import type { z } from "zod";
import { refusalIn, useRefusal } from "@/api/use-refusal";
import type { DraftOf } from "./use-draft";
import { useFormDraft } from "./use-form-draft";

type Options<Values extends FieldValues, Sent, Answer> = {
  readonly schema: z.ZodType<Sent, Values>;
  /**
   * What the untouched form says; its ids are made here, so that a second try sends the same ones.
   */
  readonly initial: () => NoInfer<Values>;
  readonly draft: DraftOf & { readonly never?: keyof NoInfer<Values> & string };
  /**
   * Asked before the form is sent, for what a schema does not say; false leaves the form as it is.
   */
  readonly mayBeSent?: () => boolean;
  /**
   * Sends what the schema has read; `base` is what the fields said when the form, or its draft, was
   * begun. What it rejects with is shown: at the fields that it names, and above the button.
   */
  readonly send: (words: Sent, base: NoInfer<Values>) => Promise<Answer> | Answer;
  /** Told when the server has accepted. */
  readonly onSent?: (words: Sent, answer: NoInfer<Answer>) => unknown;
  /** What the form says after it was sent; without, what was sent. */
  readonly next?: (sent: NoInfer<Values>, answer: NoInfer<Answer>) => NoInfer<Values>;
  /**
   * The field at which the server names what this path of the command's input holds, where it is
   * another.
   */
  readonly fieldAt?: (path: string) => string;
};

export type FormState<Values extends FieldValues, Sent = Values> = {
  readonly rhf: UseFormReturn<Values, unknown, Sent>;
  /** What a field of packages/ui takes: its name, its handlers, and what is wrong with it. */
  readonly field: (
    name: FieldPath<Values>,
    options?: RegisterOptions<Values, FieldPath<Values>>,
  ) => ReturnType<UseFormReturn<Values>["register"]> & { readonly error: string | undefined };
  /** What is wrong with a field or with a part of it, as a sentence. */
  readonly errorAt: (name: FieldPath<Values>) => string | undefined;
  /** What each field said when the form, or the draft that was put back, was begun. */
  readonly base: Values;
  readonly submit: (event?: SubmitEvent<HTMLFormElement>) => void;
  readonly notice: ReactNode;
  /** Removes the draft: the words were accepted in another way than by `submit`. */
  readonly accepted: () => void;
  /** What the server refused the whole with; null while nothing was refused. */
  readonly error: unknown;
  readonly isPending: boolean;
};

/** The first thing that is wrong with a field, or with a part of it. */
function firstFault(fault: unknown): FieldError | undefined {
  if (typeof fault !== "object" || fault === null) return undefined;
  if ("type" in fault && typeof fault.type === "string") return fault as FieldError;
  return Object.values(fault).map(firstFault).find(Boolean);
}

/**
 * A form on a schema: reads the fields by it, keeps them as a draft until the server has accepted
 * them, and shows what the schema or the server refuses at the fields. The first wrong field takes
 * the focus.
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
  const rhf = useFields<Values, unknown, Sent>({
    resolver: zodResolver(schema),
    defaultValues: untouched as DefaultValues<Values>,
  });
  const draft = useFormDraft(rhf, { ...of, ...(never ? { never } : {}), onBase: setBase });
  const { errors, isSubmitting } = rhf.formState;

  const refuse = (refused: unknown) => {
    setError(refused);
    const faults = Object.entries(refusalIn(refused)?.fields ?? {}).map(([path, message]) => [fieldAt(path), message]);
    // Of a part of the input that is no field of this form, the refusal as a whole tells.
    const ours = faults.filter(([name = ""]) => (name.split(".")[0] ?? "") in untouched);
    for (const [at, [name, message]] of ours.entries())
      rhf.setError(name as FieldPath<Values>, { type: "server", message }, { shouldFocus: at === 0 });
  };
  const submit = rhf.handleSubmit(async (words) => {
    setError(null);
    if (!mayBeSent()) return;
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
    // An empty choice is no id: what is missing is the choice.
    const isMissing = fault.type === "invalid_format" && rhf.getValues(name) === "";
    return fieldText(isMissing ? "required" : (fault.message ?? "invalid"));
  };
  return {
    rhf,
    field: (name, options) => ({ ...rhf.register(name, options), error: errorAt(name) }),
    errorAt,
    base,
    submit: (event) => void submit(event),
    notice: draft.notice,
    accepted: draft.accepted,
    error,
    isPending: isSubmitting,
  };
}

/** A form in a sheet or dialog of its own, which closes when the form was sent. */
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
