import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { hashOfSecret, newSecret } from "@spots/db/link-secret";
import { beginSeeding } from "@spots/seed/demo";
import { newId } from "@spots/test-kit/ids";
import { test } from "./shop";

/** The texts of a downloaded file. */
async function saved(page: Page, format: string): Promise<string> {
  const menu = page.locator("details", { hasText: "What the columns mean" });
  const entry = menu.getByRole("link", { name: format, exact: true });
  if (!(await entry.isVisible())) await menu.locator("summary").click();
  const [download] = await Promise.all([page.waitForEvent("download"), entry.click()]);
  return readFileSync(await download.path(), "latin1");
}

test("the home of a business without an answer says what to do first, and shows no figure and no chart", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(shop.home);
  await expect(page.getByRole("heading", { level: 1, name: "First steps" })).toBeVisible();
  await expect(page.getByText("Net Promoter Score")).toHaveCount(0);
  await expect(page.locator("figure, table")).toHaveCount(0);
  await expect(page.getByText(/stages have a live spot/)).toHaveCount(1);
});

test.describe("an established business", () => {
  test.use({ facts: { like: "barber", days: 56 } });

  test("its home tells the good news, one next step with a button, and everything opens", async ({ shop, signIn }) => {
    const page = await signIn(shop.owner);
    await page.goto(shop.home);
    await expect(page.getByRole("heading", { level: 1, name: /mention “.+” unprompted/ })).toBeVisible();
    const links = [
      page.getByRole("region", { name: /.+/ }).filter({ hasText: "Next step" }).getByRole("link"),
      page.getByRole("link", { name: "See how every spot does" }),
      page.getByRole("region", { name: "Needs attention today" }).getByRole("link").first(),
      page.getByRole("region", { name: "Today’s moments" }).getByRole("link").first(),
      page.getByRole("link", { name: "All answers" }),
      ...["Spots remembered per customer", "Net Promoter Score (NPS)", "Delivered"].map((name) =>
        page.getByRole("link", { name, exact: true }),
      ),
    ];
    for (const link of links) {
      const href = (await link.getAttribute("href")) ?? "";
      expect(href).toContain(shop.home);
      expect((await page.request.get(href)).status()).toBe(200);
    }
  });

  test("missed moments stay on the home until somebody has seen them", async ({ shop, signIn }) => {
    const page = await signIn(shop.owner);
    await page.goto(shop.home);
    const seen = page.getByRole("button", { name: /^Mark as seen: missed on / });
    const days = page.getByText(/^Show all \d+ days$/);
    // All of them are one row, which opens by day.
    await expect(page.getByRole("listitem").filter({ hasText: /moments were missed since/ })).toHaveCount(1);
    await days.click();
    const name = (await seen.first().getAttribute("aria-label")) ?? "";
    const before = await seen.count();
    expect(before).toBeGreaterThan(1);
    await seen.first().click();
    const same = page.getByRole("button", { name, exact: true });
    await expect(same).toHaveCount(0);
    await page.reload();
    if (before > 2) await days.click();
    await expect(seen.first()).toBeVisible();
    await expect(same).toHaveCount(0);
    if (before > 2) await page.getByRole("button", { name: /^Mark as seen: all missed since / }).click();
    else await seen.first().click();
    await expect(page.getByText(/missed since|was missed on|were missed on/)).toHaveCount(0);
  });

  test("answers and Results are saved as files, with the rights of their reader", async ({ shop, signIn }) => {
    const page = await signIn(shop.owner);
    await page.goto(`${shop.home}/results?period=90d`);
    const csv = await saved(page, "Spreadsheet (CSV)");
    expect(csv.startsWith("\u00ef\u00bb\u00bfspot_id,spot,status,")).toBe(true);
    expect(csv).toContain("The two-minute massage");
    const pdf = await saved(page, "PDF");
    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    const address = (table: string, format = "json") =>
      `/api/export/${table}?business=${shop.slug.replace("/", "")}&format=${format}`;
    const answers = await page.request.get(address("answers"));
    expect(await answers.json()).toContainEqual(expect.objectContaining({ location: expect.any(String) }));
    const staff = await signIn(shop.staff[0]);
    for (const table of ["answers", "moments", "spots", "visits"])
      expect((await staff.request.get(address(table))).status()).toBe(403);
    expect((await staff.request.get(address("results"))).status()).toBe(403);
    expect((await page.request.get("/api/export/answers?business=nobody-here")).status()).toBe(404);
    expect((await page.request.get(address("answers", "xls"))).status()).toBe(400);
  });

  test("a digest is read on its page, ended from its mail without a sign-in, and had again", async ({
    shop,
    signIn,
    open,
    database,
  }) => {
    const secret = newSecret();
    await database.query(beginSeeding);
    const { rows } = await database.query<{ code: string; member: string }>(
      `select b.code, m.id as member from business b join member m on m.business_id = b.id where b.id = $1 and m.user_id = $2`,
      [shop.businessId, shop.owner.userId],
    );
    const token = `${rows[0]?.code}${secret}`;
    const spot = { spotId: newId(), spot: "The massage", journeyId: newId() };
    const content = {
      headline: null,
      weakest: { kind: "empty", stage: "Paying" },
      next: { kind: "ask-more", n: 3, needed: 30, ...spot },
    };
    await database.query(
      `insert into digest (business_id, member_id, week, content, off_token_hash, made_at) values ($1, $2, '2026-11-23', $3, $4, now())`,
      [shop.businessId, rows[0]?.member, content, hashOfSecret(token)],
    );
    await database.query("commit");
    const owner = await signIn(shop.owner);
    await owner.goto(`${shop.home}/digest/2026-11-23`);
    await expect(owner.getByText("“Paying” has no spot yet.")).toBeVisible();
    await expect(owner.getByRole("link", { name: "Ask more customers" })).toBeVisible();
    const manager = await signIn(shop.manager);
    expect((await manager.goto(`${shop.home}/digest/2026-11-23`))?.status()).toBe(404);

    const stranger = await open();
    await stranger.goto(`/digest-end/${token}`);
    await stranger.getByRole("button", { name: "Stop the e-mails" }).click();
    await expect(stranger.getByRole("heading", { level: 1, name: "You won’t get this e-mail any more" })).toBeVisible();
    await owner.goto("/account");
    const row = owner.getByRole("region", { name: "Monday e-mail" });
    await expect(row.getByText("You don’t get it.")).toBeVisible();
    await row.getByRole("button", { name: /again/ }).click();
    await expect(row.getByText("You get it every Monday.")).toBeVisible();
    expect((await stranger.request.post(`/api/digest/end/${token}`, { maxRedirects: 0 })).status()).toBe(303);
    await owner.reload();
    await expect(row.getByText("You don’t get it.")).toBeVisible();
  });
});
