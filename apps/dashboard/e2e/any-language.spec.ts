import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a form is written in Arabic, published when all its texts are there, and asked from right to left", async ({
  shop,
  signIn,
  open,
}, testInfo) => {
  const page = await signIn(shop.manager);
  await page.goto(shop.ownForm);
  await page.getByLabel("Another language").fill("xx");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("We don’t know this language.")).toBeVisible();
  await page.getByLabel("Another language").fill("Arabic");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: "Arabic" })).toBeChecked();
  const texts = page.getByRole("region", { name: "Texts of the page in Arabic" });
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/\d+ things keep this form from being published/)).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  const fields = texts.getByRole("textbox");
  for (let nth = 0; nth < (await fields.count()); nth += 1) await fields.nth(nth).fill(`نص رقم ${nth}`);
  // Asking again may be left out, which the builder says, or be written as a whole.
  const again = page.getByRole("region", { name: "Asking again in Arabic" });
  await expect(again.getByText("As long as none of them is here")).toBeVisible();
  const ofAgain = again.getByRole("textbox");
  await ofAgain.first().fill("هل ما زلت تذكر؟");
  await expect(again.getByText("As long as none of them is here")).toHaveCount(0);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(
    page.getByText(`${(await ofAgain.count()) - 1} things keep this form from being published`),
  ).toBeVisible();
  for (let nth = 1; nth < (await ofAgain.count()); nth += 1) await ofAgain.nth(nth).fill(`سؤال رقم ${nth}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/^Customers are asked version \d+\.$/)).toBeVisible();
  const codes = page.getByRole("region", { name: "QR codes and links" }).getByRole("checkbox");
  for (const at of (await codes.all()).keys()) {
    await codes.nth(at).click();
    await expect(page.getByText("asks “After the visit”")).toHaveCount(at + 1);
  }
  await page.screenshot({ path: testInfo.outputPath("builder.png"), fullPage: true });

  const customer = await open({ viewport: { width: 390, height: 844 }, locale: "ar" });
  const html = customer.locator("html");
  await expect(async () => {
    await customer.goto(shop.form);
    await expect(html).toHaveAttribute("dir", "rtl", { timeout: 1000 });
  }).toPass();
  await expect(html).toHaveAttribute("lang", "ar");
  expect(await violationsInBothThemes(customer)).toEqual([]);
  const overflows = () => customer.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await overflows()).toBe(false);
  await customer.screenshot({ path: testInfo.outputPath("page-390.png"), fullPage: true });
  // 200 % zoom of a phone is half of its width.
  await customer.setViewportSize({ width: 195, height: 422 });
  expect(await overflows()).toBe(false);
  await customer.screenshot({ path: testInfo.outputPath("page-zoomed.png"), fullPage: true });

  // Each other language is a button of its own that sends nothing and loses nothing.
  await customer.setViewportSize({ width: 390, height: 844 });
  const words = customer.getByRole("textbox").first();
  await words.fill("المنشفة الدافئة");
  for (const [language, tag] of [
    ["Deutsch", "de"],
    ["العربية", "ar"],
    ["English", "en"],
  ] as const) {
    await customer.getByRole("button", { name: language }).click();
    await expect(html).toHaveAttribute("lang", new RegExp(`^${tag}`));
    await expect(words).toHaveValue("المنشفة الدافئة");
  }
});
