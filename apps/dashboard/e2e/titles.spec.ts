import { expect } from "@playwright/test";
import { test } from "./shop";

test("a page's title contains its subject and the business", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/team`);
  await expect(page).toHaveTitle("Team · Copper & Comb · Magic Spots");
  await page.goto(`${shop.home}/journeys`);
  await page.getByRole("link", { name: "The Saturday cut" }).click();
  await expect(page).toHaveTitle("The Saturday cut · Copper & Comb · Magic Spots");
  await page.goto(`${shop.journey}/share`);
  await expect(page).toHaveTitle(/ · The Saturday cut · Copper & Comb · Magic Spots$/);
});

test("the title of an unknown address says that the page is not found, and the navigation is shown", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  for (const path of [`${shop.home}/nowhere`, `${shop.home}/journeys/0190a000-0000-7000-8000-000000000000`]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    await expect(page).toHaveTitle(/^Page not found/);
    await expect(page.getByRole("link", { name: "Journeys", exact: true }).first()).toBeVisible();
  }
});

test("a page without a printout prints in the light theme from a dark screen, without the skip link", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, { colorScheme: "dark" });
  await page.goto(`${shop.home}/feedback`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  const dark = await paper();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await paper()).not.toBe(dark);
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeHidden();
});
