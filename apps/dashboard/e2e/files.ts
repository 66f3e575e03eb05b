import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Presses a button, and returns the file that it downloads. */
export async function savedBy(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path()) };
}
/** Returns a JSON file for a file input. */
export const asFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
