import type { Outputs } from "@spots/api/trpc/root";

export type SpotLocation = Outputs["spot"]["overrides"][number];

/** Returns a field's value as one text; list entries are separated by newlines. */
export const asText = (words: string | readonly string[] | null | undefined): string =>
  typeof words === "string" ? words : (words ?? []).join("\n");

/**
 * Returns a typed text as it is stored, a list from its lines; an empty text is null: the
 * business's text applies.
 */
export function storedText(field: string, text: string): string | string[] | null {
  if (text.trim() === "") return null;
  if (field !== "cues" && field !== "aliases") return text.trim();
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
