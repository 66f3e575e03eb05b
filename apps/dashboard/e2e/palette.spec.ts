import { expect, type Page } from "@playwright/test";
import { test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

async function search(page: Page, text: string) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(text);
}

test("the palette finds an offer, a spot, an action and a glossary entry", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, looks);
  await page.goto(`${shop.home}/team`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const [{ name }] = shop.staff;
  await search(page, `offer massage to ${name}`);
  await expect(page.getByRole("option", { name: `Offer “The two-minute massage” to ${name}` })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  const offer = page.getByRole("dialog").locator("select");
  await expect(offer.first().locator("option:checked")).toContainText("The two-minute massage");
  await expect(offer.nth(1).locator("option:checked")).toHaveText(name);
  await expect(page).toHaveURL(/\/moments$/);
  await page.keyboard.press("Escape");

  await search(page, "two-minute");
  await page.getByRole("option", { name: /^The two-minute massage/ }).click();
  await expect(page.getByRole("dialog").getByLabel("Name", { exact: true })).toHaveValue("The two-minute massage");
  await page.keyboard.press("Escape");

  await search(page, "invite");
  await page.getByRole("option", { name: "Invite your team" }).click();
  await expect(page.getByRole("dialog", { name: "Invite your team" })).toBeVisible();
  await page.keyboard.press("Escape");

  await search(page, "touchpoint");
  await expect(page.getByRole("option", { name: /Something customers see, use or hear/ })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test("while a search is on its way, nothing is offered that does not fit what is typed", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, looks);
  await page.goto(`${shop.home}/team`);
  await search(page, "two-minute");
  const spot = page.getByRole("option", { name: /^The two-minute massage/ });
  await expect(spot).toBeVisible();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/api\/trpc\/[^?]*business\.search/, async (route) => {
    await released;
    await route.continue();
  });
  await page.getByRole("combobox").fill("coffee");
  await expect(spot).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/team$/);
  release();
  await expect(page.getByRole("option", { name: /^The coffee with your name/ })).toBeVisible();
});
