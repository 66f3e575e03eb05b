import { expect, type Page } from "@playwright/test";
import { untilCoded } from "./coded";
import { delivered, isSent, offer, openDay } from "./my-day";
import { phone } from "./people";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

const spot = "The mirror minute";

/** Answers the form at this address as a customer, on a phone of their own. */
async function answer(open: (options: typeof phone) => Promise<Page>, address: string, words: string) {
  const page = await open(phone);
  await page.goto(address);
  const opened = Date.now();
  await page.getByLabel("What is the one moment you would tell a friend about?").fill(words);
  // The server asks for a second submit when a form is sent within a second.
  await expect.poll(() => Date.now() - opened, { intervals: [50] }).toBeGreaterThan(1100);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await page.context().close();
}

const section = (page: Page) => page.locator("section[aria-labelledby=visit]");

/** Delivers the spot to the customer who is here. */
async function deliver(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Log a moment" }).click();
  await page.getByRole("button", { name: spot, exact: true }).click();
  await page.getByRole("button", { name: /^Delighted/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(section(page)).toContainText("1 moment");
  await isSent(page);
}

/** The address of the visit's QR code, whose picture is shown. */
async function shownAddress(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Show QR code" }).click();
  const sheet = page.getByRole("dialog");
  const picture = sheet.getByRole("img", { name: "QR code to the feedback form of this visit" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const address = (await sheet.getByText(/\/c\//).textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  return address;
}

async function printedCard(page: Page, shop: Shop): Promise<string> {
  await page.goto(shop.cards);
  return ((await page.getByText(/\/c\//).first().textContent()) ?? "").trim();
}

test("a visit goes from the QR code, the card or the table to what its customer mentions, and moves the recall rate", async ({
  shop,
  signIn,
  open,
  database,
}) => {
  const manager = await signIn(shop.manager);
  await offer(manager, shop, [spot], shop.staff[0]);
  await manager.getByRole("dialog").getByLabel("Who").selectOption({ label: shop.staff[0].name });
  await manager.getByLabel("Where exactly").fill("Chair 9");
  await manager.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(manager.getByLabel("Who")).toHaveValue("");
  const page = await signIn(shop.staff[0], phone);
  await openDay(page, shop);
  expect(await violationsOn(page)).toEqual([]);

  // Two customers scan the code that staff show; one more has it open when the next one is here.
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await delivered(page).click();
  await page.getByRole("button", { name: /^Pleased/ }).click();
  await expect(section(page)).toContainText("1 moment");
  await isSent(page);
  const first = await shownAddress(page);
  await page.getByRole("button", { name: "Next customer" }).click();
  await deliver(page);
  const second = await shownAddress(page);
  expect(second).not.toBe(first);
  await answer(open, first, "The mirror minute. They showed me the back of my head.");
  await answer(open, second, "The mirror minute, I felt seen.");

  // A customer gets a printed card: staff start its visit with its code.
  const card = await printedCard(manager, shop);
  await page.getByRole("button", { name: "Customer has left" }).click();
  await page.getByRole("button", { name: "With a card" }).click();
  await page.getByLabel("Code on the card").fill("half a code");
  await page.getByRole("button", { name: "Start the visit" }).click();
  await expect(page.getByRole("dialog")).toContainText("A code has 22 letters and digits.");
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel("Code on the card").fill(card);
  await page.getByRole("button", { name: "Start the visit" }).click();
  await deliver(page);
  await answer(open, `http://${card}`, "It was nice and quiet there.");

  // Whoever sits at the chair scans the code that hangs there.
  await manager.goto(`${shop.home}/qr-codes`);
  await manager.getByRole("button", { name: "New QR code" }).click();
  await manager.getByLabel("Name").fill("Mirror of chair 9");
  await manager.getByLabel("Location").selectOption("Hillside");
  await manager.getByLabel("Table, chair or room").fill("chair 9");
  await manager.getByRole("button", { name: "Create", exact: true }).click();
  const row = manager.getByRole("listitem").filter({ hasText: "Mirror of chair 9" });
  await row.getByRole("link", { name: /^Poster/ }).click();
  const table = ((await manager.getByText(/\/f\//).first().textContent()) ?? "").trim();
  await page.getByRole("button", { name: "Customer has left" }).click();
  await page.getByRole("button", { name: "Chair 9", exact: true }).click();
  await deliver(page);
  await answer(open, `http://${table.replace("http://", "")}`, "The mirror minute made my day.");
  await untilCoded(database, shop.businessId);

  // Four answers are too few for a figure. The fifth one shows it.
  const spotPage = manager.getByRole("link", { name: spot, exact: true }).first();
  await manager.goto(`${shop.home}/results`);
  await spotPage.click();
  // Results have a link of this name, too.
  await expect(manager.getByRole("heading", { level: 1, name: spot })).toBeVisible();
  await manager.getByRole("link", { name: "Over time", exact: true }).click();
  const figure = manager.locator("dl > div").filter({ hasText: "Mentioned by customers who got it" });
  await expect(figure).toContainText("one more answer needed");
  await page.getByRole("button", { name: "Next customer" }).click();
  await deliver(page);
  await answer(open, await shownAddress(page), "The mirror minute again!");
  await untilCoded(database, shop.businessId);
  await manager.reload();
  await expect(figure).toContainText("80%");
  await expect(figure).toContainText("4 of 5 answers");
  const confirmed = manager.locator("dl > div").filter({ hasText: "Confirmed by customers" });
  await expect(confirmed).toContainText("4 of 5 moments");
  expect(await violationsOn(manager)).toEqual([]);
  await figure.getByRole("link").click();
  await expect(manager.getByRole("link", { name: "Customers who got it", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(manager.getByRole("list", { name: "Answers" }).getByRole("listitem")).toHaveCount(5);
  await expect(manager.getByRole("list", { name: "Answers" }).locator("mark")).toHaveCount(4);

  // What was ticked off is confirmed by its customer.
  await manager.goto(`${shop.home}/moments`);
  await expect(manager.getByText("Customer mentioned it")).toHaveCount(4);
  await expect(manager.getByText("Customer answered", { exact: true })).toHaveCount(1);
});
