import { expect, type Page } from "@playwright/test";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsOn } from "./violations";

const visit = (page: Page) => page.locator("section[aria-labelledby=visit]");

test("a customer who is left in peace without a network is shown to others, and counted on Results", async ({
  shop,
  signIn,
}) => {
  const [maria] = shop.staff;
  const page = await signIn(maria, phone);
  await openDay(page, shop);
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Log a moment" }).click();
  await page.getByRole("button", { name: "The mirror minute", exact: true }).click();
  await page.getByRole("button", { name: /^Delighted/ }).click();
  await expect(visit(page)).toContainText("This customer just had a moment. Give them time until");
  expect(await violationsOn(page)).toEqual([]);

  await isSent(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Leave in peace" }).click();
  await expect(visit(page)).toContainText("You have left this customer in peace since");
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await page.context().setOffline(false);
  await isSent(page);
  await page.reload();
  await expect(visit(page)).toContainText(/Left in peace since .*, says Maria/);

  const manager = await signIn(shop.manager);
  await manager.goto(`${shop.home}/results`);
  const peace = manager.locator("section[aria-labelledby=peace]");
  await expect(peace).toContainText(/visits? needed|of \d+ visits/);
  expect(await violationsOn(manager)).toEqual([]);

  await page.getByRole("button", { name: "No longer leave in peace" }).click();
  await expect(visit(page)).not.toContainText("Left in peace since");
});
