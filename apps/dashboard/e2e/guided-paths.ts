import { expect, type Page } from "@playwright/test";
import type { Shop } from "./shop";

/**
 * Starts a guided path on the shop's journey by keyboard.
 * @returns its address
 */
export async function startPath(page: Page, { home }: Shop): Promise<string> {
  await page.goto(`${home}/guided-path`);
  await page.getByRole("button", { name: "Start" }).press("Enter");
  const question = page.getByRole("heading", { level: 1, name: "What do you promise?" });
  await expect(question).toBeVisible();
  return new URL(page.url()).pathname;
}
