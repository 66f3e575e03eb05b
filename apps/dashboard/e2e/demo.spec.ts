import { expect, type Page } from "@playwright/test";
import { addressesOf, platformPages, untilLoaded } from "./pages";
import { password, signInByForm } from "./people";
import { readShop, test } from "./shop";

/** The only spec that uses the demo's businesses: its people sign in, and every page opens. */

/** Opens each page, and returns those that failed on the server or in the browser. */
async function failuresOn(page: Page, addresses: readonly string[]): Promise<Record<string, unknown>> {
  const failures: Record<string, unknown> = {};
  page.on("pageerror", (error) => {
    failures[page.url()] = error.message;
  });
  for (const address of addresses) {
    const answer = await page.goto(address);
    if (answer?.status() !== 200) failures[address] = answer?.status();
    else await untilLoaded(page);
  }
  return failures;
}

/** The number of tests among which the pages are divided, so that they run in parallel. */
const parts = 3;
for (let part = 0; part < parts; part += 1)
  test(`the demo's owner signs in, and every page of the barber's opens, part ${part + 1} of ${parts}`, async ({
    page,
    database,
  }) => {
    await signInByForm(page, "mona.okafor@copper-comb.example", password);
    const shop = await readShop(database, "copper-comb");
    // The demo has no digest before its first Monday, no printed cards, and no form of its own.
    const addresses = addressesOf(shop).filter((address) => ![shop.digest, shop.cards, shop.ownForm].includes(address));
    expect(
      await failuresOn(
        page,
        addresses.filter((_, at) => at % parts === part),
      ),
    ).toEqual({});
  });

test("the demo's manager, staff and second owner sign in, each to the home page of their role", async ({ open }) => {
  for (const [email, path] of [
    ["theo.lindqvist@copper-comb.example", "/copper-comb"],
    ["maria.santos@copper-comb.example", "/my/copper-comb"],
    ["aroha.tane@tin-drum-toys.example", "/"],
  ] as const) {
    const page = await open();
    await signInByForm(page, email, password);
    await page.waitForURL(`**${path}`);
    await untilLoaded(page);
  }
});

test("the demo's platform admin signs in, and every page of the platform opens", async ({ page }) => {
  await signInByForm(page, "admin@magic-spots.example", password);
  expect(await failuresOn(page, platformPages)).toEqual({});
});
