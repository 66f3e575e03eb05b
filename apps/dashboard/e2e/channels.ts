import { expect, type Page } from "@playwright/test";
import type { Shop } from "./shop";

/** Creates a channel of this kind by the dashboard, and opens its page. */
export async function makeChannel(owner: Page, { home }: Shop, kind: string, name: string): Promise<void> {
  await owner.goto(`${home}/qr-codes`);
  await owner.getByRole("button", { name: "New QR code" }).click();
  const sheet = owner.getByRole("dialog");
  await sheet.getByLabel("Name", { exact: true }).fill(name);
  await sheet.getByLabel("What you create").selectOption({ label: kind });
  await sheet.getByRole("button", { name: "Create" }).click();
  await owner.getByRole("link", { name: `Set up “${name}”` }).click();
  await expect(owner.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Expects exactly one answer with these words on the owner's feedback page. */
export async function isAnsweredOnce(owner: Page, { home }: Shop, words: string): Promise<void> {
  await owner.goto(`${home}/feedback`);
  await expect(owner.getByRole("article").filter({ hasText: words })).toHaveCount(1);
}
