import { expect, type Page } from "@playwright/test";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { asFile, savedBy } from "./files";
import { openOf } from "./pages";
import { phone } from "./people";
import { test } from "./shop";

/**
 * Prints the page, and returns the size in points, the text and the number of images of each sheet.
 */
async function pagesOf(page: Page) {
  await page.locator(".sheet[data-fitted]").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const one = await file.getPage(at + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = one.view;
      const { items } = await one.getTextContent();
      // A line may end after the hyphen of a word.
      const text = items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replaceAll(/\s+/g, " ")
        .replaceAll(/(?<=\w)- (?=\w)/g, "-");
      const { fnArray } = await one.getOperatorList();
      const pictures = fnArray.filter((act) => act === OPS.paintImageXObject || act === OPS.paintInlineImageXObject);
      return { wide: right - left, high: top - bottom, text, pictures: pictures.length };
    }),
  );
}
const points = (millimetres: number) => (millimetres / 25.4) * 72;

test("the poster is one landscape A3 sheet with selectable text and no image, in the light and the dark theme", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openOf(page, shop, "poster");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const [sheet, ...more] = await pagesOf(page);
    expect(more).toEqual([]);
    expect(Math.abs((sheet?.wide ?? 0) - points(420))).toBeLessThan(1);
    expect(Math.abs((sheet?.high ?? 0) - points(297))).toBeLessThan(1);
    expect(sheet?.pictures).toBe(0);
    for (const words of ["The Saturday cut", "Arrival", "The two-minute massage", "Waiting bench", "High point", "End"])
      expect(sheet?.text).toContain(words);
    for (const words of ["Save as PNG", "Journeys", "Go to"]) expect(sheet?.text).not.toContain(words);
    const paper = await page.locator(".sheet").evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    expect(paper, "paper is light, whatever the screen is").toMatch(/^(lab\(98|oklch\(0\.98)/);
  }
});

test("nothing on a poster is cut off, also on a phone, and it is saved as a picture of A3 size", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, phone);
  await openOf(page, shop, "poster");
  await page.locator(".sheet[data-fitted]").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const cut = await page
    .locator("[data-body]")
    .evaluate((body) => [body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth]);
  expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const { name, content } = await savedBy(page, "Save as PNG");
  expect(name).toBe("the-saturday-cut.png");
  expect(content.subarray(1, 4).toString()).toBe("PNG");
  const [wide, high] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  expect(wide).toBeGreaterThan(3000);
  expect(wide / high).toBeCloseTo(420 / 297, 2);
});

test("a journey of twenty stages with names of the maximum length fits on the poster, which gives the number of what it omits", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "florist" });
  const page = await signIn(shop.owner);
  await openOf(page, shop, "transfer");
  const file = JSON.parse((await savedBy(page, "Export journey")).content.toString());
  const [model] = file.journey.stages.filter((stage: { spots: { status: string }[] }) =>
    stage.spots.some(({ status }) => status !== "idea"),
  );
  const spot = model.spots.find(({ status }: { status: string }) => status !== "idea");
  const long = (word: string) =>
    `${word} ${"of somebody who could not stop writing its name ".repeat(2)}`.slice(0, 80).trim();
  const touchpoint = { ...model.touchpoints[0], isTruth: false };
  file.journey.name = "The longest journey";
  file.opened = [];
  file.journey.stages = Array.from({ length: 20 }, (_, at) => ({
    ...model,
    opens: null,
    name: long(`Stage ${at}`),
    touchpoints: Array.from({ length: 10 }, (_, each) => ({ ...touchpoint, name: long(`Touchpoint ${each}`) })),
    spots: Array.from({ length: 5 }, (_, each) => ({ ...spot, touchpoint: null, name: long(`Spot ${at} ${each}`) })),
  }));
  await page.goto(`${shop.home}/journeys/import`);
  await page.getByLabel("Journey file").setInputFiles(asFile("long.json", JSON.stringify(file)));
  await page.getByRole("button", { name: "Import this journey" }).click();
  await expect(page.getByRole("heading", { level: 1, name: file.journey.name })).toBeVisible();
  await page.goto(`${new URL(page.url()).pathname}/poster`);
  const [sheet, ...more] = await pagesOf(page);
  expect(more).toEqual([]);
  const cut = await page.locator("[data-body]").evaluate((body) => body.scrollHeight - body.clientHeight);
  expect(cut).toBeLessThanOrEqual(0);
  expect(sheet?.text.match(/and \d more spots/g)).toHaveLength(20);
  expect(sheet?.text.match(/and \d more touchpoints/g)).toHaveLength(20);
});

test("each live spot has a card of A6 with its briefing, one per page", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openOf(page, shop, "cards");
  const names = await page.getByRole("article").evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
  expect(names.length).toBeGreaterThan(2);
  const pages = await pagesOf(page);
  expect(pages).toHaveLength(names.length);
  for (const [at, { wide, high, text, pictures }] of pages.entries()) {
    expect(Math.abs(wide - points(105))).toBeLessThan(1);
    expect(Math.abs(high - points(148))).toBeLessThan(1);
    expect(pictures).toBe(0);
    for (const words of [names[at] ?? "", "What it is", "Why it matters", "How to do it"])
      expect(text).toContain(words);
  }
  const { content } = await savedBy(page, `Save as PNG: ${names[0]}`);
  expect(content.readUInt32BE(16) / content.readUInt32BE(20)).toBeCloseTo(105 / 148, 2);
});
