import { expect, type Page } from "@playwright/test";
import type { Person, Shop } from "./shop";

/** The address of a shop's day in the staff app. */
export const myDay = ({ home }: Pick<Shop, "home">): string => `/my${home}`;

/** Offers moments of live spots to a member of staff as the manager. */
export async function offer(board: Page, { home }: Shop, spots: readonly string[], to: Pick<Person, "name">) {
  await board.goto(`${home}/moments`);
  await board.getByRole("button", { name: "Offer a moment at Hillside" }).click();
  const sheet = board.getByRole("dialog");
  for (const spot of spots) {
    const name = await sheet.getByRole("option", { name: spot }).textContent();
    await sheet.getByLabel("Spot").selectOption({ label: name ?? "" });
    await sheet.getByLabel("Who").selectOption({ label: to.name });
    await sheet.getByRole("button", { name: "Offer", exact: true }).click();
    await expect(sheet.getByLabel("Who")).toHaveValue("");
  }
}

/** Opens the day, and waits until it is stored on the device and opens without a network. */
export async function openDay(page: Page, shop: Shop): Promise<void> {
  await page.goto(myDay(shop));
  await expect(page.getByRole("heading", { name: /^(Hi|Hallo) / })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/**
 * Waits until the server has decided on every step of the day. The line of what waits is gone while
 * steps are being sent, too.
 */
export const isSent = (page: Page) => expect(page.locator("output[data-waiting='0']")).toHaveCount(1);

/** The button of the topmost card; moments that are late follow below, each with its own button. */
export const delivered = (page: Page) => page.getByRole("button", { name: "Delivered", exact: true }).first();

/** The title of the topmost card: sections of the page have a title of their own. */
export const nextMoment = async (page: Page): Promise<string> =>
  (await page.locator("section.rounded-sheet h2").first().textContent()) ?? "";

/** Logs a spontaneous moment in the member's own words. */
export async function log(page: Page, story: string): Promise<void> {
  await page.getByRole("button", { name: "Log a moment" }).click();
  await page.getByLabel("What happened?").fill(story);
  await page.getByRole("button", { name: /^Delighted/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}
