import { expect, type Page } from "@playwright/test";
import { openDay } from "./my-day";
import { phone } from "./people";
import { sendAnswer } from "./send-answer";
import { type Shop, test } from "./shop";
import { violationsInBothThemes } from "./violations";

/** Publishes a form that offers links for friends, and lets every QR code ask it. */
async function publish(owner: Page, shop: Shop, look: () => Promise<void> = async () => undefined) {
  await owner.goto(`${shop.home}/forms`);
  await owner.getByRole("button", { name: "New form" }).click();
  await owner.getByRole("dialog").getByLabel("Name").fill("With friends");
  await owner.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await owner.getByRole("checkbox", { name: "Let customers show their moment to a friend" }).check();
  await owner.getByLabel("Your own words for friends (English)").fill("Two minutes of quiet");
  await owner.getByLabel("Your own words for friends (German)").fill("Zwei Minuten Ruhe");
  await owner.getByLabel("A voucher or code for friends (English)").fill("A coffee on us");
  await owner.getByLabel("A voucher or code for friends (German)").fill("Ein Kaffee von uns");
  await look();
  await owner.getByRole("button", { name: "Publish" }).click();
  await expect(owner.getByText("Customers are asked version 1.")).toBeVisible();
  const codes = owner.getByRole("region", { name: "QR codes and links" }).getByRole("checkbox");
  for (const at of (await codes.all()).keys()) {
    await codes.nth(at).click();
    await expect(owner.getByText("asks “With friends”")).toHaveCount(at + 1);
  }
}

/** Answers the form, and makes a link for friends. @returns its address */
async function answerAndShare(customer: Page, shop: Shop): Promise<string> {
  await expect(async () => {
    await customer.goto(`${shop.form}?lang=en`);
    await expect(customer.getByText("Did a friend send you?")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await customer.getByLabel("What is the one moment you would tell a friend about?").fill("The two-minute massage");
  await sendAnswer(customer);
  await customer.getByRole("button", { name: "Show it to a friend" }).click();
  return customer.getByLabel("The link").inputValue();
}

test("a customer shows their moment to a friend, who opens it and comes, and Results follow the link", async ({
  shop,
  signIn,
  open,
  browser,
}) => {
  const owner = await signIn(shop.owner);
  await publish(owner, shop, async () => expect(await violationsInBothThemes(owner)).toEqual([]));
  const customer = await open(phone);
  const link = await answerAndShare(customer, shop);
  expect(await violationsInBothThemes(customer, "main")).toEqual([]);

  // The friend has no script.
  const friend = await (await browser.newContext({ javaScriptEnabled: false, userAgent: "a friend" })).newPage();
  await friend.goto(`${link}?lang=en`);
  await expect(friend.getByText("Two minutes of quiet")).toBeVisible();
  await expect(friend.getByText("massage")).toHaveCount(0);
  await friend.getByRole("button", { name: "Show me more" }).click();
  await expect(friend.getByText("A coffee on us")).toBeVisible();
  await friend.getByRole("link", { name: "You have been here? Tell us about it" }).click();
  await expect(friend.getByLabel("The code of your friend’s link")).toHaveValue(/^[a-z2-9]{6}$/);
  await friend.getByLabel("What is the one moment you would tell a friend about?").fill("The coffee");
  await sendAnswer(friend);

  await owner.goto(`${shop.home}/results/chain`);
  await expect(owner.getByRole("heading", { name: "Shown to friends" })).toBeVisible();
  expect(await violationsInBothThemes(owner)).toEqual([]);
  await owner.goto(`${shop.home}/results/chain/links?which=came`);
  const rows = owner.getByRole("list", { name: "Answers behind the links for friends" });
  await expect(rows).toContainText("The two-minute massage");
  await expect(rows).toContainText(/Opened by a friend .* came /);
  expect(await violationsInBothThemes(owner)).toEqual([]);
});

test("a friend says their code in the shop, staff enter it, also without a network, and Results count the friend once", async ({
  shop,
  signIn,
  open,
  browser,
}) => {
  const owner = await signIn(shop.owner);
  await publish(owner, shop);
  const link = await answerAndShare(await open(phone), shop);
  const came = `${shop.home}/results/chain/links?which=came`;
  await owner.goto(came);
  await expect(owner.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(owner.getByText("The two-minute massage")).toHaveCount(0);
  const codeOf = async (name: string) => {
    const friend = await (await browser.newContext({ javaScriptEnabled: false, userAgent: name })).newPage();
    await friend.goto(`${link}?lang=en`);
    await friend.getByRole("button", { name: "Show me more" }).click();
    await expect(friend.getByText("Say it when you come")).toBeVisible();
    return (await friend.locator(".note b").textContent()) ?? "";
  };
  const [first, second] = [await codeOf("a friend"), await codeOf("another friend")];

  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  await page.getByRole("button", { name: "Next customer" }).click();
  const sheet = page.getByRole("dialog");
  const field = sheet.getByLabel("Code", { exact: true });
  const enter = async (code: string) => {
    await field.fill(code);
    await field.press("Enter");
  };
  await page.getByRole("button", { name: "Code from a friend" }).click();
  await enter("abc");
  await expect(sheet.getByText("A code has six letters and digits")).toBeVisible();
  await expect(field).toBeFocused();
  await enter("zzz-zzz");
  await expect(sheet.getByText("This code isn’t one of yours")).toBeVisible();
  await expect(field).toHaveValue("zzz-zzz");
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await enter(` ${first.slice(0, 3).toUpperCase()}-${first.slice(3)} `);
  await expect(sheet.getByText("Counted. The friend gets:")).toBeVisible();
  await expect(sheet.getByText("A coffee on us")).toBeVisible();
  await expect(field).toHaveValue("");
  await page.screenshot({ path: test.info().outputPath("friend-sheet-390.png") });
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await enter(first);
  await expect(sheet.getByText("This code was taken here before")).toBeVisible();
  await expect(field).toHaveValue(first);

  await page.context().setOffline(true);
  await enter(second);
  await expect(sheet.getByText("The code waits on this phone")).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("friend-waits-390.png") });
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText("change is waiting to be saved")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(`Friend counted (${second})`)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "Please decide" })).toHaveCount(0);

  await owner.goto(came);
  const row = owner.getByRole("list", { name: "Answers behind the links for friends" }).getByRole("listitem");
  await expect(row.filter({ hasText: /^Opened by a friend .* came / })).toHaveCount(2);
  await owner.goto(`${shop.home}/activity`);
  await expect(owner.getByText("counted a friend by their code")).toHaveCount(2);
});
