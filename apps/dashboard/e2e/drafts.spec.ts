import { expect, type Page } from "@playwright/test";
import { phone } from "./people";
import { type Shop, test } from "./shop";

async function openNewSpot(page: Page, { journey }: Shop) {
  await page.goto(journey);
  await page.getByRole("button", { name: "Add a spot to “First look”" }).first().click();
  const sheet = page.getByRole("dialog", { name: "New spot at “First look”" });
  await expect(sheet.getByLabel("Name", { exact: true })).toBeFocused();
  return sheet;
}

const happens = (page: Page) => page.getByRole("dialog").getByLabel("What happens");

test("input in a new spot survives Escape, a press outside, Back on a phone, a reload and navigation", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, phone);
  const sheet = await openNewSpot(page, shop);
  const design = page.url();
  await happens(page).fill("The mirror is turned away until the last snip.");
  await sheet.getByLabel("Signs to look for", { exact: true }).fill("Smile\nWait");

  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.getByText("Draft saved").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(happens(page)).toHaveValue("The mirror is turned away until the last snip.");
  await expect(sheet.getByLabel("Signs to look for", { exact: true })).toHaveValue("Smile\nWait");

  await page.goBack();
  await expect(sheet).toHaveCount(0);
  expect(page.url()).toBe(design);
  await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Add a spot to “First look”" }).first().click();
  await expect(sheet.getByText("Your draft is back")).toBeVisible();
  await expect(happens(page)).toHaveValue("The mirror is turned away until the last snip.");
  await sheet.getByRole("button", { name: "Start over" }).click();
  await expect(happens(page)).toHaveValue("");
  await sheet.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(happens(page)).toHaveValue("The mirror is turned away until the last snip.");
});

test("Back closes a sheet and stays on the page, and the next Back leaves the page", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, phone);
  await page.goto(`${shop.home}/team`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${shop.home}/personas`);
  const add = page.getByRole("button", { name: "New persona" });
  await add.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await add.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/personas$/);
  await page.goBack();
  await expect(page).toHaveURL(/team$/);
});

test("a draft is removed when the server has accepted it, and when its author signs out", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/stories`);
  const tell = page.getByRole("button", { name: "Add a story" }).first();
  await tell.click();
  const text = page.getByRole("dialog").getByLabel("What happened?");
  await text.fill("They kept my umbrella for a year.");
  await page.reload();
  await tell.click();
  await expect(text).toHaveValue("They kept my umbrella for a year.");
  await page.getByRole("dialog").locator("form").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await tell.click();
  await expect(text).toHaveValue("");
  await text.fill("A second one.");
  await page.goto("/sign-out");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  const drafts = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft:")));
  await expect.poll(drafts).toEqual([]);
});

test("a password is never stored in a draft", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.journey}/share`);
  await page.getByLabel("Password").fill("a very secret word");
  await page.getByLabel("Note for your team").fill("for the landlord");
  const stored = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  await expect.poll(stored).toContain("for the landlord");
  expect(await stored()).not.toContain("a very secret word");
});
