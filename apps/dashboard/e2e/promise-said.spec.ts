import { expect } from "@playwright/test";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("the customer of a visit says that a promise was not kept, which counts before the tick and opens a case", async ({
  shop,
  signIn,
  open,
}) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  const sheet = page.getByRole("dialog");
  const promised = page.getByRole("region", { name: "Promised to customers" });
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Promise", exact: true }).click();
  await sheet.getByRole("radio", { name: "Find something out" }).check();
  await sheet.getByRole("button", { name: "In 10 minutes" }).click();
  const mine = promised.getByRole("listitem").filter({ hasText: "Find something out" });
  await mine.getByRole("button", { name: /^Done/ }).click();
  await expect(mine.getByText("Kept in time")).toBeVisible();
  await isSent(page);
  await page.getByRole("button", { name: "Show QR code" }).click();
  const address = (await sheet.getByText(/\/c\//).textContent()) ?? "";
  await page.keyboard.press("Escape");

  // The form of the visit asks; the answer is one tap, and can be corrected.
  const customer = await open(phone);
  await customer.goto(address);
  await customer.getByRole("link", { name: "We promised you something. Was it kept?" }).click();
  await expect(customer.getByRole("heading", { name: "Was it kept?" })).toBeVisible();
  expect(await violationsInBothThemes(customer, "main")).toEqual([]);
  await customer.screenshot({ path: test.info().outputPath("asked-390.png"), fullPage: true });
  await customer.getByRole("button", { name: "Yes, but late" }).click();
  await expect(customer.getByText("You said: kept, but late")).toBeVisible();
  await customer.getByRole("button", { name: "No", exact: true }).click();
  await expect(customer.getByText("You said: not kept")).toBeVisible();
  await customer.screenshot({ path: test.info().outputPath("said-390.png"), fullPage: true });

  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/customer-promises?show=said`);
  const row = board.getByRole("list", { name: "Customer answered" }).getByRole("listitem");
  await expect(row).toContainText("Customer: not kept");
  await expect(row).toContainText("Staff reported: Kept in time");
  await board.screenshot({ path: test.info().outputPath("list-1440.png"), fullPage: true });
  await expect(async () => {
    await board.goto(`${shop.home}/cases`);
    await expect(board.getByRole("link", { name: "A promise was broken" })).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await board.goto(`${shop.home}/results/promises`);
  const whole = board.getByRole("table", { name: "Altogether" }).getByRole("row").last();
  const cells = async () => (await whole.getByRole("cell").allTextContents()).slice(-3);
  await expect.poll(cells).toEqual(["Broken1", "Said by the customer1", "Still open0"]);
  await board.screenshot({ path: test.info().outputPath("results-1440.png"), fullPage: true });
});
