import { expect, type Page } from "@playwright/test";
import { tabTo } from "./keyboard";
import { phone } from "./people";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

/** Selects the option with this label. */
const choose = async (page: Page, label: string, option: string) =>
  page.getByLabel(label).selectOption({ label: option });

test("a persona is added with a research note and its source, and is assigned a journey", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/personas`);
  await page.getByRole("button", { name: "New persona" }).click();
  await page.getByLabel("Name").fill("The groom");
  await page.getByLabel("What they hope for").fill("To look like himself in every photograph");
  await page.getByRole("dialog").getByRole("button", { name: "Add persona" }).click();
  const sheet = page.getByRole("dialog", { name: "The groom" });
  await sheet.getByLabel("What did you learn?").fill("They come a day before, and bring a friend.");
  await sheet.getByRole("button", { name: "Add note" }).click();
  await expect(sheet.getByText("Please fill this in.")).toBeVisible();
  await sheet.getByLabel("Source").fill("Interviews with six grooms");
  await sheet.getByRole("button", { name: "Add note" }).click();
  await expect(sheet.getByText(/Interviews with six grooms · .* · added by Mona Okafor/)).toBeVisible();
  await expect(sheet.getByText("Assign a journey to this persona.")).toBeVisible();
  await choose(page, "Assign a journey", "The Saturday cut (now for The regular)");
  await sheet.getByRole("button", { name: "Assign" }).click();
  await expect(sheet.getByRole("link", { name: "The Saturday cut" })).toBeVisible();
  await sheet.getByRole("button", { name: "Delete this persona" }).click();
  await expect(page.getByText(/The journey “The Saturday cut” belongs/)).toBeVisible();
  await page.keyboard.press("Escape");
  const cardOf = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(cardOf("The regular")).toContainText("No journey yet");
  await expect(cardOf("The groom")).toContainText("one research note");
  await page.getByRole("button", { name: "Edit The regular" }).click();
  await choose(page, "Assign a journey", "The Saturday cut (now for The groom)");
  await page.getByRole("button", { name: "Assign" }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: "The Saturday cut" })).toBeVisible();
});

test("a promise that is not backed up is listed first, and moves once a touchpoint and a spot are linked", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/promises`);
  await page.getByRole("button", { name: "New promise" }).click();
  await page.getByLabel("Promise", { exact: true }).fill("You are expected here");
  await page.getByLabel("Where customers read or hear it").fill("The phone's greeting");
  await page.getByRole("dialog").getByRole("button", { name: "Add promise" }).click();
  const sheet = page.getByRole("dialog", { name: "You are expected here" });
  await expect(sheet).toContainText("not backed up yet");
  // Key presses reach the sheet only once it has the focus.
  await expect(sheet.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  const unbacked = page.getByRole("region", { name: /^Not backed up yet/ });
  await expect(unbacked).toContainText("You are expected here");
  const find = unbacked.getByRole("link", { name: "Find a spot for it: “You are expected here”" });
  await expect(find).toHaveAttribute("href", /\/guided-path\?promise=/);
  await unbacked.getByRole("button", { name: "Link a touchpoint or spot: “You are expected here”" }).click();
  await choose(page, "What backs it up?", "Touchpoint: Greeting");
  await sheet.getByRole("button", { name: "Link", exact: true }).click();
  await expect(sheet.getByText("no spot linked")).toBeVisible();
  await choose(page, "What backs it up?", "Spot: The coffee with your name (live)");
  await sheet.getByRole("button", { name: "Link", exact: true }).click();
  await expect(sheet.getByRole("list", { name: "Backed up by" })).toContainText(/Greeting.*The coffee with your name/);
  await page.keyboard.press("Escape");
  await expect(unbacked).not.toContainText("You are expected here");
  await expect(page.getByRole("region", { name: "Backed up", exact: true })).toContainText("You are expected here");
});

