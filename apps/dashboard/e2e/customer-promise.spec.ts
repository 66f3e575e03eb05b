import { expect } from "@playwright/test";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { undo } from "./toasts";
import { violationsInBothThemes } from "./violations";

test("a promise made without a network with two taps and a time is kept or broken, opens a case, and is in the kept rate", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  const sheet = page.getByRole("dialog");
  const promised = page.getByRole("region", { name: "Promised to customers" });
  const promise = async (customer: string) => {
    await page.getByRole("button", { name: "Promise", exact: true }).click();
    await sheet.getByRole("radio", { name: "Bring something" }).check();
    await sheet.getByLabel("To whom").fill(customer);
    await sheet.getByRole("button", { name: "In 10 minutes" }).click();
    await expect(sheet).toHaveCount(0);
  };

  // Nobody is named: said at the field, and nothing is made.
  await page.getByRole("button", { name: "Promise", exact: true }).click();
  await sheet.getByRole("button", { name: "In 30 minutes" }).click();
  await expect(sheet.getByText("Say to whom: a name, a place, or the visit.")).toBeVisible();
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("promise-sheet.png") });
  await page.keyboard.press("Escape");

  await page.context().setOffline(true);
  await promise("Mr Okafor");
  const first = promised.getByRole("listitem").filter({ hasText: "Mr Okafor" });
  await expect(first.getByText("Waiting to be sent")).toBeVisible();
  await page.context().setOffline(false);
  await expect(first.getByText("Waiting to be sent")).toHaveCount(0);

  // During a visit its customer is meant: a tap on what, and a tap on the time.
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Promise", exact: true }).click();
  await sheet.getByRole("radio", { name: "Find something out" }).check();
  await sheet.getByRole("button", { name: "In 10 minutes" }).click();
  const ofVisit = promised.getByRole("listitem").filter({ hasText: "Find something out" });
  await expect(ofVisit).toHaveCount(1);
  for (const customer of ["Ms Lind", "Mr Abe", "Ms Roy"]) await promise(customer);

  // Another time, before the old one has passed.
  const due = ofVisit.getByText(/due /);
  const before = await due.textContent();
  await ofVisit.getByRole("button", { name: /^New time/ }).click();
  await expect(sheet).toBeVisible();
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await sheet.getByRole("button", { name: "In 30 minutes" }).click();
  await expect(page.getByText("New time noted")).toBeVisible();
  await expect(due).not.toHaveText(before ?? "");

  // Undone within ten seconds, and done again.
  await first.getByRole("button", { name: /^Done/ }).click();
  await expect(first.getByText("Kept in time")).toBeVisible();
  await undo(page, "Promise kept");
  await expect(first.getByRole("button", { name: /^Done/ })).toBeVisible();
  await first.getByRole("button", { name: /^Done/ }).click();
  for (const customer of ["Ms Lind", "Mr Abe", "Ms Roy"])
    await promised.getByRole("listitem").filter({ hasText: customer }).getByRole("button", { name: /^Done/ }).click();
  await ofVisit.getByRole("button", { name: /^Not kept/ }).click();
  await sheet.getByRole("button", { name: "It was forgotten" }).click();
  await expect(ofVisit.getByText("Broken")).toBeVisible();
  await isSent(page);
  expect(await violationsInBothThemes(page, "main")).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("promises-390.png"), fullPage: true });

  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/cases`);
  await expect(board.getByText("A promise was broken")).toBeVisible();
  await board.getByRole("link", { name: "It was forgotten" }).click();
  await expect(board.getByRole("heading", { name: "The promise that was broken" })).toBeVisible();
  await expect(board.getByText("Reason: It was forgotten")).toBeVisible();
  await board.screenshot({ path: test.info().outputPath("case-1440.png"), fullPage: true });

  await board.goto(`${shop.home}/results/promises`);
  const whole = board.getByRole("table", { name: "Altogether" });
  await expect(whole).toContainText("80% 38–96%");
  await whole.getByRole("link", { name: /4 of 5 promises/ }).click();
  await expect(board.getByRole("list", { name: "Due so far" }).getByRole("listitem")).toHaveCount(5);
  await board.screenshot({ path: test.info().outputPath("list-1440.png"), fullPage: true });
});
