import { expect } from "@playwright/test";
import { pressButton, tabTo } from "./keyboard";
import { isSaved, openJourney } from "./pages";
import { test } from "./shop";

test.use({ facts: { like: "florist" } });

test("the journey is edited by keyboard alone: rename, move by menu, place", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/journeys`);
  await tabTo(page, page.getByRole("link", { name: "Flowers for the house" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Flowers for the house" })).toBeVisible();
  await pressButton(page, "Name of the stage: The idea");
  await page.keyboard.type("The spark");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Name of the stage: The spark" })).toBeFocused();
  await pressButton(page, "More actions for spot One stem to hold");
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
  await pressButton(page, "Add a spot to “Coming in”");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Add a spot to “Coming in”" }).first()).toBeFocused();
});

test("things on the board are moved by their grips, and the first press on one is not lost", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  const stages = () =>
    page
      .getByRole("button", { name: /^Name of the stage: / })
      .evaluateAll((all) => all.map((each) => each.textContent));
  const before = await stages();
  const [first = "", second = "", ...others] = before as string[];
  const grip = page.getByRole("button", { name: `Move ${first}: press Space, then the arrow keys`, exact: true });
  await grip.focus();
  await page.keyboard.press("Space");
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  // The grip moves only after the board has measured its columns.
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText(`${first} is over ${second}.`)).toBeAttached({ timeout: 20_000 });
  }).toPass();
  await page.keyboard.press("Space");
  await expect.poll(stages).toEqual([second, first, ...others]);
  const [from, to] = [
    grip,
    page.getByRole("button", { name: `Move ${second}: press Space, then the arrow keys`, exact: true }),
  ];
  await from.hover();
  await page.mouse.down();
  // The first move only begins the drag.
  await to.hover();
  await expect(from).toHaveAttribute("aria-pressed", "true");
  await to.hover({ force: true });
  await expect(page.getByText(`${first} is over ${second}.`)).toBeAttached();
  await page.mouse.up();
  await expect.poll(stages).toEqual(before);
  await isSaved(page);
  await page.reload();
  await expect.poll(stages).toEqual(before);
});

test("a sheet that closes does not take the focus from a field that was focused meanwhile", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await openJourney(page, shop);
  // The sheet is opened by a button, to which the focus normally returns.
  await pressButton(page, /^Publish version/);
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  // While the sheet is open, the content behind it is inert, so the locator uses an attribute
  // instead of a role.
  const stage = page.locator("button[aria-label^='Name of the stage: ']").first();
  // The click happens after the sheet was removed and before it returns the focus.
  const begun = await stage.evaluateHandle((button) => ({
    type: new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector("[role=dialog]")) return;
        watch.disconnect();
        button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        setTimeout(() => setTimeout(resolve));
      });
      watch.observe(document.body, { childList: true });
    }),
  }));
  await page.keyboard.press("Escape");
  await begun.evaluate(({ type }) => type);
  await page.keyboard.type("The spark");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Name of the stage: The spark" })).toBeFocused();
});

test("the board works by keyboard alone: an offer is made and shown", async ({ shop, signIn }) => {
  const page = await signIn(shop.manager);
  await page.goto(`${shop.home}/moments`);
  await pressButton(page, "Offer a moment at Garden Hall");
  await expect(page.getByRole("dialog").getByLabel("Spot")).toBeVisible();
  await page.getByRole("dialog").getByLabel("Spot").focus();
  await page.keyboard.type("The extra");
  // Members are suggested between the two fields as soon as they are read.
  await tabTo(page, page.getByRole("dialog").getByLabel("Who"));
  await page.keyboard.type("Clara");
  await tabTo(page, page.getByRole("dialog").getByLabel("Customer"));
  await page.keyboard.type("Mrs Keyboard");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Offered to Clara Bell")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/Mrs Keyboard/)).toBeVisible();
});
