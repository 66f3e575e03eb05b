"use client";

import { useRefusal } from "@/api/use-refusal";

type Props = {
  /** What a command failed with; nothing is shown while there is none. */
  error: unknown;
  /** A sentence that follows the reason. */
  also?: string;
};

/**
 * Why the server refused a form or an action as a whole. What is wrong with one field stands at
 * that field.
 */
export function FormError({ error, also }: Props) {
  const { sentence } = useRefusal();
  return error ? <FormAlert>{[sentence(error), also].filter(Boolean).join(" ")}</FormAlert> : null;
}

/** A refusal whose sentence is known: the form of every refusal in the dashboard. */
export function FormAlert({ children }: { children: string }) {
  return (
    <p role="alert" className="text-bad">
      {children}
    </p>
  );
}
