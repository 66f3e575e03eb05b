import type { Outputs } from "@spots/api/trpc/root";

export type SpotLocation = Outputs["spot"]["overrides"][number];

/** Returns a field's value as one text; list entries are separated by newlines. */
export const asText = (words: string | readonly string[] | null | undefined): string =>
  typeof words === "string" ? words : (words ?? []).join("\n");
