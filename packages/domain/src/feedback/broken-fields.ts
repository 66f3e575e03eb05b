import type { z } from "zod";

/** Everything that may be wrong with a field of a customer's answers. The list is closed: programs switch on it. */
export const FieldCodes = [
  "required",
  "tooLong",
  "tooMany",
  "unreadable",
  "badEmail",
  "consentNeeded",
  "unknown",
  "invalid",
] as const;
export type FieldCode = (typeof FieldCodes)[number];

/** What is wrong with which field: one code each, the first that was found. `""` is the whole. */
export function brokenFields(error: z.ZodError): Readonly<Record<string, FieldCode>> {
  const broken = new Map<string, FieldCode>();
  for (const issue of error.issues) {
    const fields = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    const code = issue.code === "unrecognized_keys" ? "unknown" : codeOf(issue.message);
    for (const field of fields) if (!broken.has(field)) broken.set(field, code);
  }
  return Object.fromEntries(broken);
}

/** Our schemas' messages are codes; the library's own are sentences, and mean that the kind of value is wrong. */
function codeOf(message: string): FieldCode {
  return FieldCodes.find((code) => code === message) ?? "invalid";
}
