import { expect, type Page } from "@playwright/test";
import { startPath } from "./guided-paths";
import { pressButton, tabTo } from "./keyboard";
import { test } from "./shop";
import { violationsInBothThemes, violationsOn } from "./violations";

/** The guided path by keyboard, in both themes, on two devices and without a network. */
test.use({
  facts: { like: "florist" },
});
const looks = { bypassCSP: true } as const;

async function type(page: Page, label: string, text: string) {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Returns the texts that extend beyond a narrow screen. */
async function wordsBeyond(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 360, height: 740 });
  const beyond = await page
    .getByRole("main")
    .evaluate((main) =>
      [...main.querySelectorAll("h1, h2, h3, p, span, b, button")]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map((element) => element.textContent),
    );
  await page.setViewportSize({ width, height });
  return beyond;
}

/** Checks that the question has the focus, and that its screen has no accessibility violation. */
async function standsAt(page: Page, question: string) {
  await expect(page.getByRole("region", { name: question })).toBeFocused();
  expect(await violationsInBothThemes(page), question).toEqual([]);
}

/** Answers all but the last two questions by keyboard. */
async function answerUpToTheMoment(page: Page, promise: string, look: (question: string) => Promise<void>) {
  await type(page, "Our promise, in one sentence", promise);
  await pressButton(page, "Next");
  await look("Where do customers notice that you keep it?");
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("Space");
  await pressButton(page, "Next");
  await look("What is already special about it?");
  await type(page, "The team", "Imogen writes every card by hand");
  await pressButton(page, "Next");
  await look("How should they feel?");
  await type(page, "Feeling", "remembered");
  await page.keyboard.press("Enter");
  await look("What will they do because of it?");
  await pressButton(page, "tell friends about it");
  await pressButton(page, "Next");
  await look("Who else does this?");
  await tabTo(page, page.getByLabel("Nobody we know of"));
  await page.keyboard.press("Space");
  await pressButton(page, "Next");
  await look("Describe one moment");
}

test("the guided path works by keyboard alone and has no accessibility violation in either theme", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, looks);
  await startPath(page, shop);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await answerUpToTheMoment(page, "Flowers with a name", (question) => standsAt(page, question));
  const moment = "The Blumenversandhandelsgesellschaftsjubiläumsstrauß";
  await type(page, "What happens", "A card says who picked the flowers, and in which field.");
  await type(page, "Name", moment);
  await pressButton(page, "Next");
  await standsAt(page, "What is still missing?");
  await expect(page.getByRole("status").filter({ hasText: "to add" })).toBeVisible();
  expect(await wordsBeyond(page)).toEqual([]);
  await pressButton(page, "Add to journey");
  await expect(page.getByRole("heading", { level: 1, name: `One moment found: ${moment}` })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: moment })).toContainText("draft");
  expect(await wordsBeyond(page)).toEqual([]);
  const paper = await page.getByRole("link", { name: "Print a summary" }).getAttribute("href");
  await pressButton(page, "Add task");
  await expect(page.getByLabel("By when", { exact: true })).toHaveAttribute("aria-invalid", "true");
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.goto(`${paper}`);
  await expect(page.locator("#sheet")).toContainText(moment);
  expect(await wordsBeyond(page)).toEqual([]);
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.goto(`${shop.home}/stories`);
  await pressButton(page, "Add a story");
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
});

test("two devices that answer one question get a conflict, and nothing is added to the journey before it is resolved", async ({
  shop,
  signIn,
}) => {
  const here = await signIn(shop.owner, looks);
  await startPath(here, shop);
  const promise = `A bunch that tells a story`;
  await answerUpToTheMoment(here, promise, async (question) =>
    expect(here.getByRole("heading", { level: 1, name: question })).toBeVisible(),
  );
  const moment = `The story`;
  await here.getByLabel("What happens").fill("A card tells the story of the bunch.");
  await here.getByLabel("Name", { exact: true }).fill(moment);
  await here.getByRole("button", { name: "Next", exact: true }).click();
  await expect(here.getByRole("heading", { level: 1, name: "What is still missing?" })).toBeVisible();
  await expect(here.getByText("Saved", { exact: true })).toBeVisible();

  const there = await signIn(shop.owner, looks);
  await there.goto(here.url());
  // The first device's reads are delayed until it has typed its own answer.
  let release = () => {};
  const typed = new Promise<void>((resolve) => {
    release = resolve;
  });
  await here.route(/\/api\/trpc\/[^?]*guidedPath\.read/, async (route) => {
    await typed;
    await route.continue();
  });
  const saved = there.waitForResponse(/guidedPath\.save/);
  await there.getByLabel("What it is").fill("Read the card aloud.");
  await saved;
  await here.getByLabel("What it is").fill("Tie the card on with a grey ribbon.");
  await expect(here.getByText("Another device changed the same")).toBeVisible();
  release();
  await here.getByRole("button", { name: "Add to journey" }).click();
  await expect(here.getByRole("alert").filter({ hasText: "nothing was added to the journey" })).toBeVisible();
  expect(await violationsOn(here)).toEqual([]);
  await here.getByRole("button", { name: "Use my version" }).click();
  await expect(here.getByText("Saved", { exact: true })).toBeVisible();

  await here.context().setOffline(true);
  await here.getByLabel("When not to").fill("They are in tears.");
  await expect(here.getByText("Not saved yet", { exact: false })).toBeVisible();
  await here.getByRole("button", { name: "Add to journey" }).click();
  await expect(here.getByRole("alert").filter({ hasText: "could not save your last answer" })).toBeVisible();
  await here.context().setOffline(false);
  await expect(here.getByText("Saved", { exact: true })).toBeVisible();
  await here.getByRole("button", { name: "Add to journey" }).click();
  await expect(here.getByRole("heading", { level: 1, name: `One moment found: ${moment}` })).toBeVisible();

  // The other device shows the result without a reload.
  await expect(there.getByRole("heading", { level: 1, name: `One moment found: ${moment}` })).toBeVisible();
});

test("a guided path discarded on another device says so on the device that still edits it, and keeps its text", async ({
  shop,
  signIn,
}) => {
  const here = await signIn(shop.owner, looks);
  const path = await startPath(here, shop);
  const promise = `A bunch for every neighbour`;
  await here.getByLabel("Our promise, in one sentence").fill(promise);
  await expect(here.getByText("Saved", { exact: true })).toBeVisible();

  const there = await signIn(shop.owner, looks);
  await there.goto(`${shop.home}/guided-path`);
  await there.getByRole("button", { name: `Discard “${promise}”` }).click();
  // A toast stays while the pointer is on it.
  await there.getByText("Discarded", { exact: true }).hover();
  await expect(there.getByRole("link", { name: `Continue “${promise}”` })).toHaveCount(0);
  await here.getByLabel("Our promise, in one sentence").fill(`${promise}, twice`);
  await expect(here.getByText("This was finished or discarded on another device.")).toBeVisible();
  await expect(here.getByLabel("Our promise, in one sentence")).toHaveValue(`${promise}, twice`);

  await there.getByRole("button", { name: "Undo" }).click();
  await expect(there.getByRole("link", { name: `Continue “${promise}”` })).toHaveAttribute("href", path);
  await here.getByLabel("Our promise, in one sentence").fill(`${promise}, thrice`);
  await expect(here.getByText("Saved", { exact: true })).toBeVisible();
  await expect(here.getByText("Another device changed the same")).toHaveCount(0);
  await here.reload();
  await expect(here.getByLabel("Our promise, in one sentence")).toHaveValue(`${promise}, thrice`);
});
