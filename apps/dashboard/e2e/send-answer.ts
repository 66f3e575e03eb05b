import { expect, type Locator, type Page } from "@playwright/test";

/**
 * Presses "Send" on a customer's form, once: a second press could follow an answer that is slow, on
 * a page that has no such button any more. The server asks for a second press only when a form is
 * sent within a second of its load, which has passed before.
 */
export async function pressSend(form: Page | Locator): Promise<void> {
  const from = Date.now();
  await expect.poll(() => Date.now() - from, { intervals: [50] }).toBeGreaterThan(1100);
  await form.getByRole("button", { name: "Send", exact: true }).click();
}

/** Sends a customer's form, and waits for the thanks. */
export async function sendAnswer(form: Page | Locator): Promise<void> {
  await pressSend(form);
  await expect(form.getByRole("heading", { name: "Thank you!" })).toBeVisible();
}
