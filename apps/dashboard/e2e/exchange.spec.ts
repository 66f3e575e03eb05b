import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { phone, signedIn } from "./people";
import { violationsOn } from "./violations";

const mona = "mona.okafor@copper-comb.example";
const imogen = "imogen.hale@fern-and-field.example";
async function openOf(page: Page, slug: string, journey: string, room: string): Promise<void> {
  await page.goto(`/${slug}/journeys`);
  const href = await page.getByRole("link", { name: journey, exact: true }).first().getAttribute("href");
  await page.goto(`${href}/${room}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Size in points, text, and how many pictures are in it, of each page. */
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
      const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
      const { fnArray } = await one.getOperatorList();
      const pictures = fnArray.filter((act) => act === OPS.paintImageXObject || act === OPS.paintInlineImageXObject);
      return {
        wide: right - left,
        high: top - bottom,
        text: text.replaceAll(/\s+/g, " "),
        pictures: pictures.length,
      };
    }),
  );
}
const points = (millimetres: number) => (millimetres / 25.4) * 72;

/** The file that a button saves. */
async function savedBy(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const saved = await coming;
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path()) };
}
const asFile = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

for (const colorScheme of ["light", "dark"] as const)
  test(`the poster is one sheet of A3 across with text to select and no picture in it, ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, mona, { colorScheme });
    await openOf(page, "copper-comb", "The Saturday cut", "poster");
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
  });

