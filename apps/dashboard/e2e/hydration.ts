import type { Page } from "@playwright/test";

/**
 * Whether React has attached its props to every control of the page; true for a page without React.
 * A click before that has no effect.
 */
export const isHydrated = (): boolean => {
  if (document.querySelector("script[src*='/_next/']") === null) return true;
  if (document.readyState !== "complete") return false;
  const controls = document.querySelectorAll("button, input:not([type=hidden]), select, textarea");
  return [...controls].every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps$")));
};

/** Makes the page's navigations wait for hydration. */
export function waitForHydration(page: Page): Page {
  const [goto, reload, goBack] = [page.goto.bind(page), page.reload.bind(page), page.goBack.bind(page)];
  const waitForURL = page.waitForURL.bind(page);
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
  page.goBack = async (...args) => {
    const response = await goBack(...args);
    await page.waitForFunction(isHydrated);
    return response;
  };
  // A form may have led to another page, whose first click would be lost.
  page.waitForURL = async (...args) => {
    await waitForURL(...args);
    await page.waitForFunction(isHydrated);
  };
  return page;
}
