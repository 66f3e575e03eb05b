import { expect, type Page } from "@playwright/test";
import { beginAs } from "@spots/db/connection/role";
import { test } from "./shop";

test.use({ facts: { like: "barber", days: 56 } });

const chart = (page: Page) => page.locator("figure").first();
/** The row of a spot in the ranked table. */
const rowOf = (page: Page, spot: string | RegExp) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: spot }) });

test("the words behind a figure are two clicks away from the ranked table", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results`);
  const spot = page.getByRole("rowheader").getByRole("link", { name: "The two-minute massage" });
  await rowOf(page, /The two-minute massage/)
    .getByRole("link", { name: /Show the answers about/ })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Answers about “The two-minute massage”" })).toBeVisible();
  await page.getByRole("link", { name: "Mention it", exact: true }).click();
  await expect(page).toHaveURL(/which=mentioned/);
  await expect(page.getByRole("list", { name: "Answers" }).locator("mark").first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await spot.click();
  await expect(page.getByRole("heading", { level: 1, name: "The two-minute massage" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "In customers’ words" })).toBeVisible();
  const parts = page.getByRole("navigation", { name: "Parts of this page" });
  await parts.getByRole("link", { name: "Moments" }).click();
  await expect(page.getByText("so this is no ranking")).toBeVisible();
});

test("Results are filtered and compared by the server, and the address keeps the filter", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results`);
  const sizes = () =>
    page
      .getByRole("table")
      .getByRole("link", { name: /Show the answers about/ })
      .allTextContents();
  const before = await sizes();
  await page.getByLabel("Period", { exact: true }).selectOption("Last 90 days");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/period=90d/);
  await expect
    .poll(async () => {
      const now = await sizes();
      return now.length > 0 && now.join() !== before.join();
    })
    .toBe(true);
  const longer = await sizes();
  await page.reload();
  await expect.poll(sizes).toEqual(longer);

  const locations = page.getByLabel("Location", { exact: true }).locator("option");
  const [, first = "", second = ""] = await locations.allTextContents();
  await page.getByLabel("Location", { exact: true }).selectOption(first);
  await page.getByLabel("Compare with").selectOption(`${second}, same days`);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText(`compared with ${second}`)).toBeVisible();
  await page.getByRole("columnheader").getByRole("link", { name: "Delivered" }).click();
  await expect(page.getByRole("columnheader", { name: "Delivered" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByText(`compared with ${second}`)).toBeVisible();
});

test("the period of a page that compares nothing is changed more than once, and no comparison is named", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  for (const path of ["relays", "chain", "follow-ups", "questions"]) {
    await page.goto(`${shop.home}/results/${path}?period=90d`);
    await expect(page.getByLabel("Compare with")).toHaveCount(0);
    const filter = page.getByRole("form", { name: "Filter the results" });
    await filter.getByLabel("Period", { exact: true }).selectOption("Last 7 days");
    await filter.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/period=7d/);
    await expect(page.getByLabel("Period", { exact: true })).toHaveValue("7d");
    await expect(page.getByText(/^\d.* to \d.* \d{4}$/)).toHaveCount(1);
  }
});

test("a period that is none is refused at its field with the days that were entered", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, { javaScriptEnabled: false });
  await page.goto(`${shop.home}/results`);
  await page.getByLabel("Period", { exact: true }).selectOption("Choose days");
  await page.getByLabel("First day").fill("2026-11-20");
  await page.getByLabel("Last day").fill("2026-11-10");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText(/Choose a first day that is not after the last one/)).toBeVisible();
  await expect(page.getByLabel("First day")).toHaveValue("2026-11-20");
});

