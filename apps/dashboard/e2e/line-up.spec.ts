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
