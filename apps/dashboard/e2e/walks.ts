import { expect, type Page } from "@playwright/test";

/** Sets out on the path by keyboard, for this journey; which one is asked only where there are several. */
export async function setOut(page: Page, journey: string): Promise<string> {
  await page.goto("/fern-and-field/guided-path");
  await page.getByRole("button", { name: "Start" }).press("Enter");
  const dialog = page.getByRole("dialog");
  const question = page.getByRole("heading", { level: 1, name: "What do you promise?" });
  await expect(dialog.or(question)).toBeVisible();
  if (await dialog.isVisible()) {
    await dialog.getByLabel("For which journey?").selectOption({ label: journey });
    await dialog.getByRole("button", { name: "Start" }).press("Enter");
  }
  await expect(question).toBeVisible();
  return new URL(page.url()).pathname;
}
