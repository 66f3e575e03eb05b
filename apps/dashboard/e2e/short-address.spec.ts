import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a short address is made, and revoked only after a question, because it cannot be brought back", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(shop.channel);
  const short = page.getByRole("region", { name: "Short address" });
  await short.getByRole("button", { name: "Make a short address" }).click();
  await expect(short.getByText(/\/s\/[a-z0-9]+$/)).toBeVisible();
  await short.getByRole("button", { name: "Revoke" }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke the short address?" });
  await expect(dialog).toContainText("Printed short addresses stop working for good");
  expect(await violationsInBothThemes(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(short.getByText(/\/s\/[a-z0-9]+$/)).toBeVisible();
  await short.getByRole("button", { name: "Revoke" }).click();
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Revoked. The short address does not work any more.")).toBeVisible();
  await expect(short.getByRole("button", { name: "Make a short address" })).toBeVisible();
});