test("nothing on a poster is cut off, not even on a phone, and it is saved as a picture of A3", async ({ browser }) => {
  const page = await signedIn(browser, mona, phone);
  await openOf(page, "copper-comb", "The Saturday cut", "poster");
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

test("a road of twenty stages with names as long as they may be finds room on the sheet, and says what it leaves out", async ({
  browser,
}) => {
  const page = await signedIn(browser, imogen);
  await openOf(page, "fern-and-field", "Flowers for the house", "transfer");
  const file = JSON.parse((await savedBy(page, "Export journey")).content.toString());
  const [model] = file.journey.stages.filter((stage: { spots: { status: string }[] }) =>
    stage.spots.some(({ status }) => status !== "idea"),
  );
  const spot = model.spots.find(({ status }: { status: string }) => status !== "idea");
  const long = (word: string) =>
    `${word} ${"of somebody who could not stop writing its name ".repeat(2)}`.slice(0, 80).trim();
  const touchpoint = { ...model.touchpoints[0], isTruth: false };
  file.journey.name = `The longest road ${Date.now()}`;
  file.opened = [];
  file.journey.stages = Array.from({ length: 20 }, (_, at) => ({
    ...model,
    opens: null,
    name: long(`Stage ${at}`),
    touchpoints: Array.from({ length: 10 }, (_, each) => ({ ...touchpoint, name: long(`Touchpoint ${each}`) })),
    spots: Array.from({ length: 5 }, (_, each) => ({ ...spot, touchpoint: null, name: long(`Spot ${at} ${each}`) })),
  }));
  await page.goto("/fern-and-field/journeys/import");
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

test("there is a card of A6 for each live spot, one a page, with its briefing", async ({ browser }) => {
  const page = await signedIn(browser, mona);
  await openOf(page, "copper-comb", "The Saturday cut", "cards");
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

test("a journey is saved, brought into another business by the keyboard, and says the same there", async ({
  browser,
}) => {
  const page = await signedIn(browser, mona);
  await openOf(page, "copper-comb", "The Saturday cut", "transfer");
  const { name, content } = await savedBy(page, "Export journey");
  expect(name).toBe("the-saturday-cut.json");
  const called = `A road from elsewhere ${Date.now()}`;
  const file = JSON.parse(content.toString());
  file.journey.name = called;

  const theirs = await signedIn(browser, imogen);
  await theirs.goto("/fern-and-field/journeys/import");
  const field = theirs.getByLabel("Journey file");
  // The page may still be coming to life: then the key is pressed again.
  await expect(async () => {
    await field.focus();
    const choosing = theirs.waitForEvent("filechooser", { timeout: 2_000 });
    await theirs.keyboard.press("Space");
    await (await choosing).setFiles(asFile("road.json", JSON.stringify(file)));
    await expect(theirs.getByRole("heading", { name: "Preview of road.json" })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(theirs.getByRole("region", { name: /^Preview of/ })).toContainText("In the chair");
  expect(await violationsOn(theirs)).toEqual([]);
  await theirs.keyboard.press("Tab");
  await expect(theirs.getByRole("button", { name: "Import this journey" })).toBeFocused();
  await theirs.keyboard.press("Enter");
  await expect(theirs.getByRole("heading", { level: 1, name: called })).toBeVisible();
  await theirs.goto(`${new URL(theirs.url()).pathname}/transfer`);
  const back = JSON.parse((await savedBy(theirs, "Export journey")).content.toString());
  const waiting = JSON.parse(JSON.stringify(file).replaceAll(/"status":"(live|pilot)"/g, '"status":"ready"'));
  expect(back).toEqual(waiting);
});

test("of a broken file every fault is named with its place, and nothing changes", async ({ browser }) => {
  const page = await signedIn(browser, imogen, { colorScheme: "dark" });
  await page.goto("/fern-and-field/journeys");
  const journeys = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(journeys.first()).toBeVisible();
  const before = await journeys.allTextContents();
  await openOf(page, "fern-and-field", "Flowers for the house", "transfer");
  const file = JSON.parse((await savedBy(page, "Export journey")).content.toString());
  const [first, second] = file.journey.stages;
  first.feeling = 7;
  second.name = "n".repeat(300);
  delete second.goal;
  file.journey.colour = "red";
  const choose = (name: string, text: string) => page.getByLabel("Journey file").setInputFiles(asFile(name, text));
  await choose("broken.json", JSON.stringify(file));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("4 errors in broken.json");
  const faults = page.getByRole("region", { name: "Errors in the file" });
  for (const words of [
    "journey.stages[0].feeling",
    "journey.stages[1].name",
    "This is too long: 80 characters at most.",
    "journey.stages[1].goal",
    "journey.colour",
  ])
    await expect(faults).toContainText(words);
  expect(await violationsOn(page)).toEqual([]);
  await choose("cut.json", JSON.stringify(file).slice(0, 400));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("One error in cut.json");
  await expect(faults).toContainText("the whole file");
  await choose("recipe.json", '{"eggs": 3}');
  await expect(faults).toContainText("not a journey file");
  await expect(page.getByRole("button", { name: "Import this journey" })).toHaveCount(0);
  await page.goto("/fern-and-field/journeys");
  await expect(journeys.first()).toBeVisible();
  expect(await journeys.allTextContents()).toEqual(before);
});

test("pasted lines become spots, bad ones are named, and the list that is saved runs nothing", async ({ browser }) => {
  const page = await signedIn(browser, imogen);
  await openOf(page, "fern-and-field", "Flowers for the house", "transfer");
  const stage = JSON.parse((await savedBy(page, "Export journey")).content.toString()).journey.stages[0].name;
  const called = `=HYPERLINK("http://x.example";"${Date.now()}")`;
  const lines = [`${stage}\t${called}\tWe write it down`, `Nowhere\tLost\t`, `${stage}\t${"n".repeat(300)}\t`];
  await page.getByLabel("Lines", { exact: true }).fill(lines.join("\n"));
  await expect(page.getByText("One spot can be added, one of them as a draft; 2 lines have errors.")).toBeVisible();
  const bad = page.getByRole("region", { name: "Lines to check" });
  await expect(bad).toContainText("Line 2, Stage: the journey has no stage with this name");
  await expect(bad).toContainText("Line 3, Name: too long");
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Add one spot" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("One spot was added")).toBeVisible();
  const { name: file, content } = await savedBy(page, "Export spots");
  expect(file).toMatch(/\.csv$/);
  expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const list = content.toString();
  expect(list).toContain("Stage,Touchpoint,Status,Name");
  expect(list).toContain(`"'${called.replaceAll('"', '""')}"`);
});

test("how the file is built is told to anybody, as a JSON schema", async ({ request }) => {
  const answer = await request.get("/api/journey-file");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ type: "object", additionalProperties: false });
});
