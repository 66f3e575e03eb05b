import { expect } from "@playwright/test";
import { sendAnswer } from "./send-answer";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("customers are asked by mail after a check, answer by one tap without a script, once, and unsubscribe", async ({
  shop,
  signIn,
  browser,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/asked/rules`);
  await page.getByRole("checkbox", { name: "Quiet hours" }).uncheck();
  await page.getByRole("form", { name: "How often to ask" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();

  await page.goto(`${shop.home}/asked`);
  await page.getByRole("button", { name: "Ask customers" }).click();
  const sheet = page.getByRole("dialog");
  const [ana, bo] = [`ana-${shop.slug}@example.com`, `bo-${shop.slug}@example.com`];
  await sheet.getByLabel("E-mail addresses or phone numbers").fill(`${ana}\nnobody\n${bo}`);
  await expect(sheet.getByText("2 addresses read, one line not.")).toBeVisible();
  await sheet.getByRole("checkbox", { name: "These customers agreed to be asked" }).check();
  await sheet.getByRole("button", { name: "Check" }).click();
  await expect(sheet.getByText("2 people are asked, one line is not read.")).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Ask 2 people" }).click();
  await expect(page.getByText("2 people are asked")).toBeVisible();

  const customer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  /** The personal link in the mail to this address, once the worker has written it. */
  const mailLinkTo = async (address: string) => {
    const words = customer.locator("details").filter({ hasText: address }).filter({ hasText: "/a/" });
    await expect(async () => {
      await customer.goto("/outbox");
      await expect(words.first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    const text = (await words.first().textContent()) ?? "";
    return /https?:\/\/\S+?\/a\/[\w-]{22}\?lang=(en|de)/.exec(text)?.[0] ?? "";
  };
  const link = await mailLinkTo(ana);
  await customer.goto(`${link}&s=9`);
  await expect(customer.getByRole("radio", { name: "9", exact: true })).toBeChecked();
  await sendAnswer(customer);
  await customer.goto(link);
  await expect(customer.getByText("This link has been used for an answer already.")).toBeVisible();

  const stop = (await mailLinkTo(bo)).replace("?", "/stop?");
  await customer.goto(stop);
  await customer.getByRole("button", { name: "Don’t ask me any more" }).click();
  await expect(customer.getByRole("heading", { name: "Done" })).toBeVisible();

  const list = page.getByRole("list", { name: "All" });
  await page.reload();
  await expect(list.getByText("Answered", { exact: true })).toBeVisible();
  await expect(list.getByText("Unsubscribed", { exact: true })).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
});
