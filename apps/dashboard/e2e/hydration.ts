import type { Page } from "@playwright/test";

/**
 * Whether React listens to every control of the page; true of a page that React did not make. A
 * click before that reaches nobody.
 */
const isHydrated = (): boolean => {
  if (document.querySelector("script[src*='/_next/']") === null) return true;
  if (document.readyState !== "complete") return false;
  const controls = document.querySelectorAll("button, input:not([type=hidden]), select, textarea");
  return [...controls].every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")));
};

/** Makes `goto` and `reload` of a page end when its controls answer. */
export function waitForHydration(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...args) => {
    const response = await goto(...args);
    await page.waitForFunction(isHydrated);
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload(...args);
    await page.waitForFunction(isHydrated);
    return response;
  };
  return page;
}
