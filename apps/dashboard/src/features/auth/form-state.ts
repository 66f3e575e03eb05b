import { DomainError } from "@spots/domain/kernel/errors";
import type { z } from "zod";

/** The result of a refused form: message keys, and the input without passwords. */
export type FormState = {
  readonly reason?: string;
  /** The values of the placeholders in the reason's message. */
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

/**
 * Returns a DomainError as the state of a form.
 * @throws every other error
 */
export function refused(error: unknown, kept: Record<string, string> = {}): FormState {
  if (error instanceof DomainError) {
    const { fields, values } = error.detail;
    return { reason: error.reason, fields: { ...fields }, kept, ...(values ? { values } : {}) };
  }
  throw error;
}
