"use client";

import { useRefusal } from "@/api/use-refusal";

type Props = {
  /** The error of a command; nothing is shown when it is null. */
  error: unknown;
  /** A sentence after the reason. */
  also?: string;
};

/**
 * Shows why the server refused a form or an action as a whole. Errors of a field are shown at it.
 */
export function FormError({ error, also }: Props) {
  const { sentence } = useRefusal();
  return error ? <FormAlert>{[sentence(error), also].filter(Boolean).join(" ")}</FormAlert> : null;
}

/** Shows a refusal as a sentence; every refusal in the dashboard uses it. */
export function FormAlert({ children }: { children: string }) {
  return (
    <p role="alert" className="text-bad">
      {children}
    </p>
  );
}
