import type { Outputs } from "@spots/api/trpc/root";

export type SpotLocation = Outputs["spot"]["overrides"][number];

/** A field's words as one text. */
export const asText = (words: string | readonly string[] | null | undefined): string =>
  typeof words === "string" ? words : (words ?? []).join("\n");
