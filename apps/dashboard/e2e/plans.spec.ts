import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsOn } from "./violations";

test("a manager plans a moment for each chair, sees who gets it before, and changes it", async ({ shop, signIn }) => {
  const page = await signIn(shop.manager);
  await page.goto(`${shop.home}/plans`);
  await page.getByRole("button", { name: "New plan" }).click();
  const sheet = page.getByRole("dialog", { name: "New plan" });
  await sheet.getByLabel("Spot", { exact: true }).selectOption({ index: 1 });
  await sheet.getByLabel("Location", { exact: true }).selectOption({ label: "Hillside" });
  await sheet.getByLabel("Who", { exact: true }).selectOption({ label: shop.staff[0].name });
  await sheet.getByLabel("How often").selectOption({ label: "Daily" });
  await sheet.getByLabel("Times").fill("noon");
  await sheet.getByRole("button", { name: "Save plan" }).click();
  await expect(sheet.getByLabel("Times")).toHaveAttribute("aria-invalid", "true");
  await sheet.getByLabel("Times").fill("12:15");
  await sheet.getByLabel("Where exactly").fill("chair 1, chair 2");
  await sheet.getByRole("button", { name: "Show the next four weeks" }).click();
  await expect(sheet.getByText(/^5[4-6] moments$/)).toBeVisible();
  await expect(sheet.getByText(shop.staff[0].name).nth(1)).toBeVisible();
  await sheet.getByRole("button", { name: "Save plan" }).click();
  await expect(page.getByText(/Plan saved\. (28|29|30) moments were offered/)).toBeVisible();
  await expect(page.getByText(/Every day at 12:15, chair 1 and chair 2/)).toBeVisible();

  await page.getByRole("button", { name: /^Change the plan for/ }).click();
  const change = page.getByRole("dialog", { name: "Change the plan" });
  await change.getByLabel("Where exactly").fill("chair 1");
  await change.getByRole("button", { name: "Show the next four weeks" }).click();
  await expect(change.getByText(/no new moments in the next two weeks, (14|15) cancelled/)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await change.getByRole("button", { name: "Save plan" }).click();
  await expect(page.getByText(/Plan saved\. No new moments, (14|15) cancelled\./)).toBeVisible();
  await page.getByRole("button", { name: /^Pause the plan/ }).click();
  await expect(page.getByText("Paused", { exact: true })).toBeVisible();
});

test("a roster is written by keyboard, and an overlapping shift is refused with its fields kept", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.manager);
  await page.goto(`${shop.home}/roster`);
  await page.getByRole("link", { name: "Hillside" }).click();
  await expect(page.getByRole("link", { name: "Hillside" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("button", { name: "Duties" }).press("Enter");
  const duties = page.getByRole("dialog", { name: "Duties" });
  await duties.getByLabel("New duty").fill("Chair");
  await duties.getByLabel("New duty").press("Enter");
  await expect(duties.getByRole("listitem").filter({ hasText: "Chair" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(duties).toBeHidden();

  const add = async () => {
    await page.getByRole("button", { name: /^Add a shift on Mon/ }).press("Enter");
    const sheet = page.getByRole("dialog", { name: "New shift" });
    await sheet.getByLabel("Who").selectOption({ label: shop.staff[0].name });
    await sheet.getByLabel("Duty").selectOption({ label: "Chair" });
    await sheet.getByLabel("To", { exact: true }).press("Enter");
    return sheet;
  };
  const sheet = await add();
  await expect(sheet).toBeHidden();
  const shift = page.getByRole("button", { name: new RegExp(`^Change the shift of ${shop.staff[0].name}`) });
  await expect(shift).toContainText("Chair");
  const again = await add();
  await expect(again.getByText(/already has a shift/).first()).toBeVisible();
  await expect(again.getByLabel("Who")).not.toHaveValue("");
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(again).toBeHidden();

  await page.getByRole("link", { name: "Next week" }).click();
  await expect(shift).toHaveCount(0);
  await page.getByRole("button", { name: "Copy the week before" }).press("Enter");
  const copy = page.getByRole("dialog", { name: "Copy a day or a week" });
  await expect(copy.getByText("One shift", { exact: true })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await copy.getByRole("button", { name: "Copy", exact: true }).press("Enter");
  await expect(page.getByText("Copied: One shift")).toBeVisible();
  await expect(shift).toBeVisible();
});
