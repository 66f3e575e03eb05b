import { z } from "zod";

/**
 * The reader's choice of theme, stored in a cookie so that the server renders the first paint in
 * it.
 */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

export function themeFrom(cookie: string | undefined): Theme {
  return Theme.safeParse(cookie).data ?? "system";
}
