import { expect, type Page } from "@playwright/test";
import { isSaved, openJourney } from "./pages";
import { password, phone } from "./people";
import { test } from "./shop";

test.use({ facts: { like: "florist" } });

/** Opens a menu by keyboard and presses one of its items. A menu that closes takes the focus. */
async function byMenu(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: item }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("every edit is undone and redone, by button and by keyboard shortcut", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  const stages = () =>
    page
      .getByRole("button", { name: /^Name of the stage: / })
      .evaluateAll((all) => all.map((each) => each.textContent));
  const before = await stages();
  const [first = "", second = ""] = before as string[];
  await byMenu(page, `More actions for stage ${first}`, "Move later");
  await expect.poll(stages).toEqual([second, first, ...before.slice(2)]);
  await byMenu(page, `More actions for stage ${second}`, "Duplicate");
  await expect.poll(stages).toHaveLength(before.length + 1);
  await byMenu(page, "More actions for spot The second opinion", "Duplicate");
  await expect(page.getByRole("button", { name: "The second opinion (copy)", exact: true })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "The second opinion (copy)", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(stages).toHaveLength(before.length);
  await page.keyboard.press("Control+z");
  await expect.poll(stages).toEqual(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(stages).toEqual([second, first, ...before.slice(2)]);
  await page.keyboard.press("Control+z");
  await isSaved(page);
  await page.reload();
  await expect.poll(stages).toEqual(before);
});

test("edits made without a network are shown and queued, and are sent when the network is back", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.context().setOffline(true);
  for (const [lane, text] of [
    ["Backstage", "The cool room is filled at six"],
    ["How do you know?", "Three letters a week"],
  ] as const) {
    await page
      .getByRole("button", { name: new RegExp(`^${lane.replace("?", "\\?")} at `) })
      .first()
      .click();
    await page.getByRole("textbox", { name: new RegExp(`^${lane.replace("?", "\\?")} at `) }).fill(text);
    await page.getByRole("heading", { level: 1 }).click();
    await expect(page.getByText(text)).toBeVisible();
  }
  await expect(page.getByText("2 changes are waiting to be saved")).toBeVisible();
  await page.context().setOffline(false);
  await isSaved(page);
  await page.reload();
  await expect(page.getByText("The cool room is filled at six")).toBeVisible();
  await expect(page.getByText("Three letters a week")).toBeVisible();
});

test("an edit without a response survives a reload and navigation", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.route("**/api/trpc/journey.editStage**", (route) => route.abort());
  await page
    .getByRole("button", { name: /^Backstage at / })
    .nth(1)
    .click();
  await page.getByRole("textbox", { name: /^Backstage at / }).fill("Ribbons are cut on Monday");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText("Ribbons are cut on Monday")).toBeVisible();
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await page.getByRole("link", { name: "Journeys" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Journeys");
  await page.goBack();
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await page.unroute("**/api/trpc/journey.editStage**");
  await isSaved(page);
  await page.reload();
  await expect(page.getByText("Ribbons are cut on Monday")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("queue:")))).toEqual([]);
});

test("an edit made after the session ended waits until the same person has signed in again", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "florist", password });
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.context().clearCookies();
  await page
    .getByRole("button", { name: /^Backstage at / })
    .first()
    .click();
  await page.getByRole("textbox", { name: /^Backstage at / }).fill("The van is loaded at five");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(page.getByText("You are signed out. One change is not saved yet.")).toBeVisible();
  await page.getByRole("link", { name: "Sign in again" }).click();
  await page.getByLabel("E-mail").fill(shop.owner.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("The van is loaded at five")).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByText("The van is loaded at five")).toBeVisible();
});

test("a journey of five stages with five spots is built by keyboard alone", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  const add = page.getByRole("button", { name: "Add a stage" });
  const names = ["Hearing of it", "Stepping in", "Choosing together", "Carrying out", "A week later"];
  for (const [at, name] of names.entries()) {
    await add.focus();
    await page.keyboard.press("Enter");
    const stage = page.getByRole("button", { name: "Name of the stage: New stage" });
    await stage.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `Name of the stage: ${name}` })).toBeFocused();
    await page
      .getByRole("button", { name: `Add a spot to “${name}”` })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    const words: [string, string][] = [
      ["Name", `Spot ${at + 1}`],
      ["What happens", "Somebody hands over a small thing that nobody asked for."],
      ["Why they’d tell others", "Because nobody else does it anywhere."],
      ["What they’d say", `They gave me thing number ${at + 1}.`],
      ["What they take away", `the thing number ${at + 1}`],
      ["When not to", "They are in a hurry."],
      ["What it is", "Hand the thing over."],
    ];
    for (const [field, text] of words) {
      await sheet.getByRole("textbox", { name: field, exact: true }).focus();
      await page.keyboard.type(text);
    }
    await sheet.getByRole("button", { name: "Add to journey" }).focus();
    await page.keyboard.press("Enter");
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole("list", { name: `Spots at ${name}` })).toContainText(`Spot ${at + 1}`);
  }
  await isSaved(page);
  await page.reload();
  for (const [at, name] of names.entries())
    await expect(page.getByRole("list", { name: `Spots at ${name}` })).toContainText(`Spot ${at + 1}`);
});

test("a version is published, compared with the draft, and restored", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  const publish = page.getByRole("button", { name: /^Publish version/ });
  const number = Number(/\d+/.exec((await publish.textContent()) ?? "")?.[0]);
  await publish.click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("You can offer its spots now.")).toBeVisible();
  await expect(page.getByRole("link", { name: `See version ${number}` })).toBeVisible();
  const stage = page.getByRole("button", { name: /^Name of the stage: / }).first();
  const was = (await stage.textContent()) ?? "";
  await stage.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("A name for a day");
  await page.keyboard.press("Enter");
  await isSaved(page);
  await page.goto(`${shop.journey}/compare`);
  const differences = page.getByRole("list", { name: "Differences" });
  await expect(differences).toContainText("A name for a day");
  await expect(differences).toContainText(was);
  await page.goto(`${shop.journey}/versions/${number}`);
  await page.getByRole("button", { name: "Restore" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("button", { name: `Name of the stage: ${was}` })).toBeVisible();
});

test("on a phone the journey is vertical, and a touchpoint is moved to another stage by its menu", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "barber" });
  const page = await signIn(shop.owner, phone);
  await openJourney(page, shop);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await byMenu(page, "More actions for touchpoint Greeting", "Paying");
  await expect(page.getByRole("list", { name: "Touchpoints at Paying" })).toContainText("Greeting");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("list", { name: "Touchpoints at Arrival" })).toContainText("Greeting");
});

test("a single word of a name's maximum length does not widen the page, on a phone and on a desktop", async ({
  shop,
  signIn,
}) => {
  for (const width of [360, 1280]) {
    const page = await signIn(shop.owner, { viewport: { width, height: 800 } });
    await openJourney(page, shop);
    await page
      .getByRole("button", { name: /^Name of the stage: / })
      .first()
      .click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("Blumenstraussbindeanleitungsverordnung".repeat(2));
    await page.keyboard.press("Enter");
    await isSaved(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const [first, second] = await page
      .getByRole("button", { name: /^Backstage at / })
      .evaluateAll((all) => all.slice(0, 2).map((each) => each.getBoundingClientRect()));
    if (width > 1000) expect(first?.right).toBeLessThanOrEqual(second?.left ?? 0);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await isSaved(page);
  }
});
