import { expect, type Locator } from "@playwright/test";
import { openJourney } from "./pages";
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
