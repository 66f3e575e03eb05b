import { expect, test } from "@playwright/test";
import { signedIn } from "./people";

const owner = "mona.okafor@copper-comb.example";

test("a page's title names what it is about and the business", async ({ browser }) => {
  const page = await signedIn(browser, owner);
  await page.goto("/copper-comb/people");
  await expect(page).toHaveTitle("Team · Copper & Comb · Magic Spots");
  await page.goto("/copper-comb/journeys");
  await page.getByRole("link", { name: "The Saturday cut" }).click();
  await expect(page).toHaveTitle("The Saturday cut · Copper & Comb · Magic Spots");
  const road = new URL(page.url()).pathname;
  await page.goto(`${road}/share`);
  await expect(page).toHaveTitle(/ · The Saturday cut · Copper & Comb · Magic Spots$/);
});

test("an address that no page has says so in its title, and keeps the navigation", async ({ browser }) => {
  const page = await signedIn(browser, owner);
  for (const path of ["/copper-comb/nowhere", "/copper-comb/journeys/0190a000-0000-7000-8000-000000000000"]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    await expect(page).toHaveTitle(/^Page not found/);
    await expect(page.getByRole("link", { name: "Journeys", exact: true }).first()).toBeVisible();
  }
});

test("an ordinary page is printed in light from a dark screen, without the skip link", async ({ browser }) => {
  const page = await signedIn(browser, owner, { colorScheme: "dark" });
  await page.goto("/copper-comb/voices");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  const dark = await paper();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await paper()).not.toBe(dark);
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeHidden();
});
