import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** The file that a button saves. */
export async function savedBy(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path()) };
}
/** A file of JSON, as a field for files takes it. */
export const asFile = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
