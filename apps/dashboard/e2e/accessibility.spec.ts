import { expect, type Page } from "@playwright/test";
import { myDay, offer } from "./my-day";
import { addressesOf, platformPages, untilLoaded } from "./pages";
import { feedbackUrl } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

const looks = { bypassCSP: true } as const;
/**
 * The number of tests among which the pages of a business are divided, so that they run in
 * parallel.
 */
const parts = 4;

async function checkPages(page: Page, addresses: readonly string[]): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    await untilLoaded(page);
    const violations = await violationsInBothThemes(page);
    if (violations.length > 0) found[address] = violations;
  }
  expect(found).toEqual({});
}

for (let part = 0; part < parts; part += 1)
  test(`no page of a business has an accessibility violation in the light or dark theme, part ${part + 1} of ${parts}`, async ({
    makeShop,
    signIn,
  }) => {
    const shop = await makeShop({ like: "barber", days: 28 });
    const pages = [...addressesOf(shop), "/account", "/", "/nothing/here"];
    await checkPages(
      await signIn(shop.owner, looks),
      pages.filter((_, at) => at % parts === part),
    );
  });

test("no public page has an accessibility violation in the light or dark theme", async ({ open }) => {
  await checkPages(await open(looks), [
    "/sign-in",
    "/sign-in?link=1",
    "/forgot",
    "/reset/nothing",
    "/sign-out",
    "/shared/nothing",
    "/outbox",
  ]);
});

test("no page of the platform has an accessibility violation in the light or dark theme", async ({ admin, signIn }) => {
  await checkPages(await signIn(admin, looks), platformPages);
});

test("no page of the feedback app has an accessibility violation in the light or dark theme", async ({
  shop,
  open,
}) => {
  const page = await open({ ...looks, viewport: { width: 360, height: 740 } });
  const found: Record<string, string[]> = {};
  for (const address of [shop.form, `${shop.form}?lang=de`, `${shop.form}/thanks`, `${feedbackUrl}/f/nothing`]) {
    await page.goto(address);
    const violations = await violationsInBothThemes(page);
    if (violations.length > 0) found[address] = violations;
  }
  expect(found).toEqual({});
});

test("neither the staff app nor its sheets have an accessibility violation, or are wider than a phone", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "barber", days: 28 });
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  const page = await signIn(shop.staff[0], { ...looks, viewport: { width: 360, height: 740 } });
  await page.goto(myDay(shop));
  await expect(page.getByRole("button", { name: "Not today", exact: true }).first()).toBeVisible();
  const found: Record<string, string[]> = {};
  const check = async (part: string) => {
    const violations = await violationsInBothThemes(page);
    if (violations.length > 0) found[part] = violations;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) found[`${part}, width`] = [String(wide)];
  };
  await check("day");
  const checkSheets = async (names: readonly string[]) => {
    for (const name of names) {
      await page.getByRole("button", { name, exact: true }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await check(name);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(page.getByRole("button", { name, exact: true }).first()).toBeFocused();
    }
  };
  await checkSheets(["Not today", "Log a moment", "Menu", "Promise", "Give extra", "Suggest a change"]);
  await checkSheets(["With a card", "Code from a friend"]);
  await page.getByRole("button", { name: "Next customer" }).click();
  await expect(page.getByRole("button", { name: "Note a clue" })).toBeVisible();
  await check("visit");
  await checkSheets(["Name or occasion", "Note a clue"]);
  expect(found).toEqual({});
});
