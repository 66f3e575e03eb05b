"use client";

import { showToast } from "@spots/ui/toast";
import { useRefusal } from "./use-refusal";

/**
 * What a toast says of a command that no form sends: that the server has accepted it, or why it has
 * not. A form shows its own refusals.
 */
export function useTelling() {
  const { sentence } = useRefusal();
  /** Says why; under what did not happen, where that is given. */
  const refused = (error: unknown, notDone?: string): void => {
    const why = sentence(error);
    showToast({ tone: "bad", ...(notDone ? { title: notDone, detail: why } : { title: why }) });
  };
  return {
    refused,
    /** The options of a mutation whose end is told. */
    telling: (done?: string, notDone?: string) => ({
      onSuccess: () => void (done && showToast({ title: done })),
      onError: (error: unknown) => refused(error, notDone),
    }),
  };
}
