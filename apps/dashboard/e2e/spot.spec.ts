import { expect, type Page } from "@playwright/test";
import { isSaved, openJourney } from "./pages";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

async function openSpot(page: Page, shop: Shop, name: string) {
  await openJourney(page, shop);
  await page.getByRole("button", { name, exact: true }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Touchpoint and responsible member" })).toBeVisible();
  return sheet;
}

test("a spot gets a touchpoint, a responsible member and a review date, and is marked once the date is past", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, looks);
  const sheet = await openSpot(page, shop, "The mirror minute");
  await sheet.getByLabel("Touchpoint", { exact: true }).selectOption({ label: "The cut" });
  await sheet.getByLabel("Responsible member", { exact: true }).selectOption({ label: "Theo Lindqvist" });
  await sheet.getByLabel("Review on").fill("2026-01-02");
  await sheet.getByLabel("Review on").blur();
  await page.keyboard.press("Escape");
  await isSaved(page);
  await page.reload();
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "The mirror minute", exact: true }) });
  await expect(card.last()).toContainText("due for review");
  const again = await openSpot(page, shop, "The mirror minute");
  await expect(again.getByLabel("Responsible member", { exact: true }).locator("option:checked")).toHaveText(
    "Theo Lindqvist",
  );
  await expect(again.getByLabel("Touchpoint", { exact: true }).locator("option:checked")).toHaveText("The cut");
});

test("a location overrides the text of a spot, the difference is shown, and a spot that is switched off there cannot be offered", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, looks);
  const sheet = await openSpot(page, shop, "The hat check");
  const harbour = sheet.getByRole("listitem").filter({ hasText: "Harbour" });
  await harbour.getByRole("button", { name: "Change for Harbour" }).click();
  const dialog = page.getByRole("dialog", { name: "Harbour" });
  await dialog.getByLabel("How to do it").fill("Salute first, the sailors like it.");
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save for this location" }).click();
  await expect(harbour).toContainText("One field changed");
  await expect(harbour.getByRole("insertion")).toHaveText("Salute first, the sailors like it.");
  await expect(harbour.getByRole("deletion")).not.toBeEmpty();
  await harbour.getByRole("button", { name: "Change for Harbour" }).click();
  await dialog.getByLabel("Switch this spot off at Harbour").check({ force: true });
  await dialog.getByRole("button", { name: "Save for this location" }).click();
  await expect(harbour).toContainText("Switched off here");
  await page.goto(`${shop.journey}/cards`);
  await expect(page.getByRole("article", { name: "The hat check" })).toBeVisible();
  await page.getByRole("link", { name: "Harbour" }).click();
  await expect(page.getByRole("link", { name: "Harbour" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("article", { name: "The hat check" })).toHaveCount(0);
  await expect(page.getByRole("article", { name: "The two-minute massage" })).toContainText(
    "The chairs here face the water",
  );
  for (const [location, count] of [
    ["Harbour", 0],
    ["Hillside", 1],
  ] as const) {
    await page.goto(`${shop.home}/moments`);
    await page.getByRole("button", { name: `Offer a moment at ${location}` }).click();
    const offers = page.getByRole("dialog");
    await expect(offers.getByRole("option", { name: /The two-minute massage/ })).toHaveCount(1);
    await expect(offers.getByRole("option", { name: /The hat check/ })).toHaveCount(count);
  }
});

test("the journey shows hints, and the mention rate of a stage with n and interval", async ({ makeShop, signIn }) => {
  const shop = await makeShop({ like: "barber", days: 28 });
  const page = await signIn(shop.owner, looks);
  await openJourney(page, shop);
  await expect(
    page.getByText(/^\d+% of answers mention a spot of this stage \(\d+–\d+%, \d+ of \d+\)/).first(),
  ).toBeVisible();
  const hints = page.getByRole("region", { name: "Suggestions" });
  await expect(hints).toContainText("No spot at “First look” is ready yet.");
  await hints.getByRole("button", { name: "Add a spot to “First look”" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New spot at “First look”" })).toBeVisible();
});
