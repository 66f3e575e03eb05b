import { expect, type Page } from "@playwright/test";
import { isSaved, openJourney } from "./pages";
import { phone } from "./people";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

async function openGerman(page: Page, shop: Shop) {
  await openJourney(page, shop);
  await page.getByRole("button", { name: "The hat check", exact: true }).click();
  await page.getByRole("button", { name: "Write in German" }).click();
  return page.getByRole("dialog", { name: "In German" });
}

test("a spot's texts in another language are offered beside the own ones, saved, and told as complete or missing", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, looks);
  const dialog = await openGerman(page, shop);
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveAttribute("lang", "de");
  await expect(dialog.getByText("Your text: The hat check")).toBeVisible();
  await dialog.getByLabel("Name", { exact: true }).fill("Die Hutgarderobe");
  await dialog.getByLabel("What they’d say").fill("Mein Hut bekam eine Nummer.");
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Save texts" }).click();
  await expect(page.getByText("Texts in German saved")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await isSaved(page);
  await page.reload();
  const again = await openGerman(page, shop);
  await expect(again.getByLabel("Name", { exact: true })).toHaveValue("Die Hutgarderobe");
  await expect(again.getByLabel("What they’d say")).toHaveValue("Mein Hut bekam eine Nummer.");
});

test("a refused text in another language is marked with its reason, and the input stays", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, looks);
  const dialog = await openGerman(page, shop);
  await dialog.getByLabel("What they’d say").fill("Mein Hut bekam eine Nummer.");
  await dialog.getByLabel("Name", { exact: true }).fill("H".repeat(500));
  await dialog.getByRole("button", { name: "Save texts" }).click();
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("H".repeat(500));
  await expect(dialog.getByLabel("What they’d say")).toHaveValue("Mein Hut bekam eine Nummer.");
  await dialog.getByLabel("Name", { exact: true }).fill("Die Hutgarderobe");
  await dialog.getByRole("button", { name: "Save texts" }).click();
  await expect(page.getByText("Texts in German saved")).toBeVisible();
});

test("Escape and a reload lose no text that was begun in another language", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, phone);
  const dialog = await openGerman(page, shop);
  await dialog.getByLabel("What they’d say").fill("Mein Hut bekam eine Nummer.");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: "Write in German" }).click();
  await expect(dialog.getByLabel("What they’d say")).toHaveValue("Mein Hut bekam eine Nummer.");
  await page.reload();
  const again = await openGerman(page, shop);
  await expect(again.getByText("Your draft is back")).toBeVisible();
  await expect(again.getByLabel("What they’d say")).toHaveValue("Mein Hut bekam eine Nummer.");
});
