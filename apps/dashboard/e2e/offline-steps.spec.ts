import { expect, type Page } from "@playwright/test";
import { phone } from "./people";
import { type Shop, test } from "./shop";

/** Offers moments of live spots to Maria as the manager. */
async function offer(board: Page, { home }: Shop, spots: readonly string[]) {
  await board.goto(`${home}/moments`);
  await board.getByRole("button", { name: "Offer a moment at Hillside" }).click();
  const sheet = board.getByRole("dialog");
  for (const spot of spots) {
    const name = await sheet.getByRole("option", { name: spot }).textContent();
    await sheet.getByLabel("Spot").selectOption({ label: name ?? "" });
    await sheet.getByLabel("Who").selectOption({ label: "Maria Santos" });
    await sheet.getByRole("button", { name: "Offer", exact: true }).click();
    await expect(sheet.getByLabel("Who")).toHaveValue("");
  }
}

/**
 * Returns the button of the topmost card; moments that are late follow below, each with its own
 * button.
 */
const delivered = (phonePage: Page) => phonePage.getByRole("button", { name: "Delivered", exact: true }).first();

async function log(phonePage: Page, story: string) {
  await phonePage.getByRole("button", { name: "Log a moment" }).click();
  await phonePage.getByLabel("What happened?").fill(story);
  await phonePage.getByRole("button", { name: /^Delighted/ }).click();
  await expect(phonePage.getByRole("dialog")).toHaveCount(0);
}

test("without a network staff accept, deliver and log, and every step arrives once and in order, also after the page was closed", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  const phonePage = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"]);
  await phonePage.goto(`${shop.home}/mine`);
  await expect(phonePage.getByRole("button", { name: "I’ll do it" })).toBeVisible();
  const name = (await phonePage.locator("section h2").first().textContent()) ?? "";

  await phonePage.context().setOffline(true);
  await phonePage.getByRole("button", { name: "I’ll do it" }).click();
  await expect(phonePage.getByText("One change is waiting to be saved")).toBeVisible();
  await delivered(phonePage).click();
  await phonePage.getByRole("button", { name: /^Exceptional/ }).click();
  await expect(phonePage.getByText("2 changes are waiting to be saved")).toBeVisible();
  await log(phonePage, "Lent an umbrella without a network.");
  await log(phonePage, "Found a lost scarf without a network.");
  await expect(phonePage.getByText("4 changes are waiting to be saved")).toBeVisible();
  await expect(phonePage.getByRole("listitem").filter({ hasText: "Found a lost scarf" })).toContainText("not sent yet");

  const context = phonePage.context();
  await phonePage.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${shop.home}/mine`);
  await expect(again.getByText("waiting to be saved")).toHaveCount(0);
  await expect(again.getByText("Lent an umbrella without a network.")).toHaveCount(1);

  await board.goto(`${shop.home}/moments`);
  const row = board.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "Maria Santos" });
  await expect(row.filter({ hasText: "Delivered" })).toHaveCount(1);
  for (const story of ["Lent an umbrella without a network.", "Found a lost scarf without a network."])
    await expect(board.getByText(story)).toHaveCount(1);
});

test("a double tap on “I’ll do it” accepts once, and does not press the button that replaces it", async ({
  shop,
  signIn,
}) => {
  const board = await signIn(shop.manager);
  const phonePage = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"]);
  await phonePage.goto(`${shop.home}/mine`);
  const accept = phonePage.getByRole("button", { name: "I’ll do it" });
  await accept.scrollIntoViewIfNeeded();
  // The second tap follows at once when the button is gone: taps are ignored for a short time only.
  await accept.evaluate(
    (button) =>
      new Promise<void>((tapped) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        const watch = new MutationObserver(() => {
          if (button.isConnected) return;
          watch.disconnect();
          const there = document.elementFromPoint(x + width / 2, y + height / 2);
          there?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
          tapped();
        });
        watch.observe(document.body, { childList: true, subtree: true });
        button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }),
  );
  await expect(phonePage.getByText(/^You said yes/i)).toBeVisible();
  await expect(phonePage.getByRole("dialog")).toHaveCount(0);
  await delivered(phonePage).click();
  await phonePage.getByRole("button", { name: /^Pleased/ }).click();
});
