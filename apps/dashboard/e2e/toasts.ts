import type { Page } from "@playwright/test";

/** The toast with this text; the newest of several. */
const toast = (page: Page, text: string | RegExp) =>
  page.locator("[data-sonner-toast]").filter({ hasText: text }).first();

/** Waits for a toast, and keeps it. It stays while the pointer is on it, and else for ten seconds. */
export const holdToast = (page: Page, text: string | RegExp): Promise<void> => toast(page, text).hover();

/** Presses "Undo" in the toast with this text. Others may still be shown, each with its own. */
export async function undo(page: Page, text: string | RegExp): Promise<void> {
  await toast(page, text).getByRole("button", { name: "Undo", exact: true }).click();
  // The next toast would stay below the pointer, and cover what is clicked next.
  await page.mouse.move(0, 0);
}
