import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { test } from "./shop";
import { withAnswers } from "./stored-answers";
import { violationsOn } from "./violations";

const answers = (page: Page) => page.getByRole("list", { name: "Feedback" }).getByRole("article");

test("an answer gets a spot that it was missed, several at once, with undo, and the filter's count moves", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(database, shop, [
    { text: "She let me cut a bit myself", recommend: 3 },
    { text: "My daughter cut the last bit", recommend: 4 },
    { text: "Just a haircut", recommend: 5 },
  ]);
  const page = await signIn(shop.manager);
  await page.goto(`${shop.home}/feedback?score=0-6&sort=lowest`);
  await expect(answers(page)).toHaveCount(3);
  await expect(answers(page).first()).toContainText("She let me cut a bit myself");
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  await page.getByRole("checkbox", { name: /She let me/ }).check();
  const bar = page.getByRole("region", { name: "Selected answers" });
  // The bar comes up over the list: a click that begins before would end on it.
  await expect(bar.getByLabel("They mention", { exact: true })).toBeEnabled();
  await page.getByRole("checkbox", { name: /My daughter/ }).check();
  await expect(bar).toContainText("2 answers selected");
  const missed = bar.getByLabel("They mention", { exact: true });
  const option = await missed.locator("option", { hasText: "(2)" }).first().textContent();
  const spot = option?.replace(/ \(2\)$/, "");
  await missed.selectOption({ label: option ?? "" });
  // A toast stays while the pointer is on it.
  await page.getByText(`Counted for “${spot}” in 2 answers`).hover();
  await page.getByLabel("Mentions", { exact: true }).selectOption({ label: "Mentions a spot (2)" });
  await expect(answers(page)).toHaveCount(2);
  await expect(page).toHaveURL(/mention=yes/);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("No answer matches")).toBeVisible();
  await page.getByRole("button", { name: "Remove all filters" }).last().click();
  await expect(answers(page).filter({ hasText: "Just a haircut" })).toHaveCount(1);
});

test("a toast stays while its button has the focus, and goes ten seconds afterwards", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(database, shop, [{ text: "She let me cut a bit myself", recommend: 3 }]);
  const page = await signIn(shop.manager);
  await page.clock.install();
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("checkbox", { name: /She let me/ }).check();
  const bar = page.getByRole("region", { name: "Selected answers" });
  await bar.getByLabel("They mention", { exact: true }).selectOption({ index: 1 });
  const undo = page.getByRole("button", { name: "Undo" });
  await undo.focus();
  await page.clock.fastForward(60_000);
  await page.clock.runFor(1000);
  await expect(undo).toBeFocused();
  await undo.blur();
  await page.clock.fastForward(11_000);
  await expect(undo).toHaveCount(0);
});

test("answers are filtered by several scores and by their case, and a saved view shows them again", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(database, shop, [
    { text: "The queue", recommend: 6 },
    { text: "The parking", recommend: 7 },
    { text: "The coffee", recommend: 9 },
  ]);
  const page = await signIn(shop.owner, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  const scores = page.getByRole("group", { name: "Score", exact: true });
  await scores.getByText("Any", { exact: true }).click();
  await scores.getByRole("checkbox", { name: "Score 6 (1)" }).check();
  await scores.getByRole("checkbox", { name: "Score 7 (1)" }).check();
  await expect(answers(page)).toHaveCount(2);
  await expect(page).toHaveURL(/score=6-7/);
  await answers(page).filter({ hasText: "The parking" }).getByRole("link").click();
  const detail = page.getByRole("complementary", { name: "Answer" });
  await detail.getByRole("button", { name: "Open a case" }).click();
  await expect(page).toHaveURL(/cases\?case=/);
  await page.goto(`${shop.home}/feedback?score=6-7`);
  await page.getByRole("button", { name: "Filters", exact: true }).click();
  const cases = page.getByRole("group", { name: "Case", exact: true });
  await cases.getByText("Any", { exact: true }).click();
  await cases.getByRole("checkbox", { name: "Open (1)", exact: true }).check();
  await cases.getByRole("checkbox", { name: /^Closed/ }).check();
  const assignees = page.getByRole("group", { name: "Case assigned to" });
  await assignees.getByText("Any", { exact: true }).click();
  await assignees.getByRole("checkbox", { name: "Me (1)" }).check();
  await expect(answers(page)).toHaveCount(1);
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await expect(answers(page)).toHaveText([/The parking/]);
  await page.getByRole("button", { name: "Remove filter: Case: Open" }).click();
  await expect(page.getByText("No answer matches")).toBeVisible();
});

