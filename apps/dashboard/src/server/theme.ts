import { z } from "zod";

/**
 * The reader's choice of light and dark, kept in a cookie so that the first paint is already right.
 */
export const Theme = z.enum(["system", "light", "dark"]);
export type Theme = z.infer<typeof Theme>;

export function themeFrom(cookie: string | undefined): Theme {
  return Theme.safeParse(cookie).data ?? "system";
}
