import { expect } from "@playwright/test";
import { isSent, myDay, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("without a network a colleague is thanked once, and a member reads their page, answers a story and checks in", async ({
  shop,
  signIn,
}) => {
  const [maria, jonas] = [shop.staff[0], shop.staff[1] ?? shop.manager];
  const words = "You carried her bags to the car";
  const board = await signIn(shop.owner);
  await board.goto(`${shop.home}/team`);
  await board.getByRole("link", { name: `Growth of ${maria.name}` }).click();
  await board.getByRole("button", { name: "Begin a habit" }).click();
  const habit = board.getByRole("dialog");
  await habit.getByLabel("What for").selectOption("Enquiry");
  await habit.getByLabel("What to practise").fill("One more question before advising");
  await habit.getByLabel("First check-in").fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await habit.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(board.getByText("One more question before advising")).toBeVisible();

  // Jonas thanks Maria in a few taps, also without a network, and closes the app meanwhile.
  const his = await signIn(jonas, phone);
  await openDay(his, shop);
  await his.getByRole("button", { name: "Thank a colleague" }).click();
  const sheet = his.getByRole("dialog");
  await sheet.getByRole("button", { name: "Thank", exact: true }).click();
  await expect(sheet.getByText("Choose a moment or write a few words")).toBeVisible();
  expect(await violationsInBothThemes(his, "dialog[open]")).toEqual([]);
  await his.context().setOffline(true);
  const option = sheet.getByLabel("Whom").getByRole("option", { name: new RegExp(`^${maria.name}`) });
  await sheet.getByLabel("Whom").selectOption({ label: (await option.textContent()) ?? "" });
  await sheet.getByLabel("In your words").fill(words);
  await his.screenshot({ path: test.info().outputPath("thank-390.png") });
  await sheet.getByRole("button", { name: "Thank", exact: true }).click();
  const you = his.getByRole("region", { name: "You and your colleagues" });
  await expect(you.getByText(`Thanks to ${maria.name}`)).toBeVisible();
  await expect(you.getByText("Waiting to be sent")).toBeVisible();
  const context = his.context();
  await his.close();
  const cold = await context.newPage();
  await cold.goto(myDay(shop));
  await expect(cold.getByText(`Thanks to ${maria.name}`)).toBeVisible();
  await context.setOffline(false);
  await expect(cold.getByText("Waiting to be sent")).toHaveCount(0);

  await board.goto(`${shop.home}/recognition`);
  await expect(board.getByText(words)).toHaveCount(1);
  await board
    .getByRole("button", { name: `Suggest for the wall: thanks to ${maria.name}` })
    .first()
    .click();
  await expect(board.getByText("Suggested for the wall")).toBeVisible();

  // Maria's page is on her phone: she answers without a network.
  const hers = await signIn(maria, phone);
  await openDay(hers, shop);
  await hers.getByRole("button", { name: "My page: a story asks you" }).click();
  const page = hers.getByRole("dialog", { name: "My page" });
  await expect(page.getByRole("region", { name: "Thanks to me" })).toContainText(words);
  expect(await violationsInBothThemes(hers, "dialog[open]")).toEqual([]);
  await hers.screenshot({ path: test.info().outputPath("own-390.png"), fullPage: true });
  await hers.context().setOffline(true);
  await page.getByRole("button", { name: `Agree: ${words}`, exact: true }).click();
  await expect(page.getByText("You agreed")).toBeVisible();
  await page.getByLabel("Next check-in").fill("");
  await page.getByRole("button", { name: "Sometimes" }).click();
  await expect(page.getByText("One more question before advising")).toHaveCount(0);
  await hers.context().setOffline(false);
  await isSent(hers);

  await hers.goto(`${shop.home}/me`);
  await expect(hers.getByRole("button", { name: /^Withdraw: / })).toBeVisible();
  await expect(hers.getByText("No habit right now")).toBeVisible();
  expect(await violationsInBothThemes(hers, "main")).toEqual([]);
  await hers.screenshot({ path: test.info().outputPath("me-390.png"), fullPage: true });
});

test("a clue is spoken where the browser hears, and what it cannot hear is said", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  // A browser that hears one sentence, and then none.
  await page.addInitScript(() => {
    let isDeaf = false;
    class Heard {
      lang = "";
      onresult: ((event: object) => void) | null = null;
      onerror: ((event: object) => void) | null = null;
      onend: (() => void) | null = null;
      start() {
        setTimeout(() => {
          if (isDeaf) this.onerror?.({ error: "not-allowed" });
          else this.onresult?.({ results: [[{ transcript: `their son turns nine (${this.lang})` }]] });
          isDeaf = true;
          this.onend?.();
        });
      }
      abort() {}
    }
    Object.assign(window, { SpeechRecognition: Heard, webkitSpeechRecognition: Heard });
  });
  await openDay(page, shop);
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Note a clue" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Speak instead of typing").check();
  await sheet.getByRole("button", { name: "Speak", exact: true }).click();
  await expect(sheet.getByLabel("In your own words")).toHaveValue(/^their son turns nine \(en/);
  await sheet.getByRole("button", { name: "Speak", exact: true }).click();
  await expect(sheet.getByText("Nothing was heard. Please type it.")).toBeVisible();
  await sheet.getByRole("checkbox", { name: /The customer agrees/ }).check();
  await sheet.getByRole("button", { name: "Note it" }).click();
  await expect(page.getByRole("list", { name: "Clues" }).getByText("their son turns nine")).toBeVisible();
});

test("where the browser has no speech, the clue sheet offers typing alone", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], phone);
  await page.addInitScript(() => {
    Object.assign(window, { SpeechRecognition: undefined, webkitSpeechRecognition: undefined });
  });
  await openDay(page, shop);
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Note a clue" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByLabel("In your own words")).toBeVisible();
  await expect(sheet.getByText("This browser has no speech input.")).toBeVisible();
  await expect(sheet.getByLabel("Speak instead of typing")).toHaveCount(0);
});
