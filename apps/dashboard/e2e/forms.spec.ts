import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { sendAnswer } from "./send-answer";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a form is built, refused while words are missing, published, asked by a QR code, answered, and changed while somebody answers", async ({
  shop,
  signIn,
  browser,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/forms`);
  await page.getByRole("button", { name: "New form" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Fitting room");
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fitting room" })).toBeVisible();

  const add = async (kind: string) => {
    await page.getByLabel("Kind of question").selectOption({ label: kind });
    await page.getByRole("button", { name: "Add question" }).click();
  };
  const questions = page.getByRole("region", { name: "Questions" }).getByRole("listitem");
  await add("Satisfaction (1–5)");
  await add("Text");
  const why = questions.last();
  await why.getByLabel("Question (English)").fill("What was missing?");
  await why.getByLabel("Who sees it").selectOption({ label: "By the answer to: How satisfied are you overall?" });

  // Refused at each field, and the draft stays.
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("2 things keep this form from being published")).toBeVisible();
  await expect(why.getByLabel("Question (German)")).toHaveAttribute("aria-invalid", "true");
  await why.getByLabel("Question (German)").fill("Was hat gefehlt?");
  await why.getByRole("checkbox", { name: "1", exact: true }).check();
  await expect(page.getByText("keeps this form from being published")).toHaveCount(0);

  // A question never names the spot: the first one asks for it without help.
  await why.getByLabel("Question (English)").fill("Did you miss {spot}?");
  await expect(why.getByText("A question can’t name the spot")).toBeVisible();
  await why.getByLabel("Question (English)").fill("What was missing?");
  await expect(why.getByText("A question can’t name the spot")).toHaveCount(0);

  // The preview follows the draft and its rules.
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByText("What was missing?")).toHaveCount(0);
  await preview
    .getByRole("group", { name: "How satisfied are you overall?" })
    .getByRole("radio", { name: "1" })
    .check();
  await expect(preview.getByText("What was missing?")).toBeVisible();
  await preview.getByRole("radio", { name: "German" }).check();
  await expect(preview.getByText("Was hat gefehlt?")).toBeVisible();
  await why.getByLabel("Question (German)").fill("Wie war {person}?");
  await expect(preview.getByText("Wie war Maria?")).toBeVisible();
  await expect(preview).toContainText("“Maria” is an example.");
  await why.getByLabel("Question (German)").fill("Was hat gefehlt?");
  await expect(preview.getByText("is an example")).toHaveCount(0);

  // The order is changed with the keyboard; the unaided question stays first.
  const up = page.getByRole("button", { name: "Move “How satisfied are you overall?” up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(questions.nth(3)).toContainText("How satisfied are you overall?");
  expect(await violationsInBothThemes(page)).toEqual([]);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Customers are asked version 1.")).toBeVisible();
  const codes = page.getByRole("region", { name: "QR codes and links" }).getByRole("checkbox");
  for (const at of (await codes.all()).keys()) {
    await codes.nth(at).click();
    await expect(page.getByText("asks “Fitting room”")).toHaveCount(at + 1);
  }

  const customer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await expect(async () => {
    await customer.goto(`${shop.form}?lang=en`);
    await expect(customer.getByText("How satisfied are you overall?")).toBeVisible({ timeout: 1000 });
  }).toPass();
  const checked = await (await browser.newContext()).newPage();
  await checked.goto(`${shop.form}?lang=en`);
  expect(await violationsInBothThemes(checked)).toEqual([]);
  const missing = customer.getByLabel("What was missing?");
  await expect(missing).toBeHidden();
  await customer.getByRole("group", { name: "How satisfied" }).getByRole("radio", { name: "1", exact: true }).check();
  await expect(missing).toBeVisible();
  await missing.fill("A larger mirror");

  // The form changes while the customer answers.
  await page.getByRole("button", { name: "Remove “What was missing?”" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Customers are asked version 2.")).toBeVisible();
  await sendAnswer(customer);

  await page.reload();
  const versions = page.getByRole("list", { name: "Versions" }).getByRole("listitem");
  await expect(versions.filter({ hasText: "version 1" })).toContainText("one answer");
  await expect(versions.filter({ hasText: "version 2" })).toContainText("no answers yet");
});

test("the templates, questions and preview of a form are in the reader's language", async ({
  shop,
  signIn,
  database,
}) => {
  await database.query(beginSeeding);
  await database.query(`update "user" set locale = 'de' where id = $1`, [shop.owner.userId]);
  await database.query("commit");
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/forms`);
  await page.getByRole("button", { name: "Neues Formular" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Fragt nach dem Schnitt selbst")).toBeVisible();
  await dialog.getByLabel("Name").fill("Nach dem Schnitt");
  await dialog.getByRole("radio", { name: "Restaurant" }).check();
  await dialog.getByRole("button", { name: "Anlegen" }).click();
  const preview = page.getByRole("region", { name: "Vorschau" });
  await expect(preview.getByText("Wofür war der Abend?")).toBeVisible();
  const questions = page.getByRole("region", { name: "Fragen" });
  await expect(questions.getByText("Welchen Moment würdest du weitererzählen?")).toBeVisible();
  await expect(questions.getByText("Mit einer dieser Antworten auf: Wie war das Tempo der Gänge?")).toBeVisible();
});

test("a form starts from the template of another trade and is published as it is", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/forms`);
  await page.getByRole("button", { name: "New form" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("After the repair");
  await dialog.getByRole("radio", { name: "Repair shop" }).check();
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "After the repair" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Preview" }).getByText("Does everything work again?")).toBeVisible();
  await page.getByRole("radio", { name: "Roles" }).check();
  await page.getByRole("checkbox", { name: "List owners, too" }).check();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Customers are asked version 1.")).toBeVisible();
});
