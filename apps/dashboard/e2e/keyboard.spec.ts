import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./people";

/** Presses Tab until what has the focus bears this name, as someone without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const here = await page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
    if (typeof name === "string" ? here.trim() === name : name.test(here)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test("the road is walked by keyboard alone: rename, move by menu, place", async ({ browser }) => {
  const page = await signedIn(browser, "imogen.hale@fern-and-field.example");
  await page.goto("/fern-and-field/journeys");
  await tabTo(page, "Flowers for the house");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Flowers for the house" })).toBeVisible();
  await tabTo(page, "Name of the stage: The idea");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The spark");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Name of the stage: The spark" })).toBeFocused();
  await tabTo(page, "More actions for spot One stem to hold");
  await page.keyboard.press("Enter");
  const stage = page.getByRole("menuitem", { name: "The spark" });
  await expect(stage).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  for (let at = await focused(); at !== "The spark"; at = await focused()) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).not.toBe(at);
  }
  await expect(stage).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Spots at The spark" })).toContainText("One stem to hold");
  await page.reload();
  await expect(page.getByRole("list", { name: "Spots at The spark" })).toContainText("One stem to hold");
  await tabTo(page, "Add a spot to Coming in");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the board is walked by keyboard alone: an offer is made and taken back", async ({ browser }) => {
  const page = await signedIn(browser, "ravi.shah@fern-and-field.example");
  await page.goto("/fern-and-field/moments");
  await tabTo(page, "Offer a moment at Garden Hall");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("Spot")).toBeVisible();
  await page.getByRole("dialog").getByLabel("Spot").focus();
  await page.keyboard.type("The extra");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Clara");
  await page.getByRole("dialog").getByLabel("Customer").focus();
  await page.keyboard.type("Mrs Keyboard");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Offered to Clara Bell")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/Mrs Keyboard/)).toBeVisible();
});
