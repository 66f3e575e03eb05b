import { expect, type Page } from "@playwright/test";

/** Opens the preview of a template, and starts a journey from it. */
export async function beginWith(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Preview “${name}”` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Use this template" }).click();
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
}
/** Returns the names of the stages of the open journey. */
export const stageNames = (page: Page) =>
  page.getByRole("button", { name: /^Name of the stage: / }).evaluateAll((all) => all.map((each) => each.textContent));
