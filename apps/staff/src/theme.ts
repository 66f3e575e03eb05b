const themes = ["light", "dark"];

/** The dashboard stores the reader's choice in a cookie; without one the device decides. */
export function applyTheme(): void {
  const chosen = /(?:^|; )theme=(\w+)/.exec(document.cookie)?.[1] ?? "";
  document.documentElement.dataset.theme = themes.includes(chosen) ? chosen : "system";
}
