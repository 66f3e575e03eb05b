import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsOn } from "./violations";

test.use({ facts: { like: "barber", days: 80, isAgain: true } });

test("the chain of a spot names where it loses most, and each step opens to its rows", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results/chain?period=90d`);
  const row = page.getByRole("table").getByRole("row").filter({ hasText: "The two-minute massage" });
  await expect(row).toContainText(/% [\d,]+–\d+%/);
  await expect(row).not.toContainText("no data yet");
  expect(await violationsOn(page)).toEqual([]);
  await row.getByRole("link", { name: "The two-minute massage", exact: true }).click();

  const chain = page.getByRole("region", { name: "From delivered to returned" });
  await expect(chain).toContainText(/Most is lost at “(Delivered|Noticed|Retold)”/);
  await expect(chain).toContainText(/\d+% lost here \(\d+–\d+%\)/);
  await expect(chain.locator("dl > div").filter({ hasText: "Retold" })).toContainText(/\d+%/);
  await chain.getByText("Who counts at each step?").click();
  await expect(chain).toContainText("Nobody counts who was not asked again.");
  const size = async (name: string) => {
    const figure = chain.locator("dl > div").filter({ has: page.getByRole("link", { name, exact: true }) });
    return Number(/of ([\d,]+) answers/.exec((await figure.textContent()) ?? "")?.[1]?.replace(",", ""));
  };
  const mentioned = await size("Mentioned");
  expect(mentioned).toBeGreaterThan(4);
  expect(await size("Noticed")).toBeGreaterThanOrEqual(mentioned);
  await chain.getByRole("link", { name: "Mentioned", exact: true }).click();
  await expect(page).toHaveURL(/which=noticed/);
  await expect(page.getByRole("list", { name: "Answers" }).locator("mark").first()).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Remembered later" }).click();
  const remembered = page.getByRole("region", { name: "Do they still remember it?" });
  await expect(remembered).toContainText("After 3 days, with the list");
  await expect(remembered).toContainText("After 21 days, without help");
});

test("a spot that no known visit had says what would bring its steps", async ({ makeShop, signIn }) => {
  const shop = await makeShop({ like: "barber", days: 3 });
  const page = await signIn(shop.owner);
  await page.goto(shop.spotResults);
  const chain = page.getByRole("region", { name: "From delivered to returned" });
  await expect(chain).toContainText("The weakest step is named here as soon as two of them have enough data.");
  await expect(chain.getByRole("list", { name: "What would bring the missing steps" })).toContainText(
    "Give customers the code of their visit",
  );
  await chain.getByRole("link", { name: "Open QR codes & links" }).click();
  await expect(page).toHaveURL(`${shop.home}/qr-codes`);
  await page.goto(`${shop.spotResults}?show=later`);
  const remembered = page.getByRole("region", { name: "Do they still remember it?" });
  await expect(remembered).toContainText("After 3 days: nobody has answered about it in this period yet.");
  await expect(remembered).toContainText("Ask for their agreement in your form");
});

test("a spot that pressures is marked, and goes from trial to live only with an owner's reason", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "barber", days: 80, isAgain: true });
  const page = await signIn(shop.owner);
  const name = "The two-minute massage";
  const row = page.getByRole("table").getByRole("row").filter({ hasText: name });
  // The page says so while the worker has too many days to count.
  const open = async () => {
    await page.goto(`${shop.home}/results`);
    return row.or(page.getByRole("alert").getByRole("button")).first().textContent();
  };
  await expect.poll(open, { timeout: 300_000 }).toContain("customers feel pressured");
  await row.getByRole("rowheader").getByRole("link", { name }).click();
  const pressure = page.getByRole("region", { name: "Did customers feel pressured?" });
  await expect(pressure).toContainText(
    /feel pressured more than the others: \d+ more of 100 \(\d+ to \d+\), likely real/,
  );
  const chain = page.getByRole("region", { name: "From delivered to returned" });
  await expect(chain.locator("dl > div").filter({ hasText: "Returned" })).toContainText(/\d+%/);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("link", { name: "Remembered later" }).click();
  await expect(page.getByRole("region", { name: "Does it wear off for regulars?" })).toContainText("The first time");
  await page.getByRole("link", { name: "Overview" }).click();
  await pressure.getByRole("link", { name: "Of customers who got it" }).click();
  await expect(page.getByRole("list", { name: "Answers" })).toContainText(/Felt pressured: [45] of 5/);
  await page.goBack();
  await pressure.getByRole("link", { name: "Of customers who did not get it" }).click();
  await expect(page).toHaveURL(/which=pressedOthers$/);
  await expect(page.getByRole("list", { name: "Answers" })).toContainText(/Felt pressured: [1-5] of 5/);

  const advance = async (who: typeof page, action: string) => {
    await who.goto(shop.journey);
    await who.getByRole("button", { name: `More actions for spot ${name}` }).click();
    await who.getByRole("menuitem", { name: action }).click();
    return who.getByRole("dialog", { name: action });
  };
  const back = await advance(page, "Move back to trial");
  await back.getByLabel("Why?", { exact: true }).fill("Too pushy.");
  await back.getByRole("button", { name: "Move back to trial" }).click();
  await expect(back).toHaveCount(0);

  const dialog = await advance(page, "Go live");
  await dialog.getByLabel("Why?", { exact: true }).fill("It works.");
  await dialog.getByRole("button", { name: /^Go live/ }).click();
  await expect(dialog).toContainText("Write why it goes live all the same.");
  await dialog.getByLabel("Why it goes live although customers feel pressured").fill("Staff offer it once now.");
  await dialog.getByRole("button", { name: /^Go live/ }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto(`${shop.home}/activity`);
  await expect(page.getByText(/although customers feel pressured: Staff offer it once now\./)).toBeVisible();
});
