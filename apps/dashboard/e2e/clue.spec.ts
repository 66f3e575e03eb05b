import { expect } from "@playwright/test";
import { openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a clue noted with two taps, also without a network, suggests a spot, becomes a moment, and is counted", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  const sheet = page.getByRole("dialog");
  const clues = page.getByRole("list", { name: "Clues" });
  const card = (words: string) => clues.getByRole("listitem").filter({ hasText: words }).first();
  const consent = sheet.getByRole("checkbox", { name: /The customer agrees/ });
  const note = async (words: string) => {
    await page.getByRole("button", { name: "Note a clue" }).click();
    await consent.check();
    await sheet.getByLabel("In your own words").fill(words);
    await sheet.getByRole("button", { name: "Note it" }).click();
    await expect(sheet).toHaveCount(0);
  };
  await page.getByRole("button", { name: "Next customer" }).click();

  // Without the customer's consent nothing is noted, and a diagnosis never is.
  await page.getByRole("button", { name: "Note a clue" }).click();
  await sheet.getByRole("button", { name: "Birthday" }).click();
  await expect(sheet.getByText("Please ask the customer first")).toBeVisible();
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("clue-sheet-390.png") });
  await consent.check();
  await page.context().setOffline(true);
  await sheet.getByRole("button", { name: "Birthday" }).click();
  await expect(card("Birthday").getByText("Waiting to be sent")).toBeVisible();
  await page.context().setOffline(false);
  await expect(card("Birthday").getByText("Waiting to be sent")).toHaveCount(0);
  await note("was diagnosed with diabetes");
  await expect(page.getByRole("alert").filter({ hasText: "Please leave health out" })).toBeVisible();

  // The massage is the shop's spot: it is suggested, and one tap makes the moment.
  await note("would love a massage");
  const act = card("would love a massage").getByRole("button", { name: /^I’ll do it/ });
  await expect(act.first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("clue-card-390.png"), fullPage: true });
  expect(await violationsInBothThemes(page, "main")).toEqual([]);
  await act.first().click();
  await expect(card("would love a massage").getByText("Became a moment")).toBeVisible();

  // Two clues that contradict each other: the later one is asked about.
  await note("in a hurry");
  await note("has plenty of time");
  await expect(card("has plenty of time").getByText(/This contradicts/)).toBeVisible();
  await card("has plenty of time").getByRole("button", { name: "This one" }).click();
  await expect(card("in a hurry")).toHaveCount(0);

  const board = await signIn(shop.manager);
  await board.goto(`${shop.home}/clues`);
  await expect(board.getByText("would love a massage")).toBeVisible();
  await board.screenshot({ path: test.info().outputPath("clues-1440.png"), fullPage: true });
  // The line-up and the board tell who noticed what, where, and what became of it.
  for (const path of ["/line-up", "/moments"]) {
    await board.goto(`${shop.home}${path}`);
    if (path === "/line-up") await board.getByRole("link", { name: "Hillside" }).click();
    const noted = board.getByRole("region", { name: "Clues" }).getByRole("listitem");
    const massage = noted.filter({ hasText: "would love a massage" });
    await expect(massage).toContainText(`noted by ${shop.staff[0].name.split(" ")[0]}`);
    await expect(massage).toContainText("Became a moment");
    await expect(noted.filter({ hasText: "Wrong" })).toHaveCount(1);
    await board.screenshot({ path: test.info().outputPath(`${path.slice(1, 8)}-1440.png`), fullPage: true });
  }
  await board.goto(`${shop.home}/results/clues`);
  await expect(board.getByRole("table", { name: "Clues" })).toContainText("Clues per 100 visits");
  await board.screenshot({ path: test.info().outputPath("results-1440.png"), fullPage: true });
});
