import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { phone } from "./people";
import { type Shop, test } from "./shop";
import { violationsInBothThemes } from "./violations";

/** Thanks the person of this name, with these words. */
async function thank(page: Page, { home }: Shop, name: string, words: string) {
  await page.goto(`${home}/recognition`);
  await page.getByRole("button", { name: "Thank somebody" }).click();
  const sheet = page.getByRole("dialog");
  const option = sheet.getByLabel("Whom").getByRole("option", { name: new RegExp(`^${name}`) });
  await sheet.getByLabel("Whom").selectOption({ label: (await option.textContent()) ?? "" });
  await sheet.getByLabel("What did they do?").fill(words);
  await sheet.getByRole("button", { name: "Thank", exact: true }).click();
  await expect(sheet).toHaveCount(0);
}

test("a colleague is thanked for a value; an insult waits for a manager; a story is told until its person withdraws", async ({
  shop,
  signIn,
  open,
}) => {
  const [maria, jonas] = [shop.staff[0], shop.staff[1] ?? shop.manager];
  const own = await signIn(shop.owner);
  await own.goto(`${shop.home}/settings/recognition`);
  await own.getByRole("button", { name: "Add a value" }).click();
  await own.getByRole("dialog").getByLabel("Value").fill("We look up");
  await own.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(own.getByText("We look up")).toBeVisible();
  await own.getByRole("button", { name: "Add a thank-you" }).click();
  const kind = own.getByRole("dialog");
  await kind.getByLabel("What it is").fill("20 € in cash");
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(kind.getByText("Name something that is no money, such as a coffee or a free hour.")).toBeVisible();
  await kind.getByLabel("What it is").fill("A coffee");
  await kind.getByLabel("How many").fill("1");
  await kind.getByRole("button", { name: "Save" }).click();
  await expect(own.getByText("1 a month")).toBeVisible();
  expect(await violationsInBothThemes(own, "main")).toEqual([]);
  await own.screenshot({ path: test.info().outputPath("settings-1440.png"), fullPage: true });

  const giver = await signIn(jonas, phone);
  await thank(giver, shop, maria.name, "You walked him to the car in the rain");
  await thank(giver, shop, maria.name, "Not bad for an idiot");
  await giver.getByRole("button", { name: "Thank somebody" }).click();
  await expect(giver.getByRole("dialog")).toBeVisible();
  await giver.screenshot({ path: test.info().outputPath("give-390.png") });
  expect(await violationsInBothThemes(giver, "[role=dialog]")).toEqual([]);

  // The insult reaches nobody until a manager has read it.
  const mine = await signIn(maria, phone);
  await mine.goto(`${shop.home}/me`);
  const got = mine.getByRole("region", { name: "Thanks to me" });
  await expect(got).toContainText("You walked him to the car in the rain");
  await expect(mine.getByText("Not bad for an idiot")).toHaveCount(0);
  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/recognition?show=held`);
  await expect(board.getByText("Not bad for an idiot")).toBeVisible();
  await board.screenshot({ path: test.info().outputPath("held-1440.png"), fullPage: true });
  await board.getByRole("button", { name: `Don’t show it to ${maria.name}` }).click();
  await expect(board.getByText("Nothing waits")).toBeVisible();

  // A story: both are asked; it is shown when both agree.
  await board.goto(`${shop.home}/recognition`);
  await board
    .getByRole("button", { name: `Suggest for the wall: thanks to ${maria.name}` })
    .first()
    .click();
  await expect(board.getByText("Suggested for the wall")).toBeVisible();
  await board.goto(`${shop.home}/wall/stories`);
  await board.getByRole("button", { name: "Create a link" }).click();
  const address = (await board.getByText(/\/shared\/[\w-]{50}/).textContent()) ?? "";
  const wall = await signIn(shop.owner);
  await wall.goto(`${shop.home}/wall`);
  await expect(wall.getByText("No story yet")).toBeVisible();
  const agree = async (page: Page) => {
    await page.goto(`${shop.home}/me`);
    await page.getByRole("button", { name: /^Agree: / }).click();
    await expect(page.getByRole("button", { name: /^Withdraw: / })).toBeVisible();
  };
  await agree(giver);
  await agree(mine);
  await mine.screenshot({ path: test.info().outputPath("me-390.png"), fullPage: true });
  expect(await violationsInBothThemes(mine, "main")).toEqual([]);
  const story = wall.getByRole("main").getByText("You walked him to the car in the rain");
  await expect(story).toBeVisible();
  expect(await violationsInBothThemes(wall, "main")).toEqual([]);
  await wall.screenshot({ path: test.info().outputPath("wall-1440.png"), fullPage: true });
  const nobody = await open();
  const answer = await nobody.goto(address);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(nobody.getByText("You walked him to the car in the rain")).toBeVisible();
  await nobody.screenshot({ path: test.info().outputPath("shared-1440.png"), fullPage: true });
  await board.goto(`${shop.home}/wall/stories`);
  await expect(board.getByText("On the wall", { exact: true })).toBeVisible();
  await board.screenshot({ path: test.info().outputPath("stories-1440.png"), fullPage: true });

  // Withdrawn: gone from the open wall, from its print and from the link.
  await mine.getByRole("button", { name: /^Withdraw: / }).click();
  await expect(story).toHaveCount(0);
  await wall.emulateMedia({ media: "print" });
  await expect(wall.getByText("You walked him to the car in the rain")).toHaveCount(0);
  await nobody.reload();
  await expect(nobody.getByText("No story yet")).toBeVisible();
  const body = await (await nobody.request.get(address)).text();
  expect(body).not.toContain("walked him");

  // A small thank-you from a budget of one.
  await board.goto(`${shop.home}/recognition`);
  await board.getByRole("button", { name: "Give a thank-you" }).click();
  const sheet = board.getByRole("dialog");
  await sheet.getByLabel("Whom").selectOption({ label: maria.name });
  await sheet.getByLabel("For what?").fill("For Saturday");
  await sheet.getByRole("button", { name: "Give", exact: true }).click();
  await expect(board.getByText("0 of 1 left this month")).toBeVisible();
  await mine.reload();
  await expect(mine.getByRole("region", { name: "Thank-yous" })).toContainText("A coffee");

  // All of it is theirs: saved as a file, hidden, deleted.
  const download = mine.waitForEvent("download");
  await mine.getByRole("button", { name: "Save as a file" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain("You walked him to the car in the rain");
  expect(file).not.toContain("idiot");
  await got.getByRole("button", { name: /^Hide: / }).click();
  await expect(got.getByText("Hidden", { exact: true })).toBeVisible();
  await got.getByRole("button", { name: /^Delete: / }).click();
  await expect(got).toHaveCount(0);
});
