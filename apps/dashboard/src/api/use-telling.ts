"use client";

import { showToast } from "@spots/ui/toast";
import { useRefusal } from "./use-refusal";

/**
 * The toasts of commands that no form sends: the server has accepted the command, or the reason why
 * it has not. A form shows its own refusals.
 */
export function useTelling() {
  const { sentence } = useRefusal();
  /** Shows the reason of a refusal; `notDone`, if given, is the title above it. */
  const refused = (error: unknown, notDone?: string): void => {
    const why = sentence(error);
    showToast({ tone: "bad", ...(notDone ? { title: notDone, detail: why } : { title: why }) });
  };
  return {
    refused,
    /** Returns the options of a mutation whose result is shown in a toast. */
    telling: (done?: string, notDone?: string) => ({
      onSuccess: () => void (done && showToast({ title: done })),
      onError: (error: unknown) => refused(error, notDone),
    }),
  };
}
