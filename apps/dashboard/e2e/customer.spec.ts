import { expect, type Page } from "@playwright/test";
import { phone } from "./people";
import { type Shop, test } from "./shop";

const question = "What is the one moment you would tell a friend about?";

/** The time at which each page was opened. */
const openedAt = new WeakMap<Page, number>();

async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address);
  openedAt.set(page, Date.now());
}
/**
 * Waits until a second has passed since the page was opened. The server asks for a second submit
 * when a form is sent sooner.
 */
const isSlowEnough = (page: Page) =>
  expect.poll(() => Date.now() - (openedAt.get(page) ?? 0), { intervals: [50] }).toBeGreaterThan(1100);
const score = (page: Page, value: number | string) => page.locator(`input[name=recommend][value='${value}']`);
async function send(page: Page): Promise<void> {
  await isSlowEnough(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}
const isThanked = (page: Page) => expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible();
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Returns the answer with this text on the owner's feedback page. */
async function answerOf(owner: Page, { home }: Shop, words: string) {
  await owner.goto(`${home}/feedback`);
  const answer = owner.getByRole("article").filter({ hasText: words });
  await expect(answer).toHaveCount(1);
  return answer;
}

test("the next customer on a shared device is offered the unfinished answer, and neither sees nor sends it without accepting", async ({
  shop,
  open,
  signIn,
}) => {
  const first = await open(phone);
  const device = first.context();
  await first.goto(shop.form);
  await first.getByLabel(question).fill("Begun by the first guest");
  await score(first, 3).check({ force: true });
  await first.getByText("Want a reply?").click();
  await first.getByLabel("Your e-mail").fill("first@guest.example");
  await first.getByLabel("may write to me about this answer").check();
  expect(await stored(first)).toContain("Begun+by+the+first+guest");
  for (const secret of ["first@guest", "agree", "visit", "locale"]) expect(await stored(first)).not.toContain(secret);
  await first.close();

  const second = await device.newPage();
  await openForm(second, shop.form);
  await expect(second.getByText("Someone started an answer on this device.")).toBeVisible();
  await expect(second.getByLabel(question)).toHaveValue("");
  await expect(score(second, 3)).not.toBeChecked();
  await second.getByLabel(question).fill("Told by the second guest alone");
  await send(second);
  await isThanked(second);
  expect(await stored(second)).toBe("{}");
  const owner = await signIn(shop.owner);
  const answer = await answerOf(owner, shop, "Told by the second guest alone");
  await expect(answer).not.toContainText("of 10");
  await expect(answer).not.toContainText("first@guest");
});

test("after the thanks, the next customer opens an empty form", async ({ shop, open, signIn }) => {
  const page = await open(phone);
  for (const words of ["Told by the first guest", "Told by the second guest"]) {
    if (words.includes("second")) await page.getByRole("link", { name: "Someone else would like to answer" }).click();
    else await page.goto(shop.form);
    openedAt.set(page, Date.now());
    await expect(page.getByLabel(question)).toHaveValue("");
    await page.getByLabel(question).fill(words);
    await send(page);
    await isThanked(page);
  }
  for (const words of ["Told by the first guest", "Told by the second guest"])
    await answerOf(await signIn(shop.owner), shop, words);
});

test("continuing restores the text and the score but not the contact, only on the same channel and for some minutes", async ({
  shop,
  open,
}) => {
  const page = await open(phone);
  await page.clock.install();
  await page.goto(shop.form);
  await page.getByLabel(question).fill("Half a story");
  await score(page, 7).check({ force: true });
  await page.getByText("Want a reply?").click();
  await page.getByLabel("Your e-mail").fill("me@guest.example");
  await page.goto(shop.otherForm);
  await expect(page.getByText("Someone started an answer")).toBeHidden();
  await page.goto(shop.form);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel(question)).toHaveValue("Half a story");
  await expect(page.getByLabel(question)).toBeFocused();
  await expect(score(page, 7)).toBeChecked();
  await page.getByText("Want a reply?").click();
  await expect(page.getByLabel("Your e-mail")).toHaveValue("");
  await page.clock.fastForward("16:00");
  await page.reload();
  await expect(page.getByText("Someone started an answer")).toBeHidden();
  expect(await stored(page)).toBe("{}");
});

test("an answer sent without a network is delivered once when the page is opened again", async ({
  shop,
  open,
  signIn,
}) => {
  const page = await open(phone);
  const device = page.context();
  await openForm(page, shop.form);
  await page.getByLabel(question).fill("Sent from the cellar");
  await device.setOffline(true);
  await send(page);
  await expect(page.getByText(/saved on this device for 12 hours/)).toBeVisible();
  await page.close();
  await device.setOffline(false);
  const later = await device.newPage();
  await later.goto(shop.form);
  await expect(later.getByText("The answer saved on this device has been sent.")).toBeVisible();
  await expect(later.getByLabel(question)).toHaveValue("");
  expect(await stored(later)).not.toContain("cellar");
  const owner = await signIn(shop.owner);
  await answerOf(owner, shop, "Sent from the cellar");
});

