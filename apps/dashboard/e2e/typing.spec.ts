import { expect, type Locator, type Page } from "@playwright/test";
import { isHydrated } from "./hydration";
import { openJourney } from "./pages";
import { dashboardUrl } from "./people";
import { test } from "./shop";

/** Dispatches a key press as an input method sends it during a composition. */
const pressComposing = (field: Locator, key: string) =>
  field.evaluate((element, pressed) => {
    const press = { key: pressed, isComposing: true, keyCode: 229, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent("keydown", press));
  }, key);

test("Enter and Escape during a composition of an input method affect only the composition", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.getByRole("button", { name: "Name of the stage: Arrival" }).click();
  const field = page.getByRole("textbox", { name: "Name of the stage" });
  await field.fill("とうちゃ");
  await pressComposing(field, "Enter");
  await pressComposing(field, "Escape");
  await expect(field).toHaveValue("とうちゃ");
  await field.press("Escape");
  await expect(page.getByRole("button", { name: "Name of the stage: Arrival" })).toBeVisible();
  await page
    .getByRole("region", { name: /^Notifications/ })
    .getByRole("button", { name: "Undo", exact: true })
    .click();
  await expect(field).toHaveValue("とうちゃ");
  await field.press("Escape");

  await page.goto(`${shop.home}/personas`);
  await page.getByRole("button", { name: "New persona" }).click();
  const name = page.getByRole("dialog").getByLabel("Name", { exact: true });
  await name.fill("がくせ");
  await pressComposing(name, "Escape");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a sheet focuses its first field, with the caret after the existing text", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.getByRole("button", { name: "The mirror minute", exact: true }).click();
  const name = page.getByRole("dialog").getByLabel("Name", { exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type("!");
  await expect(name).toHaveValue("The mirror minute!");

  await page.goto(`${shop.home}/moments`);
  await page.getByRole("button", { name: "Offer a moment at Hillside" }).press("Enter");
  const offer = page.getByRole("dialog");
  await expect(offer.getByLabel("Spot")).toBeFocused();
  await offer.getByLabel("Spot").selectOption({ index: 1 });
  await offer.getByLabel("Who").selectOption({ index: 1 });
  await offer.getByLabel("Where exactly").fill("chair 2");
  await offer.getByRole("button", { name: "Offer", exact: true }).click();
  await expect(offer.getByLabel("Who")).toBeFocused();
  await expect(offer.getByLabel("Where exactly")).toHaveValue("");
});

test("a spot that the server refuses is shown again with its text and the reason", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  await page.getByRole("button", { name: "Add a spot to “First look”" }).first().click();
  const sheet = page.getByRole("dialog", { name: "New spot at “First look”" });
  await sheet.getByLabel("Name", { exact: true }).fill("The lantern");
  await sheet.getByLabel("What happens").fill("The lamp in the window is lit when a chair is free.");
  const refusal = {
    code: "CONFLICT",
    reason: "spotsFull",
    fields: { "content.name": "tooLong" },
    values: { most: 500 },
  };
  const body = [
    { error: { json: { message: "no", code: -32009, data: { httpStatus: 409, requestId: "r", refusal } } } },
  ];
  await page.route(/\/api\/trpc\/[^?]*spot\.place/, (route) =>
    route.fulfill({ status: 409, contentType: "application/json", body: JSON.stringify(body) }),
  );
  await sheet.getByRole("button", { name: "Save as draft" }).click();
  await expect(sheet.getByText("That didn’t work")).toBeVisible();
  await expect(page.getByText("Saved as a draft")).toHaveCount(0);
  await expect(sheet.getByLabel("What happens")).toHaveValue("The lamp in the window is lit when a chair is free.");
  await expect(sheet.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
});

/** Opens the address and answers its scripts only when `release` is called. */
async function openWithoutScripts(from: Page, address: string) {
  const page = await from.context().newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  await page.evaluate((href) => window.location.assign(href), new URL(address, dashboardUrl).href);
  return { page, release };
}

test("what is typed and sent before the scripts of a page have loaded is kept and saved", async ({ shop, signIn }) => {
  const owner = await signIn(shop.owner);
  const path = await openWithoutScripts(owner, shop.guidedPath);
  await path.page.getByRole("textbox").first().fill("A bunch that tells a story");
  const saved = path.page.waitForResponse(/guidedPath\.save/);
  path.release();
  await saved;
  await expect(path.page.getByText("Saved", { exact: true })).toBeVisible();
  await path.page.goto(shop.guidedPath);
  await expect(path.page.getByRole("textbox").first()).toHaveValue("A bunch that tells a story");

  const settings = await openWithoutScripts(owner, `${shop.home}/settings`);
  await settings.page.getByLabel("Name", { exact: true }).fill("Typed Early");
  await settings.page.getByLabel("Address customers in German as").selectOption("Sie");
  await settings.page.getByRole("button", { name: "Save", exact: true }).click();
  settings.release();
  await expect(settings.page.getByText("Saved", { exact: true })).toBeVisible();
  await settings.page.reload();
  await expect(settings.page.getByLabel("Name", { exact: true })).toHaveValue("Typed Early");
  await expect(settings.page.getByLabel("Address customers in German as")).toHaveValue("Sie");
});

test("what is typed and emptied before the scripts have loaded is kept beside a restored draft", async ({
  shop,
  signIn,
}) => {
  const owner = await signIn(shop.owner);
  const settings = `${shop.home}/settings`;
  await owner.goto(settings);
  await owner.getByLabel("Brand colour").fill("#2a6f97");
  await owner.getByRole("button", { name: "Save", exact: true }).click();
  await expect(owner.getByText("Saved", { exact: true })).toBeVisible();
  await owner.getByLabel("Maximum live spots per stage").fill("7");

  const { page, release } = await openWithoutScripts(owner, settings);
  await page.getByLabel("Name", { exact: true }).fill("Typed Early");
  await page.getByLabel("Brand colour").fill("#");
  await page.getByLabel("Brand colour").fill("");
  release();
  await expect(page.getByText("Your draft is back")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Typed Early");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Typed Early");
  await expect(page.getByLabel("Brand colour")).toHaveValue("");
  await expect(page.getByLabel("Maximum live spots per stage")).toHaveValue("7");
});

test("of several choices made before the scripts have loaded, the last one is kept", async ({ shop, signIn }) => {
  const { page, release } = await openWithoutScripts(await signIn(shop.owner), "/account");
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.getByRole("radio", { name: "Light" }).check();
  release();
  await page.waitForFunction(isHydrated);
  await page.getByRole("group", { name: "Appearance" }).locator("xpath=ancestor::form").getByRole("button").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});
