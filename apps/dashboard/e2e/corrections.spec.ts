import { expect, type Page } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import type pg from "pg";
import { phone } from "./people";
import { type Shop, test } from "./shop";
import { violationsOn } from "./violations";

test.describe("an established business", () => {
  test.use({ facts: { like: "barber", days: 56 } });

  /** An answer of the period that Results show which could mention the spot and does not. */
  async function missedBy(database: pg.Client, { businessId }: Shop, spot: string): Promise<string> {
    await database.query(beginSeeding);
    const { rows } = await database.query<{ id: string }>(
      `select r.id from response r join spot s on s.business_id = r.business_id and s.name = $2
       where r.business_id = $1 and r.recall_text <> '' and r.visit_id is null
         and r.answered_at between now() - interval '20 days' and now() - interval '10 days'
         and not exists (select from mention m where m.business_id = r.business_id and m.response_id = r.id and m.spot_id = s.id)
         and not exists (select from spot_absence a where a.business_id = r.business_id and a.spot_id = s.id)
       order by r.answered_at, r.id limit 1`,
      [businessId, spot],
    );
    await database.query("commit");
    return rows[0]?.id ?? "";
  }

  /** The first "14 of 26" in a text. */
  const countsIn = (text: string): readonly [number, number] => {
    const [, hits, n] = /([\d,]+) of ([\d,]+)/.exec(text) ?? [];
    return [Number(hits?.replace(",", "")), Number(n?.replace(",", ""))];
  };
  const onHome = async (page: Page, { home }: Shop) => {
    await page.goto(home);
    const lead = page.getByRole("heading", { level: 1, name: /mention “.+” unprompted/ });
    const text = (await lead.textContent()) ?? "";
    return { spot: /“(.+)”/.exec(text)?.[1] ?? "", counts: countsIn(text) };
  };
  const inResults = async (page: Page, { home }: Shop, spot: string) => {
    await page.goto(`${home}/results`);
    const row = page
      .getByRole("table")
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: spot }) });
    return countsIn((await row.getByRole("link", { name: /Show the answers about/ }).textContent()) ?? "");
  };

  test("a missed mention that a manager adds moves the figure of the home and of Results alike", async ({
    shop,
    signIn,
    database,
  }) => {
    const page = await signIn(shop.manager);
    const { spot, counts } = await onHome(page, shop);
    expect(await inResults(page, shop, spot)).toEqual(counts);
    const [hits, n] = counts;

    await page.goto(`${shop.home}/feedback?answer=${await missedBy(database, shop, spot)}`);
    await page.getByLabel("It also mentions").first().selectOption({ label: spot });
    await expect(page.getByText(`Counted for “${spot}” in one answer`)).toBeVisible();
    const both = async () => [(await onHome(page, shop)).counts, await inResults(page, shop, spot)];
    await expect.poll(both, { timeout: 300_000, intervals: [1_000] }).toEqual([
      [hits + 1, n],
      [hits + 1, n],
    ]);
  });

  /** Gives the newest answer a comment in which no spot is found. Returns its id. */
  async function withComment(database: pg.Client, { businessId }: Shop): Promise<string> {
    await database.query(beginSeeding);
    const { rows } = await database.query<{ id: string }>(
      `update response set comment = 'Something happened at the very end.' where business_id = $1
       and id = (select id from response where business_id = $1 order by answered_at desc, id desc limit 1) returning id`,
      [businessId],
    );
    await database.query("commit");
    return rows[0]?.id ?? "";
  }

  test("two mentions that are added before the server answers are both told, each with its undo", async ({
    shop,
    signIn,
    database,
  }) => {
    const page = await signIn(shop.manager, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${shop.home}/feedback?answer=${await withComment(database, shop)}`);
    let begun = 0;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/api\/trpc\/[^?]*mention\.code/, async (route) => {
      begun += 1;
      if (begun === 2) release();
      await released;
      await route.continue();
    });
    const add = page.getByLabel("The comment also mentions");
    const spots = await Promise.all([1, 2].map((nth) => add.locator("option").nth(nth).textContent()));
    for (const spot of spots) await add.selectOption({ label: spot ?? "" });
    for (const spot of spots)
      await expect(
        page
          .locator("[data-sonner-toast]")
          .filter({ hasText: `“${spot}” noted in one comment` })
          .getByRole("button", { name: "Undo" }),
      ).toBeVisible();
  });

  test("the mention of a comment is corrected, undone, and noted again", async ({ shop, signIn, database }) => {
    const page = await signIn(shop.manager, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${shop.home}/feedback?answer=${await withComment(database, shop)}`);
    const comment = page.getByRole("region", { name: "Which spots the comment mentions" });
    const add = comment.getByLabel("The comment also mentions");
    const spot = (await add.locator("option").nth(1).textContent()) ?? "";
    await add.selectOption({ label: spot });
    await expect(comment.getByText(`The comment mentions “${spot}”`)).toBeVisible();
    // A toast stays while the pointer is on it.
    await page.getByText(`“${spot}” noted in one comment`).hover();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(comment.getByText(`The comment mentions “${spot}”`)).toHaveCount(0);
    await add.selectOption({ label: spot });
    await comment.getByRole("button", { name: `Doesn’t mention “${spot}”` }).click();
    await expect(page.getByText(`“${spot}” no longer noted in one comment`)).toBeVisible();
    await expect(comment.getByText(`The comment mentions “${spot}”`)).toHaveCount(0);
  });
});

test("words that a decision taught are listed there and on the spot's page, revoked and used again", async ({
  shop,
  signIn,
  open,
}) => {
  const customer = await open(phone);
  await customer.goto(shop.form);
  const openedAt = Date.now();
  const words = "That zebra umbrella by the door";
  await customer.getByLabel("What is the one moment you would tell a friend about?").fill(words);
  await expect.poll(() => Date.now() - openedAt, { intervals: [50] }).toBeGreaterThan(1100);
  await customer.getByRole("button", { name: "Send", exact: true }).click();
  await expect(customer.getByRole("heading", { name: "Thank you!" })).toBeVisible();

  const page = await signIn(shop.manager, { viewport: { width: 1440, height: 900 } });
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("article").filter({ hasText: words }).getByRole("link").first().click();
  const add = page.getByLabel("It also mentions");
  const spot = (await add.locator("option").nth(1).textContent()) ?? "";
  await add.selectOption({ label: spot });
  await expect(page.getByText(`Counted for “${spot}” in one answer`)).toBeVisible();
  await page.goto(`${shop.home}/feedback/unclear`);
  // The spot's page lists the answer with these words, too.
  const phrase = page
    .getByRole("listitem")
    .filter({ hasText: words })
    .filter({ hasText: `means “${spot}”` });
  await expect(phrase).toHaveCount(1);
  await phrase.getByRole("button", { name: "Don’t use" }).click();
  await expect(phrase).toContainText(`Not used: ${shop.manager.name}`);
  await page.reload();
  await phrase.getByRole("button", { name: "Use again" }).click();
  await expect(phrase.getByRole("button", { name: "Don’t use" })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.goto(`${shop.home}/results`);
  await page.getByRole("rowheader").getByRole("link", { name: spot }).click();
  await page.getByRole("link", { name: "Customers’ words" }).click();
  await expect(page.getByRole("heading", { name: "Words we learned from your decisions" })).toBeVisible();
  await phrase.getByRole("button", { name: "Don’t use" }).click();
  await expect(phrase).toContainText(`Not used: ${shop.manager.name}`);
  expect(await violationsOn(page)).toEqual([]);
});