test("text that is changed after a lost response replaces the earlier text in the same answer", async ({
  shop,
  open,
  signIn,
}) => {
  const page = await open(phone);
  await openForm(page, shop.form);
  await page.getByLabel(question).fill("A towel, at first");
  let isLost = true;
  await page.route(`${shop.form}*`, async (route) => {
    if (route.request().method() !== "POST" || !isLost) return route.continue();
    isLost = false;
    await route.fetch();
    await page.getByLabel(question).fill("A warm towel, on second thought");
    await route.abort();
  });
  await send(page);
  await expect(page.getByText("Your answer has been sent. You changed it afterwards")).toBeVisible();
  await score(page, 9).check({ force: true });
  await send(page);
  await isThanked(page);
  const owner = await signIn(shop.owner);
  const answer = await answerOf(owner, shop, "A warm towel, on second thought");
  await expect(answer).toContainText("9 of 10");
  await expect(owner.getByText("A towel, at first")).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with a script" : "without a script";

  test(`a score and a name chosen by mistake can be cleared by keyboard, ${how}`, async ({ shop, open, signIn }) => {
    const page = await open({ ...phone, javaScriptEnabled });
    await openForm(page, shop.form);
    await page.getByLabel(question).fill(`No score after all, ${how}`);
    await score(page, 0).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowLeft");
    await expect(
      page.getByRole("group", { name: /recommend/ }).getByRole("radio", { name: "No answer" }),
    ).toBeChecked();
    await send(page);
    await isThanked(page);
    const owner = await signIn(shop.owner);
    await expect(await answerOf(owner, shop, `No score after all, ${how}`)).not.toContainText("of 10");
  });

  test(`the language can be switched without losing input, and is stored with the answer, ${how}`, async ({
    shop,
    open,
    signIn,
  }) => {
    const page = await open({ ...phone, javaScriptEnabled });
    await openForm(page, shop.form);
    await page.getByLabel(question).fill(`Die warmen Handtücher, ${how}`);
    await isSlowEnough(page);
    await page.getByRole("button", { name: "Deutsch" }).click();
    await expect(page.getByLabel("Welchen Moment würdest du weitererzählen")).toHaveValue(
      `Die warmen Handtücher, ${how}`,
    );
    await page.getByRole("button", { name: "Absenden" }).click();
    await expect(page.getByRole("heading", { name: "Danke!" })).toBeVisible();
    const owner = await signIn(shop.owner);
    const answer = await answerOf(owner, shop, `Die warmen Handtücher, ${how}`);
    await expect(answer.locator("[lang=de]").first()).toBeVisible();
  });

  test(`a text that is too long is reported and stays in its field, ${how}`, async ({ shop, open }) => {
    const page = await open({ ...phone, javaScriptEnabled });
    await openForm(page, shop.form);
    const long = "x".repeat(2012);
    await page.getByLabel(question).fill(long);
    await send(page);
    await expect(
      page.getByText(javaScriptEnabled ? "12 characters too long" : "There is room for 2,000 characters."),
    ).toBeVisible();
    await expect(page.getByLabel(question)).toHaveValue(long);
  });
}

test("a listed member and a typed name are thanked together, and both appear in the answers", async ({
  shop,
  open,
  signIn,
}) => {
  const page = await open(phone);
  await openForm(page, shop.form);
  await page.getByLabel(question).fill("Two people made my day");
  const names = page.getByRole("group", { name: /Who made your day/ });
  const name = (await names.locator("span").first().textContent()) ?? "";
  await names.getByRole("radio").first().check({ force: true });
  await page.getByText("Someone else").click();
  await page.getByLabel("Their name").fill("the trainee with the red scarf");
  await send(page);
  await isThanked(page);
  const owner = await signIn(shop.owner);
  const answer = await answerOf(owner, shop, "Two people made my day");
  await expect(answer).toContainText(name);
  await expect(answer).toContainText("the trainee with the red scarf");
});

test("every tap target is at least 44 pixels wide and high on a screen of 360 pixels", async ({ shop, open }) => {
  const page = await open({ ...phone, viewport: { width: 360, height: 740 } });
  for (const lang of ["en", "de"]) {
    await page.goto(`${shop.form}?lang=${lang}`);
    await score(page, 5).check({ force: true });
    const small = await page
      .locator("button, summary, .scale label, .who label, .tick")
      .evaluateAll((all) =>
        all
          .map((each) => ({ text: each.textContent, ...each.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 0 && (width < 44 || height < 44)),
      );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