test("a search is saved as a view, and the export holds exactly the answers shown", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(database, shop, [
    { text: "The massage was lovely", recommend: 10 },
    { text: "=1+1 massage", recommend: 2 },
    { text: "The coffee", recommend: 2 },
  ]);
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("searchbox", { name: "Search" }).fill("massage");
  await expect(answers(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "Save as a view" }).click();
  await page.getByLabel("Name").fill("About massages");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("View “About massages” saved")).toBeVisible();
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("menuitem", { name: "About massages" }).click();
  await expect(answers(page)).toHaveCount(2);
  await page.getByText("Export", { exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Spreadsheet (CSV)" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines.join("\n")).toContain("'=1+1 massage");
  expect(lines.join("\n")).not.toContain("The coffee");
});

test("thanks in words are tied to a member and released to them, and both are undone", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(database, shop, [{ text: "So kind", recommend: 7, words: "the tall one with glasses" }]);
  const page = await signIn(shop.owner, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${shop.home}/feedback?thanks=words`);
  await answers(page).filter({ hasText: "So kind" }).getByRole("link").click();
  const detail = page.getByRole("complementary", { name: "Answer" });
  const [who] = shop.staff;
  await detail.getByLabel("Who is that?").selectOption({ label: who.name });
  await expect(detail.getByText(`${who.name} can’t see this answer`)).toBeVisible();
  await detail.getByRole("button", { name: `Show to ${who.name}` }).click();
  await expect(detail.getByText(`${who.name} can see this answer`)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await detail.getByRole("button", { name: `Not ${who.name}` }).click();
  await expect(detail.getByLabel("Who is that?")).toBeVisible();
});

test("ten thousand answers are walked by keyboard, and the focus stays in the list", async ({
  shop,
  signIn,
  database,
}) => {
  await withAnswers(
    database,
    shop,
    Array.from({ length: 10_000 }, (_, at) => ({
      text: `Answer number ${at}`,
      at: new Date(Date.UTC(2020, 0, 1, 0, at)),
    })),
  );
  const page = await signIn(shop.owner, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${shop.home}/feedback?to=2020-12-31`);
  await expect(page.getByText("10,000 answers")).toBeVisible();
  await expect(page.getByRole("link", { name: "Answer number 9999", exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Answer number 9999", exact: true })).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Answer number 9997", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary", { name: "Answer" })).toContainText("Answer number 9997");
  await page.keyboard.press("j");
  await expect(page.getByRole("complementary", { name: "Answer" })).toContainText("Answer number 9996");
  await expect(async () => {
    await page.keyboard.press("End");
    const number = await page.evaluate(() => document.activeElement?.textContent?.match(/number (\d+)/)?.[1]);
    expect(Number(number)).toBeLessThan(9_000);
  }).toPass();
  expect(await page.getByRole("list", { name: "Feedback" }).getByRole("listitem").count()).toBeLessThan(60);
  await page.keyboard.press("Home");
  await expect(page.getByRole("link", { name: "Answer number 9999", exact: true })).toBeFocused();
});

test("on a phone an answer opens in a sheet, with steps to the next one", async ({ shop, signIn, database }) => {
  await withAnswers(database, shop, [{ text: "The older one" }, { text: "The newer one" }]);
  const page = await signIn(shop.owner, { viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("link", { name: "The newer one" }).click();
  const sheet = page.getByRole("dialog", { name: "Answer" });
  await expect(sheet).toContainText("The newer one");
  expect(await violationsOn(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Next" }).click();
  await expect(sheet).toContainText("The older one");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/feedback$/);
});
