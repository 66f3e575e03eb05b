import { expect } from "@playwright/test";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { holdToast, undo } from "./toasts";
import { violationsInBothThemes } from "./violations";

test.use({ facts: { like: "florist" } });

test("an extra is given within the budget, also without a network; above it a manager says yes on the phone, and it is counted", async ({
  shop,
  signIn,
}) => {
  // The owner sets what may be given away without asking.
  const board = await signIn(shop.owner);
  await board.goto(`${shop.home}/gestures`);
  await board.getByRole("button", { name: "Add a budget" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByLabel("Whose is it?").selectOption({ label: "All together" });
  await dialog.getByLabel("How much").fill("a lot");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByLabel("How much")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("How much").fill("10");
  await dialog.getByRole("button", { name: "Save" }).click();
  const budgets = board.getByRole("region", { name: "Budgets" });
  await expect(budgets.getByRole("listitem")).toContainText(["All together, €10.00 per week"]);
  await expect(budgets.getByText("€10.00 left")).toBeVisible();

  // In three taps something extra is given to the customer of the visit.
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  const sheet = page.getByRole("dialog");
  const extras = page.getByRole("region", { name: "Extras", exact: true });
  const give = async (what: string, cost: string, button: "Give it" | "Ask the manager") => {
    await page.getByRole("button", { name: "Give extra" }).last().click();
    await sheet.getByLabel("What is it?").fill(what);
    await sheet.getByLabel("What it costs (EUR)").fill(cost);
    await sheet.getByRole("button", { name: button }).click();
    await expect(sheet).toHaveCount(0);
  };
  const card = (what: string) => extras.getByRole("listitem").filter({ hasText: what });
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Give extra" }).last().click();
  await sheet.getByRole("button", { name: "Give it" }).click();
  await expect(sheet.getByText("All together: €10.00 left this week")).toBeVisible();
  expect(await violationsInBothThemes(page, "dialog")).toEqual([]);
  await page.screenshot({ path: test.info().outputPath("extra-sheet-390.png") });
  // What was typed outlasts the sheet, and the page.
  await sheet.getByLabel("What is it?").fill("Two roses");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Give extra" }).last().click();
  await expect(sheet.getByLabel("What is it?")).toHaveValue("Two roses");
  await page.keyboard.press("Escape");
  await give("Three more tulips", "4.00", "Give it");
  await holdToast(page, "Given");
  await expect(card("Three more tulips").getByText("Given")).toBeVisible();
  await expect(extras.getByText("All together: €6.00 left this week")).toBeVisible();

  // Undone within ten seconds: the budget has it again.
  await undo(page, "Given");
  await expect(card("Three more tulips")).toHaveCount(0);
  await expect(extras.getByText("All together: €10.00 left this week")).toBeVisible();
  await isSent(page);

  // Without a network it is counted from what the phone last knew; a colleague spends the same
  // meanwhile.
  await page.context().setOffline(true);
  await give("A small bunch", "6", "Give it");
  await expect(card("A small bunch").getByText("Waiting to be sent")).toBeVisible();
  const manager = await signIn(shop.manager, phone);
  await openDay(manager, shop);
  await manager.getByRole("button", { name: "Give extra" }).last().click();
  const ofManager = manager.getByRole("dialog");
  await ofManager.getByLabel("What is it?").fill("A ribbon");
  await ofManager.getByLabel("What it costs (EUR)").fill("7");
  await ofManager.getByRole("button", { name: "Give it" }).click();
  await expect(manager.getByText("All together: €3.00 left this week").first()).toBeVisible();
  // The phone tells what it has sent; the board tells what is stored.
  await expect(async () => {
    await board.reload();
    await expect(budgets.getByText("€3.00 left")).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await page.context().setOffline(false);
  await expect(page.getByText("Your manager is asked").first()).toBeVisible();
  await expect(card("A small bunch").getByText("Manager is asked")).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("extra-asked-390.png"), fullPage: true });

  // The manager is asked on the phone, and answers in one tap.
  const asked = manager.getByRole("region", { name: "May they give this?" });
  await expect(asked.getByText("The customer has it already")).toBeVisible();
  expect(await violationsInBothThemes(manager, "main")).toEqual([]);
  await manager.screenshot({ path: test.info().outputPath("extra-ask-390.png"), fullPage: true });
  await asked.getByRole("button", { name: /^Yes/ }).click();
  await expect(asked).toHaveCount(0);
  await expect(card("A small bunch").getByText(`${shop.manager.name} says yes`)).toBeVisible();

  // Above what is left the phone says so first. A no is told, too.
  await give("A vase", "25", "Ask the manager");
  await expect(card("A vase").getByText("Manager is asked")).toBeVisible();
  await board.goto(`${shop.home}/gestures?show=asked`);
  const list = board.getByRole("list", { name: "To answer" });
  await list.getByRole("button", { name: /^No: A vase/ }).click();
  await expect(list).toHaveCount(0);
  await expect(card("A vase").getByText(`${shop.owner.name} says no`)).toBeVisible();

  // The figure, and the rows behind it. What was undone and refused is in neither.
  await board.goto(`${shop.home}/results/gestures`);
  await expect(board.getByText("In all: €13.00 for 2 extras")).toBeVisible();
  await board.getByRole("table", { name: "Extras" }).getByRole("link", { name: "2 extras" }).click();
  await expect(board.getByRole("list", { name: "Given" }).getByRole("listitem")).toHaveCount(2);
  await expect(budgets.getByText("€3.00 over")).toBeVisible();
  await board.screenshot({ path: test.info().outputPath("extras-1440.png"), fullPage: true });
});
