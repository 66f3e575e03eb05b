import { DomainError } from "@spots/domain/kernel/errors";
import type { z } from "zod";

/**
 * What a form is told when it could not be taken: keys of the catalogue, and what was typed but the
 * secrets.
 */
export type FormState = {
  readonly reason?: string;
  /** What the sentence of the reason names. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
};

export const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export function broken(error: z.ZodError, kept: Record<string, string> = {}): FormState {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
  return { reason: "badInput", fields, kept };
}

/** A refusal of ours as the form shows it; anything else goes on its way. */
export function refused(error: unknown, kept: Record<string, string> = {}): FormState {
  if (error instanceof DomainError) {
    const { fields, values } = error.detail;
    return { reason: error.reason, fields: { ...fields }, kept, ...(values ? { values } : {}) };
  }
  throw error;
}
