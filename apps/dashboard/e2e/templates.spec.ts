import { expect, type Page } from "@playwright/test";
import { tabTo } from "./keyboard";
import { phone } from "./people";
import { test } from "./shop";
import { beginWith, stageNames } from "./templates";
import { violationsInBothThemes } from "./violations";

test.use({ facts: { like: "florist" } });

test("a journey is started from another trade's template and saved as a template, and another one is started from that", async ({
  shop,
  makeShop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/journeys`);
  await page.getByRole("link", { name: "New journey" }).click();
  await expect(page.getByRole("region", { name: "By trade" }).getByRole("heading", { level: 3 }).first()).toHaveText(
    "Florist",
  );
  await page.getByRole("button", { name: "Preview “Laundromat”" }).click();
  const preview = page.getByRole("dialog", { name: "Laundromat" });
  await expect(preview.getByRole("heading", { level: 4 })).toHaveCount(5);
  await expect(preview.getByRole("blockquote").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await beginWith(page, "Laundromat");
  const stages = await stageNames(page);
  expect(stages).toHaveLength(5);
  const journey = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";

  await page.goto(`${shop.home}/journeys`);
  await page
    .getByRole("button", { name: `More actions for journey ${journey}` })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Save as template" }).click();
  const dialog = page.getByRole("dialog", { name: "Save as template" });
  await dialog.getByLabel("Name of the template").fill("");
  await dialog.getByRole("button", { name: "Save as template" }).click();
  await expect(dialog.getByText("Please fill this in.")).toBeVisible();
  await dialog.getByLabel("Name of the template").fill("Wash day, our way");
  await dialog.getByRole("button", { name: "Save as template" }).click();
  await expect(dialog).toHaveCount(0);

  await page.goto(`${shop.home}/journeys/new`);
  await expect(page.getByRole("region", { name: "Your own templates" })).toContainText("Imogen Hale");
  const toyshop = await makeShop({ like: "toyshop" });
  const other = await signIn(toyshop.owner);
  await other.goto(`${toyshop.home}/journeys/new`);
  await expect(other.getByRole("region", { name: "By trade" })).toBeVisible();
  await expect(other.getByText("Wash day, our way")).toHaveCount(0);
  await beginWith(page, "Wash day, our way");
  expect(await stageNames(page)).toEqual(stages);

  await page.goto(`${shop.home}/journeys/new`);
  await page.getByRole("button", { name: "Preview “Wash day, our way”" }).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await page
    .getByRole("dialog", { name: /^Delete / })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByRole("button", { name: "Preview “Wash day, our way”" })).toHaveCount(0);
});

test("a draft is made from a pattern, first as an idea, and is placed on the journey", async ({ makeShop, signIn }) => {
  const shop = await makeShop({ like: "toyshop" });
  const page = await signIn(shop.owner, phone);
  await page.goto(`${shop.home}/patterns`);
  await expect(page.getByText("17 patterns")).toBeVisible();
  await page.getByLabel("Search patterns").fill("zebra crossing");
  await expect(page.getByText("No patterns found")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("radio", { name: "afterwards" }).check();
  await expect(page.getByText("17 patterns")).toHaveCount(0);
  await page.getByRole("radio", { name: "room and surroundings" }).check();
  await expect(page.getByRole("heading", { level: 2, name: "Progress made visible" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "The keepsake" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Anything" }).check();
  await page.getByRole("radio", { name: "Any stage" }).check();
  await page.getByLabel("Search patterns").fill("the length of the wash");
  await page.getByLabel("Search patterns").fill("towel shoulders");
  await expect(page.getByText("1 pattern", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Details: “Waiting turned into a gift”" }).click();
  const sheet = page.getByRole("dialog", { name: "Waiting turned into a gift" });
  await expect(sheet.getByText("Laundromat")).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "Why customers tell others" })).toBeVisible();
  await sheet.getByRole("link", { name: "Use this" }).click();

  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("waiting for the towel to warm");
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByLabel("What are they waiting for?")).toBeFocused();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await page.getByLabel("What are they waiting for?").fill("the wrapping paper");
  await page.getByLabel("Who has a free hand just then?").fill("whoever is not at the till");
  await page.getByLabel("What can you give them in that time?").fill("a turn of the great tin drum");
  await page.getByLabel("What stays with them afterwards?").fill("the sound of the drum");
  await expect(preview).toContainText(
    "I was waiting for the wrapping paper, and suddenly I got a turn of the great tin drum.",
  );
  await expect(preview).toContainText("Say when not to do it.");
  const stage = await page
    .getByLabel("Stage", { exact: true })
    .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByRole("heading", { name: `“The gift in the wait” was added to “${stage}”` })).toBeFocused();
  await page.getByRole("link", { name: "Open the journey" }).click();
  await expect(page.getByRole("button", { name: "The gift in the wait", exact: true })).toBeVisible();
});

test("a journey is started and a draft is made from a pattern by keyboard alone", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto(`${shop.home}/journeys/new`);
  await tabTo(page, page.getByRole("button", { name: "Preview “Café or bakery”" }).first());
  await press("Enter");
  await expect(page.getByRole("dialog", { name: "Café or bakery" })).toBeVisible();
  await press("Escape");
  await expect(page.getByRole("button", { name: "Preview “Café or bakery”" })).toBeFocused();
  await press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Use this template" }).first());
  await press("Enter");
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);

  await page.goto(`${shop.home}/patterns`);
  await tabTo(page, page.getByRole("radio", { name: "Any stage" }).first());
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: "before the visit" })).toBeChecked();
  await press("ArrowLeft");
  await tabTo(page, page.getByRole("button", { name: "Details: “The keepsake”" }).first());
  await press("Enter");
  await tabTo(page, page.getByRole("link", { name: "Use this" }).first());
  await press("Enter");
  await page.waitForURL("**/patterns/keepsake");
  const blanks = page.getByRole("group", { name: "Fill in the blanks" }).getByRole("textbox");
  await expect(blanks.first()).toBeVisible();
  for (const blank of await blanks.all()) {
    const id = (await blank.getAttribute("id")) ?? "";
    while ((await page.evaluate(() => document.activeElement?.id)) !== id) await press("Tab");
    await page.keyboard.type(id.endsWith("stopRule") ? "They are in a hurry." : "a pressed fern");
  }
  await tabTo(page, page.getByRole("button", { name: "Add to journey" }).first());
  await press("Enter");
  await expect(page.getByText("Nothing is missing.")).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Open the journey" }).first());
  await press("Enter");
  await page.waitForURL(/\/journeys\/[0-9a-f-]{36}$/);
});

test("no open sheet, dialog or refusal has an accessibility violation", async ({ shop, admin, signIn }) => {
  const options = { bypassCSP: true } as const;
  const page = await signIn(shop.owner, options);
  const found: Record<string, string[]> = {};
  const look = async (at: string, where: Page, part: string) => {
    await where.locator(part).first().waitFor();
    const violations = await violationsInBothThemes(where, part);
    if (violations.length > 0) found[at] = violations;
  };
  await page.goto(`${shop.home}/journeys/new`);
  await page.getByRole("button", { name: "Preview “Clinic”" }).click();
  await look("preview", page, "[role=dialog]");
  await page.goto(`${shop.home}/patterns`);
  await page
    .getByRole("button", { name: /^Details: / })
    .first()
    .click();
  await look("pattern", page, "[role=dialog]");
  await page.goto(`${shop.home}/patterns/keepsake`);
  await page.getByRole("button", { name: /^Add (to journey|as a draft)/ }).click();
  await expect(page.getByText("Please fill this in.").first()).toBeVisible();
  await look("pattern refused", page, "main");
  await page.goto(`${shop.home}/journeys`);
  await page
    .getByRole("button", { name: /^More actions for journey/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Save as template" }).click();
  await look("save as template", page, "[role=dialog]");
  const curator = await signIn(admin, options);
  await curator.goto("/platform/templates/offer");
  await curator.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(curator.getByRole("alert").filter({ hasText: "2 things to correct" })).toBeFocused();
  await look("offer refused", curator, "main");
  expect(found).toEqual({});
});
