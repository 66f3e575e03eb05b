import { expect } from "@playwright/test";
import { asFile, savedBy } from "./files";
import { openOf } from "./pages";
import { test } from "./shop";
import { violationsOn } from "./violations";

test("a journey is exported, imported into another business by keyboard, and has the same content there", async ({
  shop,
  makeShop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openOf(page, shop, "transfer");
  const { name, content } = await savedBy(page, "Export journey");
  expect(name).toBe("the-saturday-cut.json");
  const called = "A journey from elsewhere";
  const file = JSON.parse(content.toString());
  file.journey.name = called;

  const florist = await makeShop({ like: "florist" });
  const theirs = await signIn(florist.owner);
  await theirs.goto(`${florist.home}/journeys/import`);
  const field = theirs.getByLabel("Journey file");
  // The page may not be hydrated yet; then the key is pressed again.
  await expect(async () => {
    await field.focus();
    const choosing = theirs.waitForEvent("filechooser", { timeout: 10_000 });
    await theirs.keyboard.press("Space");
    await (await choosing).setFiles(asFile("road.json", JSON.stringify(file)));
    await expect(theirs.getByRole("heading", { name: "Preview of road.json" })).toBeVisible({ timeout: 10_000 });
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

test("every error of an invalid file is listed with its path, and nothing changes", async ({ makeShop, signIn }) => {
  const shop = await makeShop({ like: "florist" });
  const page = await signIn(shop.owner, { colorScheme: "dark" });
  await page.goto(`${shop.home}/journeys`);
  const journeys = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(journeys.first()).toBeVisible();
  const before = await journeys.allTextContents();
  await openOf(page, shop, "transfer");
  const file = JSON.parse((await savedBy(page, "Export journey")).content.toString());
  const [first, second] = file.journey.stages;
  first.feeling = 7;
  second.name = "n".repeat(300);
  delete second.kind;
  file.journey.colour = "red";
  const choose = (name: string, text: string) => page.getByLabel("Journey file").setInputFiles(asFile(name, text));
  await choose("broken.json", JSON.stringify(file));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("4 errors in broken.json");
  const faults = page.getByRole("region", { name: "Errors in the file" });
  for (const words of [
    "journey.stages[0].feeling",
    "journey.stages[1].name",
    "This is too long: 80 characters at most.",
    "journey.stages[1].kind",
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
  await page.goto(`${shop.home}/journeys`);
  await expect(journeys.first()).toBeVisible();
  expect(await journeys.allTextContents()).toEqual(before);
});

test("pasted rows become spots, invalid ones are reported, and the exported list contains no formula that runs", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "florist" });
  const page = await signIn(shop.owner);
  await openOf(page, shop, "transfer");
  const stage = JSON.parse((await savedBy(page, "Export journey")).content.toString()).journey.stages[0].name;
  const called = '=HYPERLINK("http://x.example";"a")';
  const lines = [`${stage}\t${called}\tWe write it down`, `Nowhere\tLost\t`, `${stage}\t${"n".repeat(300)}\t`];
  await page.getByLabel("Lines", { exact: true }).fill(lines.join("\n"));
  await expect(page.getByText("One spot can be added, one of them as a draft; 2 lines have errors.")).toBeVisible();
  const bad = page.getByRole("region", { name: "Lines to check", exact: true });
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

test("the JSON schema of the file format is public", async ({ request }) => {
  const answer = await request.get("/api/journey-file");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ type: "object", additionalProperties: false });
});
