import { expect } from "@playwright/test";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("alike spontaneous moments are found together, told at the line-up, and become a spot with its inventors", async ({
  shop,
  signIn,
}) => {
  const words = [
    "Walked him to the car with an umbrella",
    "Umbrella to her car in the rain",
    "A bowl of water for the dog",
  ] as const;
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  for (const each of words) {
    await page.getByRole("button", { name: "Log a moment" }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("What happened?").fill(each);
    await sheet.getByRole("button", { name: /^Delighted/ }).click();
    await expect(page.getByRole("listitem").filter({ hasText: each })).toBeVisible();
  }
  await isSent(page);

  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/spontaneous`);
  const alike = board.getByRole("list", { name: "2 similar moments" });
  await expect(alike.getByRole("listitem")).toHaveCount(2);
  await expect(alike).toContainText(words[0]);
  expect(await violationsInBothThemes(board, "main")).toEqual([]);
  await board.screenshot({ path: test.info().outputPath("groups-1440.png"), fullPage: true });

  // Parted and joined again by hand.
  await alike.getByRole("button", { name: `Does not belong here: ${words[1]}` }).click();
  await expect(alike).toHaveCount(0);
  for (const each of [words[0], words[1]]) await board.getByRole("checkbox", { name: each }).check();
  await board.getByRole("button", { name: "Put 2 together" }).click();
  await expect(alike.getByRole("listitem")).toHaveCount(2);

  await board.goto(`${shop.home}/line-up`);
  await board.getByRole("link", { name: "Hillside" }).click();
  const told = board.getByRole("region", { name: "Spontaneous moments" });
  await expect(told.getByText("2 similar ones in four weeks")).toBeVisible();

  await board.goto(`${shop.home}/spontaneous`);
  await board.getByRole("button", { name: `Make it a spot: ${words[0]}` }).click();
  const sheet = board.getByRole("dialog");
  await sheet.getByRole("button", { name: "Add to journey" }).click();
  await expect(sheet.getByText("Please fill this in.").first()).toBeVisible();
  await sheet.getByLabel("Stage").selectOption({ index: 1 });
  await sheet.getByLabel("Name").fill("The umbrella walk");
  await sheet.getByRole("button", { name: "Add to journey" }).click();
  await expect(board.getByRole("link", { name: /Became “The umbrella walk”/ })).toBeVisible();

  // Who logged it is told, and named on the spot and on its poster.
  await expect(page.getByRole("button", { name: /Notifications, [1-9]/ })).toBeVisible();
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await expect(page.getByText("Your spontaneous moment became a draft spot: The umbrella walk")).toBeVisible();
  const own = await signIn(shop.staff[0], phone);
  await own.goto(`${shop.home}/me`);
  await expect(own.getByRole("region", { name: "Spots that came from me" })).toContainText("The umbrella walk");
});
