import { expect } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { test } from "./shop";
import { violationsOn } from "./violations";

test.use({ facts: { like: "barber", days: 56 } });

test("what customers speak of is read from their words, and opens the answers", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results`);
  await page.getByRole("link", { name: "In their words" }).click();
  await expect(page).toHaveURL(/\/results\/words/);
  const tones = page.getByRole("table", { name: "How it sounds" });
  await expect
    .poll(
      async () => {
        await page.reload();
        return tones.getByRole("link", { name: /Sounds content/ }).count();
      },
      { timeout: 300_000, intervals: [3_000] },
    )
    .toBe(1);
  await expect(page.getByRole("table", { name: "The five ingredients in their words" })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await tones.getByRole("link", { name: /Sounds content/ }).click();
  await expect(page).toHaveURL(/\/feedback\?.*tone=positive/);
  await expect(page.getByRole("button", { name: "Remove filter: Sounds content" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Feedback" }).getByRole("article").first()).toBeVisible();
});

test("sensitive words are hidden until a manager shows them, and the activity says so", async ({
  shop,
  signIn,
  database,
}) => {
  await database.query(beginSeeding);
  const { rows } = await database.query<{ id: string }>(
    `update response set recall_text = 'My son Xaver has asthma, and they opened the window at once.'
     where business_id = $1 and id = (select id from response where business_id = $1 order by answered_at desc, id desc limit 1)
     returning id`,
    [shop.businessId],
  );
  await database.query("commit");
  const page = await signIn(shop.manager);
  await page.goto(`${shop.home}/feedback?answer=${rows[0]?.id}`);
  // The list has the answer as an article, too, without the note about hidden words.
  const answer = page.getByRole("article").filter({ hasText: /Words about health|Your activity shows/ });
  await expect(answer.getByText("My son ••••• has ••••••")).toBeVisible();
  await answer.getByRole("button", { name: "Show the hidden words" }).click();
  await expect(answer.getByText("My son Xaver has asthma")).toBeVisible();
  await answer.getByRole("button", { name: "Hide them again" }).click();
  await expect(answer.getByText("My son ••••• has ••••••")).toBeVisible();
  await page.goto(`${shop.home}/activity`);
  await expect(page.getByText(`${shop.manager.name} looked at the hidden words of an answer`).first()).toBeVisible();
});