test("a chart's values are read by keyboard and by touch, and are in its table", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, { hasTouch: true, viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.home}/results/over-time`);
  const reader = chart(page).getByRole("slider");
  const read = chart(page).locator("output");
  await expect(read).toHaveText(/Tap the chart/);
  await reader.focus();
  await expect(read).not.toHaveText(/Tap the chart/);
  const last = (await read.textContent()) ?? "";
  await reader.press("ArrowLeft");
  await expect(read).not.toHaveText(last);
  await expect(reader).toHaveAttribute("aria-valuetext", (await read.textContent()) ?? "");
  const keyed = (await read.textContent()) ?? "";
  await reader.scrollIntoViewIfNeeded();
  const box = await reader.boundingBox();
  if (!box) throw new Error("the chart has a place on the page");
  await page.touchscreen.tap(box.x + box.width - 10, box.y + box.height / 2);
  await expect(read).toHaveText(last);
  await chart(page).getByText("Show as table").click();
  const table = await chart(page).getByRole("table").textContent();
  const value = keyed.slice(keyed.indexOf(": ") + 2);
  expect(table).toContain(value);
  await chart(page).getByRole("rowheader").getByRole("link").last().click();
  await expect(page).toHaveURL(/\/feedback\?from=.+&to=/);
});

test("a spot's page keeps its filter where it opens what is behind a figure, down to one answer", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results?period=90d`);
  await page.getByRole("rowheader").getByRole("link", { name: "The two-minute massage" }).click();
  const parts = page.getByRole("navigation", { name: "Parts of this page" });
  await parts.getByRole("link", { name: "Comparison" }).click();
  const places = page.locator("section[aria-labelledby=places] ol a");
  await expect(places.first()).toHaveAttribute("href", /(answers|moments)\?period=90d&location=/);
  await parts.getByRole("link", { name: "Over time" }).click();
  await page.getByRole("navigation", { name: "Parts of time" }).getByRole("link", { name: "Months" }).click();
  await expect(page).toHaveURL(/\?period=90d&show=time&by=month$/);
  await parts.getByRole("link", { name: "Overview" }).click();
  await page.getByRole("region", { name: "In customers’ words" }).getByRole("link", { name: "Show all" }).click();
  await expect(page).toHaveURL(/answers\?period=90d&which=mentioned&on=\d{4}-\d\d-\d\d$/);
  await page.getByRole("link", { name: "Open answer" }).first().click();
  await expect(page).toHaveURL(/\/feedback\?answer=/);
});

test("locations are compared over all spots, and a dot and its row lead to the answers behind", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, { hasTouch: true, viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.home}/results?period=90d`);
  await page.getByRole("navigation", { name: "Parts of the results" }).getByRole("link", { name: "Locations" }).click();
  await expect(page).toHaveURL(/results\/locations\?period=90d/);
  await expect(page.getByText("This is no ranking.")).toBeVisible();
  await expect(page.getByText(/comparisons? on this page/)).toBeVisible();
  const plot = page.getByRole("figure").filter({ hasText: "Customers who recommend you" });
  const names = await plot.getByRole("rowheader").getByRole("link").allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
  await expect(plot.getByRole("row").nth(1)).toContainText(/% \(.+%\), [\d,]+ of [\d,]+ answers/);
  const behind = new RegExp(`${shop.home}/feedback\\?from=.+&to=.+&location=`);
  await plot.locator("ol a").last().tap();
  await expect(page).toHaveURL(behind);
  await page.goBack();
  await plot.getByRole("rowheader").getByRole("link").first().press("Enter");
  await expect(page).toHaveURL(behind);
  await expect(page.getByRole("list", { name: "Feedback" }).getByRole("article").first()).toBeVisible();
});

test("a note on a day is marked in the charts until it is deleted", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/results/over-time`);
  await page.getByRole("button", { name: "Add a note" }).click();
  const form = page.getByRole("form", { name: "Add a note" });
  await form.getByLabel("What happened").fill("Two for one");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("list", { name: "Notes" })).toContainText("Two for one");
  await expect(chart(page).locator("table")).toContainText("Two for one");
  await page.getByRole("button", { name: "Delete the note “Two for one”" }).click();
  await expect(page.getByText("Nothing noted in this period.")).toBeVisible();
});

test("the pages of Results fit a narrow phone, also with long names", async ({ shop, database, signIn }) => {
  await database.query(beginAs("spots_platform"));
  await database.query("update spot set name = $1 where business_id = $2 and version > 0", [
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenübergabe mit Blaskapelle",
    shop.businessId,
  ]);
  await database.query("commit");
  const page = await signIn(shop.owner, { viewport: { width: 360, height: 740 } });
  const spot = `/spots/${shop.spotResults.split("/").at(-1)}`;
  const parts = ["time", "comparison", "moments", "later", "words"].map((part) => `${spot}?show=${part}`);
  for (const path of ["", "/over-time", "/locations", spot, ...parts]) {
    await page.goto(`${shop.home}/results${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
