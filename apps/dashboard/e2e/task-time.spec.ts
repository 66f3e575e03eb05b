import { expect } from "@playwright/test";
import { delivered, nextMoment, offer, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsOn } from "./violations";

test("steps are timed only after the owner and the member agreed, and shown without names", async ({
  shop,
  signIn,
}) => {
  const owner = await signIn(shop.owner);
  await offer(owner, shop, ["The mirror minute"], shop.staff[0]);
  await owner.goto(`${shop.home}/moments`);
  const times = owner.getByRole("region", { name: "Time with the phone" });
  await expect(times).toContainText("Nothing is measured.");
  await times.getByRole("button", { name: "Measure", exact: true }).click();
  await expect(times.getByRole("listitem").filter({ hasText: "Deliver a moment" })).toContainText(
    "5 more steps needed",
  );
  expect(await violationsOn(owner)).toEqual([]);

  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  await page.getByRole("button", { name: "Menu" }).click();
  const agreed = page.getByRole("checkbox", { name: "Measure how long my steps take" });
  await expect(agreed).not.toBeChecked();
  await agreed.check();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Close" }).click();
  await nextMoment(page);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  const counted = page.waitForResponse((response) => response.url().includes("taskTime.record"));
  await delivered(page).click();
  await page.getByRole("button", { name: /^Delighted/ }).click();
  expect((await counted).status()).toBe(200);

  await owner.reload();
  await expect(times.getByRole("listitem").filter({ hasText: "Deliver a moment" })).toContainText(
    "4 more steps needed",
  );
  await times.getByRole("button", { name: "Stop measuring" }).click();
  await expect(times).toContainText("Nothing is measured.");
});
