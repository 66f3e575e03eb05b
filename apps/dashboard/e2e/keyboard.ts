import { expect, type Locator, type Page } from "@playwright/test";

/** Presses Tab until this element has the focus. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeAttached();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${there}`);
}

/** Moves to the button by Tab, and presses Enter. */
export async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole("button", { name, exact: true }).first());
  await page.keyboard.press("Enter");
}
