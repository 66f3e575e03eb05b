import { expect, type Page } from "@playwright/test";
import { startPath } from "./guided-paths";
import { phone } from "./people";
import { test } from "./shop";
import { violationsOn } from "./violations";

/** The guided path from a promise to a live spot. */
test.use({
  facts: { like: "florist" },
});

const looks = { bypassCSP: true } as const;

test("a guided path leads from a promise to a live spot", async ({ shop, signIn }) => {
  const [promise, moment] = ["Flowers that last the week", "The letter in the bunch"];
  let page: Page;
  let path = "";
  const question = (text: string) => page.getByRole("heading", { level: 1, name: text });
  const goOn = () => page.getByRole("button", { name: "Next", exact: true }).click();

  await test.step("the first questions are answered, and a missing answer is reported at its field", async () => {
    page = await signIn(shop.owner, looks);
    path = await startPath(page, shop);
    await goOn();
    await expect(question("What do you promise?")).toBeVisible();
    await expect(page.getByLabel("Our promise, in one sentence")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Our promise, in one sentence").fill(promise);
    await goOn();
    await page.getByRole("radio").last().check({ force: true });
    await page.getByLabel("What do they see, hear or hold?").fill("The bunch, a week later");
    await goOn();
    await page.getByLabel("The team").fill("Imogen writes every card by hand");
    // Where a person stands is stored after their answers.
    const stood = page.waitForResponse(
      (response) => /guidedPath\.standAt/.test(response.url()) && !!response.request().postData()?.includes("emotion"),
    );
    await goOn();
    await expect(question("How should they feel?")).toBeVisible();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await stood;
    await page.getByRole("button", { name: "This does not apply to my business" }).click();
    await expect(page.getByRole("dialog")).toContainText("There is no dull trade");
    await page.keyboard.press("Escape");
  });

  await test.step("the guided path continues at the current question on a phone", async () => {
    page = await signIn(shop.owner, { ...phone, ...looks });
    await page.goto(`${shop.home}/guided-path`);
    await page.getByRole("link", { name: `Continue “${promise}”` }).click();
    await expect(question("How should they feel?")).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel("Feeling").fill("remembered");
    await goOn();
    await page
      .getByRole("radio", { name: "tell friends about it" })
      .or(page.getByText("tell friends about it"))
      .first()
      .click();
    await goOn();
    await page.getByLabel("Nobody we know of").check({ force: true });
    await goOn();
    await page
      .getByLabel("What happens")
      .fill("With the bunch goes a letter that says on which day which flower opens, signed by hand.");
    await page.getByLabel("Name", { exact: true }).fill(moment);
    await page.getByLabel("What they’d say").fill("My flowers came with a letter of what opens when!");
    await page.getByLabel("What they take away").fill("the letter on grey paper");
    await goOn();
    await expect(question("What is still missing?")).toBeVisible();
  });

  await test.step("the missing fields are filled in, and the draft is placed on the journey as ready", async () => {
    const verdict = page.getByRole("status").filter({ hasText: /to add|missing/ });
    await expect(verdict).toContainText("to add");
    for (const [at, field] of (await page.getByRole("main").getByRole("textbox").all()).entries())
      if (!(await field.inputValue())) await field.fill(`We hand over letter ${at} and wave at the door.`);
    await expect(verdict).toContainText("Nothing is missing");
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Add to journey" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `One moment found: ${moment}` })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: moment })).toContainText("ready");
  });

  await test.step("a task without a person and a date is not saved and the errors are shown; with both it is saved", async () => {
    await page.getByLabel("Task", { exact: true }).fill("Buy grey paper");
    await page.getByRole("button", { name: "Add task" }).click();
    await expect(page.getByLabel("Who", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("By when", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("Task", { exact: true })).toHaveValue("Buy grey paper");
    await page.getByLabel("Who", { exact: true }).selectOption({ label: "Ravi Shah" });
    await page.getByLabel("By when", { exact: true }).fill("2099-01-15");
    await page.getByRole("button", { name: "Add task" }).click();
    await expect(page.getByRole("checkbox", { name: "Done: Buy grey paper" })).toBeVisible();
  });

  await test.step("the printout is one sheet of A4 with selectable text", async () => {
    page = await signIn(shop.owner, looks);
    await page.goto(`${path}/print`);
    const sheet = page.locator("#sheet");
    for (const words of [promise, moment, "Buy grey paper", "Ravi Shah"]) await expect(sheet).toContainText(words);
    expect(await violationsOn(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    const [width, height] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map(Number);
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
  });

  await test.step("the draft is published and can be offered", async () => {
    await page.goto(path);
    await page.getByRole("link", { name: "Open the journey" }).click();
    await page.getByRole("button", { name: /^Publish version/ }).click();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("You can offer its spots now.")).toBeVisible();
    const card = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: moment, exact: true }) });
    await expect(card.last()).toContainText("live");
    await page.goto(`${shop.home}/moments`);
    await page
      .getByRole("button", { name: /^Offer/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").getByRole("option", { name: new RegExp(moment) })).toHaveCount(1);
  });
});

test("a story is added, marked and turned into a draft by keyboard alone", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, looks);
  await page.goto(`${shop.home}/stories`);
  const press = async (name: string | RegExp) => {
    await page.getByRole("button", { name }).first().focus();
    await page.keyboard.press("Enter");
  };
  await press("Add a story");
  const story = "In Lyon the baker drew a map to his mother's stall";
  await page.getByLabel("What happened?").focus();
  await page.keyboard.type(story);
  await press("Save");
  const row = page.getByRole("listitem").filter({ hasText: story });
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: "Highlight the moment: story by Imogen Hale" }).focus();
  await page.keyboard.press("Enter");
  const text = page.getByLabel("Story text; select a passage");
  await text.focus();
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < "In Lyon the baker".length; at += 1) await page.keyboard.press("Shift+ArrowRight");
  expect(await violationsOn(page)).toEqual([]);
  await press("Highlight these words");
  await expect(row.locator("mark")).toHaveText("In Lyon the baker");
  await row.getByRole("button", { name: "Create a draft from the story by Imogen Hale" }).focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Stage", { exact: true }).selectOption({ index: 1 });
  await sheet.getByLabel("What happens in your business").fill("We draw a map to the meadow where the flowers grew.");
  await sheet.getByLabel("Name", { exact: true }).fill("The map to the meadow");
  await press("Add to journey");
  await expect(row).toContainText("The map to the meadow");
});
