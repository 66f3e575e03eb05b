import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { phone } from "./people";
import { sendAnswer } from "./send-answer";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a customer who agreed is asked again by mail, first without help, then with a decoy, once, and Results count it", async ({
  shop,
  signIn,
  open,
  database,
}) => {
  const owner = await signIn(shop.owner);
  await owner.goto(`${shop.home}/asked/rules`);
  await owner.getByRole("checkbox", { name: "Quiet hours" }).uncheck();
  await owner.getByRole("form", { name: "How often to ask" }).getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("Saved")).toBeVisible();

  const address = `ana-${shop.slug}@example.com`;
  const customer = await open(phone);
  await customer.goto(shop.form);
  await customer.getByLabel("What is the one moment you would tell a friend about?").fill("The two-minute massage");
  await customer.getByText("Want a reply?").click();
  await customer.getByLabel(/may ask me by e-mail/).check();
  await customer.getByLabel("Your e-mail").fill(address);
  await sendAnswer(customer);

  // Three days later.
  await database.query(beginSeeding);
  const moved = await database.query(
    "update response set answered_at = answered_at - interval '3 days 1 minute' where business_id = $1 and contact = $2",
    [shop.businessId, address],
  );
  await database.query("commit");
  expect(moved.rowCount).toBe(1);

  const mail = customer.locator("details").filter({ hasText: address }).filter({ hasText: "/a/" });
  await expect(async () => {
    await customer.goto(new URL("/outbox", owner.url()).href);
    await expect(mail.first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  const text = (await mail.first().textContent()) ?? "";
  const link = /https?:\/\/\S+?\/a\/[\w-]{22}\?lang=(en|de)/.exec(text)?.[0] ?? "";
  await customer.goto(link);
  expect(await violationsInBothThemes(customer, "main")).toEqual([]);
  await customer.screenshot({ path: test.info().outputPath("unaided-390.png"), fullPage: true });
  await expect(customer.getByText("massage")).toHaveCount(0);
  await customer.getByRole("button", { name: "Next" }).click();
  await expect(customer.getByText("Please answer at least one question").first()).toBeVisible();
  await customer.getByLabel("What do you still remember").fill("The massage in two minutes");
  await customer.getByRole("radio", { name: "Two to five" }).check();
  await customer.getByRole("button", { name: "Next" }).click();
  await expect(customer.getByRole("heading", { name: "Which of these do you remember?" })).toBeVisible();
  expect(await violationsInBothThemes(customer, "main")).toEqual([]);
  await customer.screenshot({ path: test.info().outputPath("list-390.png"), fullPage: true });
  await customer.getByRole("checkbox", { name: /massage/ }).check();
  await customer.getByRole("button", { name: "Done" }).click();
  await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await customer.goto(link);
  await expect(customer.getByRole("checkbox")).toHaveCount(0);
  await expect(customer.getByRole("textbox")).toHaveCount(0);

  await owner.goto(`${shop.home}/results/follow-ups`);
  await expect(owner.getByRole("heading", { name: "The first time", exact: true })).toBeVisible();
  expect(await violationsInBothThemes(owner)).toEqual([]);
  await owner.screenshot({ path: test.info().outputPath("results-1440.png"), fullPage: true });
  await owner.goto(`${shop.home}/results/follow-ups/answers`);
  const row = owner.getByRole("list", { name: "Answers to follow-ups" }).getByRole("article");
  await expect(row).toContainText("The massage in two minutes");
  await expect(row.first()).toContainText("after 3 days");
  expect(await violationsInBothThemes(owner)).toEqual([]);
  await owner.screenshot({ path: test.info().outputPath("answers-1440.png"), fullPage: true });
});