test("the strategy page shows a goal with its stage, its spot and their figures, each with n and interval", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "barber", days: 28 });
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/strategy`);
  await page.getByRole("button", { name: "New goal" }).click();
  await page.getByLabel("What do you want to achieve?").fill("Nobody leaves unseen");
  await page.getByLabel("Measured by").selectOption("delivery");
  await page.getByRole("dialog").getByRole("button", { name: "Add goal" }).click();
  const sheet = page.getByRole("dialog", { name: "Nobody leaves unseen" });
  await choose(page, "Add a stage or spot", "All of “First look”");
  await sheet.getByRole("button", { name: "Add" }).click();
  await expect(sheet.getByRole("list")).toContainText("First look");
  await choose(page, "Add a stage or spot", "Spot: The mirror minute (live)");
  await sheet.getByRole("button", { name: "Add" }).click();
  await expect(sheet.getByRole("list")).toContainText("The mirror minute");
  await page.keyboard.press("Escape");
  const line = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Nobody leaves unseen" }) });
  await expect(line).toContainText("No live spot for this goal yet");
  await expect(line).toContainText(/The mirror minute.*Delivered \d+% \(\d+–\d+%\) · \d+ of \d+ due/);
  await expect(page.getByText("Spots without a goal")).toHaveCount(0);
  // The figure opens the moments that it counts, over the same days.
  await line.getByRole("link", { name: /^Delivered, “The mirror minute”: \d+ of \d+ due/ }).click();
  await expect(page.getByRole("heading", { name: "Moments of “The mirror minute”" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Moments" }).getByRole("listitem").first()).toBeVisible();
});

test("of two concurrent edits of one field the second shows both versions, and nothing is overwritten", async ({
  shop,
  signIn,
}) => {
  const [one, two] = [await signIn(shop.owner), await signIn(shop.owner)];
  for (const page of [one, two]) {
    await page.goto(`${shop.home}/personas`);
    await page.getByRole("button", { name: "Edit The father with a first-timer" }).click();
  }
  const worries = (page: Page) => page.getByRole("dialog").getByLabel("What worries them");
  await worries(two).fill("The clippers' noise");
  await worries(one).fill("Losing the first lock");
  await worries(one).blur();
  await expect(one.getByRole("dialog").getByText("Saved")).toBeVisible();
  await worries(two).blur();
  const told = two.getByRole("alert").filter({ hasText: "Mona Okafor changed the same field" });
  await expect(told).toContainText("Losing the first lock");
  await expect(told).toContainText("The clippers' noise");
  await expect(worries(one)).toHaveValue("Losing the first lock");
  await told.getByRole("button", { name: "Use my version" }).click();
  await expect(told).toHaveCount(0);
  await expect(worries(two)).toHaveValue("The clippers' noise");
  await expect(worries(one)).toHaveValue("The clippers' noise");
});

test("a promise is added and linked by keyboard alone, and unsaved input is saved when the sheet is closed", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "florist" });
  const page = await signIn(shop.owner);
  await page.goto(`${shop.home}/promises`);
  await tabTo(page, page.getByRole("button", { name: "New promise" }).first());
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await tabTo(page, sheet.getByLabel("Promise", { exact: true }));
  await page.keyboard.type("A stem for every child");
  await tabTo(page, sheet.getByRole("button", { name: "Add promise" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "A stem for every child" })).toBeVisible();
  await expect(sheet.getByRole("option", { name: /^Spot: One stem/ })).toBeAttached();
  await tabTo(page, sheet.getByLabel("What backs it up?"));
  await page.keyboard.type("Spot: One stem");
  await tabTo(page, sheet.getByRole("button", { name: "Link", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("list", { name: "Backed up by" })).toContainText("One stem to hold");
  await tabTo(page, sheet.getByLabel("Where customers read or hear it"));
  await page.keyboard.type("Sign at the door");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const kept = page.getByRole("listitem").filter({ hasText: "A stem for every child" });
  await expect(kept.first()).toContainText("Sign at the door");
});

test("staff are redirected to their own day", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0]);
  for (const design of ["strategy", "promises", "personas"]) {
    await page.goto(`${shop.home}/${design}`);
    await expect(page).toHaveURL(`/my${shop.home}`);
  }
});

test("no sheet of the strategy has an accessibility violation or is wider than a phone", async ({
  makeShop,
  signIn,
}) => {
  const shop = await makeShop({ like: "florist" });
  const page = await signIn(shop.owner, {
    ...phone,
    viewport: { width: 360, height: 740 },
    bypassCSP: true,
  });
  const sheets = [
    ["strategy", "Edit the goal “People talk about our flowers at the table”"],
    ["strategy", "New goal"],
    ["promises", "Link a touchpoint or spot: “Fresh for seven days, or we start again.”"],
    ["personas", "Edit Someone who has guests tonight"],
  ] as const;
  const found: Record<string, string[]> = {};
  for (const [path, button] of sheets) {
    await page.goto(`${shop.home}/${path}`);
    await page.getByRole("button", { name: button }).waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found[path] = [`${over} px wider than the screen`];
    await page.getByRole("button", { name: button }).click();
    await page.getByRole("dialog").waitFor();
    const violations = await violationsInBothThemes(page, "[role=dialog]");
    if (violations.length > 0) found[`${path}: ${button}`] = violations;
  }
  expect(found).toEqual({});
});

test("the strategy prints on one sheet of A4 or A3, landscape", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, { colorScheme: "dark" });
  await page.goto(`${shop.home}/strategy`);
  await page.evaluate(() => {
    window.print = () => {};
  });
  for (const [paper, width, height] of [
    ["A4", 842, 595],
    ["A3", 1191, 842],
  ] as const) {
    const choice = page.getByRole("menuitem", { name: `${paper}, landscape` });
    // While the previous menu is closing, a press opens none.
    await expect(async () => {
      // An open menu covers the button.
      if (!(await choice.isVisible())) await page.getByRole("button", { name: "Print" }).click({ timeout: 5000 });
      await expect(choice).toBeVisible({ timeout: 5000 });
    }).toPass();
    await choice.click();
    await expect(page.locator("#strategy")).toHaveAttribute("data-paper", paper);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, w, h]) => [
      Math.round(Number(w)),
      Math.round(Number(h)),
    ]);
    expect(boxes).toHaveLength(1);
    expect(Math.abs((boxes[0]?.[0] ?? 0) - width)).toBeLessThanOrEqual(1);
    expect(Math.abs((boxes[0]?.[1] ?? 0) - height)).toBeLessThanOrEqual(1);
  }
});
