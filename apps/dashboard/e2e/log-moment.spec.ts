import { expect } from "@playwright/test";
import { openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";

test("a spontaneous moment is logged in at most four taps with its place, without typing and within seconds, and is first the next time", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/moments`);
  await board.getByRole("button", { name: "Offer a moment at Hillside" }).click();
  const offer = board.getByRole("dialog");
  await offer.getByLabel("Spot").selectOption({ index: 1 });
  await offer.getByLabel("Who").selectOption({ label: shop.staff[0].name });
  await offer.getByLabel("Where exactly").fill("chair 2");
  await offer.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(offer.getByLabel("Who")).toHaveValue("");
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  let taps = 0;
  page.on("console", (message) => {
    if (message.text() === "tap") taps += 1;
  });
  await page.evaluate(() => document.addEventListener("click", () => console.info("tap"), true));
  const which = page.getByRole("dialog").getByRole("group", { name: "Which moment was it?" });
  await page.getByRole("button", { name: "Log a moment" }).click();
  const chip = which.getByRole("button").last();
  const name = (await chip.textContent()) ?? "";
  await chip.click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Delighted/ })
    .click();
  const logged = page.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "spontaneous" });
  await expect(logged).toHaveCount(1);
  await expect(page.getByText("Saved under your name")).toBeVisible();
  await expect.poll(() => taps).toBe(3);

  // What was done last comes first; a tap on a place makes it a moment of the visit there.
  await page.getByRole("button", { name: "Log a moment" }).click();
  await expect(which.getByRole("button").first()).toHaveText(name);
  await which.getByRole("button").first().click();
  const where = page.getByRole("dialog").getByRole("group", { name: "Where exactly?" });
  await where.getByRole("button", { name: "chair 2" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Pleased/ })
    .click();
  await expect(logged).toHaveCount(2);
  await expect.poll(() => taps).toBe(3 + 4);
  await expect(page.getByText("not sent yet")).toHaveCount(0);
});
