import { expect } from "@playwright/test";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("both sides of a competency, a habit and a note are seen by the person and their manager alone", async ({
  shop,
  signIn,
}) => {
  const [maria, jonas] = [shop.staff[0], shop.staff[1] ?? shop.manager];
  const mine = await signIn(maria, phone);
  await mine.goto(`${shop.home}/growth`);
  await mine.getByRole("button", { name: "Say how you see it: Enquiry" }).click();
  const sheet = mine.getByRole("dialog");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(
    sheet.getByText("required", { exact: false }).or(sheet.locator("[aria-invalid=true]")).first(),
  ).toBeVisible();
  await sheet.getByLabel("Asks, and takes the first answer").check();
  await sheet.getByLabel("What makes you say so?").fill("I often stop at the first answer");
  await sheet.getByLabel("I want to grow in this").check();
  expect(await violationsInBothThemes(mine, "[role=dialog]")).toEqual([]);
  await sheet.getByRole("button", { name: "Save" }).click();
  const enquiry = mine.getByRole("article", { name: "Enquiry" });
  await expect(enquiry).toContainText("I often stop at the first answer");
  await expect(enquiry).toContainText("Wants to grow in this");

  const board = await signIn(shop.owner);
  await board.goto(`${shop.home}/team`);
  await board.getByRole("link", { name: `Growth of ${maria.name}` }).click();
  await expect(board.getByRole("article", { name: "Enquiry" })).toContainText("I often stop at the first answer");
  const theirs = new URL(board.url()).pathname;
  await board.getByRole("button", { name: "Write a note" }).click();
  const note = board.getByRole("dialog");
  await note.getByLabel("Note").fill("Ask why once more, you do it well.");
  await note.getByRole("button", { name: "Send" }).click();
  await expect(board.getByText("Not read yet")).toBeVisible();
  await board.getByRole("button", { name: "Begin a habit" }).click();
  const habit = board.getByRole("dialog");
  await habit.getByLabel("What for").selectOption("Enquiry");
  await habit.getByLabel("What to practise").fill("One more question before advising");
  await habit.getByLabel("First check-in").fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
  await habit.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(board.getByText("One more question before advising")).toBeVisible();
  expect(await violationsInBothThemes(board, "main")).toEqual([]);
  await board.screenshot({ path: test.info().outputPath("growth-1440.png"), fullPage: true });

  await mine.reload();
  await mine.getByRole("button", { name: `I have read it: the note of ${shop.owner.name}` }).click();
  await expect(mine.getByText("Receipt given")).toBeVisible();
  await mine.getByRole("button", { name: "Check in: One more question before advising" }).click();
  const check = mine.getByRole("dialog");
  await check.getByLabel("It has become a habit").check();
  await check.getByRole("button", { name: "Save" }).click();
  await expect(mine.getByText("No habit right now")).toBeVisible();
  expect(await violationsInBothThemes(mine, "main")).toEqual([]);
  await mine.screenshot({ path: test.info().outputPath("growth-390.png"), fullPage: true });

  // A colleague gets what an unknown person would get.
  const other = await signIn(jonas, phone);
  await other.goto(theirs);
  await expect(other.getByRole("heading", { name: "Page not found" })).toBeVisible();

  await board.goto(`${shop.home}/overlooked`);
  await expect(board.getByRole("rowheader", { name: "Deliveries" })).toBeVisible();
  expect(await violationsInBothThemes(board, "main")).toEqual([]);
  await board.screenshot({ path: test.info().outputPath("overlooked-1440.png"), fullPage: true });
});
