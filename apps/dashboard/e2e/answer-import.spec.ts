import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

test("a list of answers is checked row by row, imported once, marked, and undone", async ({
  shop,
  signIn,
}, testInfo) => {
  const page = await signIn(shop.manager, { viewport: { width: 390, height: 844 } });
  await page.goto(`${shop.home}/feedback`);
  await page.getByRole("link", { name: "Import answers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Import answers" })).toBeVisible();
  const place = await page.evaluate(() => document.title);
  expect(place).toContain("Import answers");
  const list = [
    "reference;location;date;score;recall;contact;consent",
    "s-1;Hillside;2026-10-05 14:30;9;The hot towel, nobody else does that;ana@example.com;yes",
    "s-2;Hillside;2026-10-06;eleven;Nice;;",
    "s-3;Hillside;2026-10-07;7;The music;ben@example.com;no",
  ].join("\n");
  await page.getByLabel("Answers, one a row").fill(list);
  await expect(page.getByText("2 answers were read, one row needs a look.")).toBeVisible();
  await expect(page.getByText("Row 3: score: “eleven” is not a whole number from 0 to 10")).toBeVisible();
  await expect(page.getByText("The address is left out: there is no consent.")).toBeVisible();
  await page.getByLabel("What you call this import").fill("October on paper");
  await page.getByRole("button", { name: "Check the list" }).click();
  await expect(page.getByText("2 answers are new, none is stored already, one row would be left out.")).toBeVisible();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("checked-dark.png"), fullPage: true });
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("button", { name: "Import 2 answers, leave one row out" }).click();
  const imports = page.getByRole("region", { name: "Imports" });
  await expect(imports).toContainText("October on paper");
  await expect(imports).toContainText("2 answers");
  // Emptied when the answer has come, which may be later than the event.
  await expect(page.getByLabel("Answers, one a row")).toHaveValue("");

  await page.getByLabel("Answers, one a row").fill(list);
  await page.getByRole("button", { name: "Check the list" }).click();
  await expect(page.getByText("No answer is new, 2 are stored already, one row would be left out.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Nothing to import, leave one row out" })).toBeDisabled();
  await page.getByLabel("Answers, one a row").fill("");

  await page.goto(`${shop.home}/feedback?q=nobody+else`);
  await page.getByRole("link", { name: /nobody else does that/ }).click();
  await expect(page.getByText("Imported", { exact: true })).toBeVisible();
  await expect(page.getByText("Imported answers").first()).toBeVisible();

  await page.goto(`${shop.home}/feedback/import`);
  await imports.getByRole("button", { name: "Undo the import “October on paper”" }).click();
  await page.getByRole("button", { name: "Delete its answers" }).click();
  await expect(page.getByText("2 answers were deleted.")).toBeVisible();
  await expect(imports.getByText("undone", { exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath("undone.png"), fullPage: true });
});

test("the columns of a list whose headings mean nothing are chosen by hand, with the keyboard, and imported", async ({
  shop,
  signIn,
}, testInfo) => {
  const page = await signIn(shop.manager, { viewport: { width: 360, height: 800 } });
  await page.goto(`${shop.home}/feedback/import`);
  await page
    .getByLabel("Answers, one a row")
    .fill(
      [
        "a;b;c;d",
        "9;2026-10-05;Warm towels everywhere;Hillside",
        "7;2026-10-06;The music;Hillside",
        ";2026-10-07;;Hillside",
      ].join("\n"),
    );
  const columns = page.getByRole("group").filter({ hasText: "Choose which column is which" }).last();
  const choose = (name: string) => columns.getByRole("combobox", { name, exact: true });
  // Nothing is assumed of headings that mean nothing, and the person sees what each column holds.
  await expect(choose("date").locator("option")).toContainText([
    "Not in the list",
    "Column 1 (a): 9 · 7",
    "Column 2 (b): 2026-10-05 · 2026-10-06 · 2026-10-07",
  ]);
  await expect(choose("date")).toHaveValue("");
  await expect(choose("date")).toHaveAccessibleDescription(/No row can count without this/);
  await expect(page.getByRole("button", { name: "Check the list" })).toBeDisabled();
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath("columns-360.png"), fullPage: true });
  await choose("date").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(choose("date")).toHaveValue("1");
  await choose("score").selectOption({ label: "Column 1 (a): 9 · 7" });
  await choose("recall").selectOption({ label: "Column 3 (c): Warm towels everywhere · The music" });
  await choose("location").selectOption({ label: "Column 4 (d): Hillside · Hillside · Hillside" });
  await expect(columns.getByText("No row can count without this")).toHaveCount(0);
  await expect(page.getByText("2 answers were read, one row needs a look.")).toBeVisible();
  await page.getByLabel("What you call this import").fill("Columns by hand");
  // What was chosen is kept with the list.
  await page.reload();
  await expect(page.getByLabel("What you call this import")).toHaveValue("Columns by hand");
  await expect(choose("date")).toHaveValue("1");
  await page.getByRole("button", { name: "Check the list" }).click();
  await expect(page.getByText("2 answers are new, none is stored already, one row would be left out.")).toBeVisible();
  await page.getByRole("button", { name: "Import 2 answers, leave one row out" }).click();
  await expect(page.getByRole("region", { name: "Imports" })).toContainText("Columns by hand");
  await page.goto(`${shop.home}/feedback?q=Warm+towels`);
  await expect(page.getByRole("link", { name: /Warm towels everywhere/ })).toBeVisible();
});

test("the columns of a list of visits are chosen by hand, and the visits are added", async ({ shop, signIn }) => {
  const page = await signIn(shop.manager, { viewport: { width: 360, height: 800 } });
  await page.goto(`${shop.home}/qr-codes/cards`);
  await page.getByRole("button", { name: "From a list" }).click();
  const sheet = page.getByRole("dialog");
  const start = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await sheet.getByLabel("Visits, one a row").fill(`x;y;z\nHillside;${start} 14:30;bill 17`);
  const choose = (name: string) => sheet.getByRole("combobox", { name, exact: true });
  await expect(choose("start")).toHaveAccessibleDescription(/No row can count without this/);
  await choose("start").selectOption("1");
  await choose("location").selectOption("0");
  await choose("reference").selectOption("2");
  expect(await violationsInBothThemes(page, "[role=dialog]")).toEqual([]);
  await sheet.getByRole("button", { name: "Check the list" }).click();
  await sheet.getByRole("button", { name: "Add one visit" }).click();
  await expect(sheet).toHaveCount(0);
});
