/** The reader's choice of light and dark, kept in a cookie so that the first paint is already right. */
export const Themes = ["system", "light", "dark"] as const;
export type Theme = (typeof Themes)[number];

export function themeFrom(cookie: string | undefined): Theme {
  return Themes.find((theme) => theme === cookie) ?? "system";
}
