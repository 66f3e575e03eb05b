import { expect, type Page } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type pg from "pg";
import { type Shop, test } from "./shop";

/** Everybody of the shop works at Hillside today. */
async function giveShifts(database: pg.Client, { businessId }: Shop) {
  await database.query(beginSeeding);
  await database.query(
    `insert into shift (business_id, id, member_id, location_id, starts_at, ends_at)
     select m.business_id, gen_random_uuid(), m.id, l.id, at.day + interval '9 hours', at.day + interval '17 hours'
     from member m join location l on l.business_id = m.business_id and l.name = 'Hillside'
     cross join lateral (
       select (now() at time zone l.time_zone)::date::timestamp at time zone l.time_zone as day
     ) at
     where m.business_id = $1
       and not exists (select from shift s where s.business_id = m.business_id and s.member_id = m.id)`,
    [businessId],
  );
  await database.query("commit");
}

async function openLineUp(page: Page, { home }: Shop) {
  await page.goto(`${home}/line-up`);
  await page.getByRole("link", { name: "Hillside" }).click();
  await expect(page.getByRole("link", { name: "Hillside" })).toHaveAttribute("aria-current", "page");
}

test("the view for a wall reads itself anew, and keeps what it has while the network is cut", async ({
  shop,
  signIn,
  database,
}) => {
  const page = await signIn(shop.manager);
  await page.clock.install();
  await openLineUp(page, shop);
  await page.getByRole("link", { name: "Wall view" }).click();
  const status = page.getByRole("status").filter({ hasText: "As of" });
  await expect(status).toHaveText(/^As of /);
  const people = page.getByRole("region", { name: "Who is here" });
  const [first] = shop.staff;
  await expect(people.getByText(first.name.split(" ")[0] ?? "")).toHaveCount(0);

  await giveShifts(database, shop);
  // The page may begin to count the minute only now.
  await expect(async () => {
    await page.clock.fastForward("01:01");
    await expect(people.getByText(first.name.split(" ")[0] ?? "").first()).toBeVisible({ timeout: 10_000 });
  }).toPass();
  const words = await people.textContent();

  await page.context().setOffline(true);
  await page.clock.fastForward("05:00");
  await expect(status).toHaveText(/^No connection\. As of /);
  const since = await status.textContent();
  await page.clock.fastForward("10:00");
  expect(await status.textContent()).toBe(since);
  expect(await people.textContent()).toBe(words);

  await page.context().setOffline(false);
  await expect(async () => {
    await page.clock.fastForward("01:01");
    await expect(status).toHaveText(/^As of /, { timeout: 10_000 });
  }).toPass();
});

test("the line-up of a usual day is printed on one A4 page", async ({ shop, signIn, database }) => {
  await giveShifts(database, shop);
  const page = await signIn(shop.manager);
  await openLineUp(page, shop);
  await expect(page.getByRole("list", { name: "Who is here" }).getByRole("listitem").first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  expect(file.numPages).toBe(1);
  const { items } = await (await file.getPage(1)).getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  expect(text).toContain(shop.staff[0].name.split(" ")[0]);
  for (const words of ["Wall view", "Print", "Previous day"]) expect(text).not.toContain(words);
});
