import { expect, type Page } from "@playwright/test";
import { isAnsweredOnce, makeChannel } from "./channels";
import { aForeignSite, type ForeignSite } from "./foreign-site";
import { phone } from "./people";
import { sendAnswer } from "./send-answer";
import { type Shop, test } from "./shop";
import { violationsInBothThemes } from "./violations";

const question = "What is the one moment you would tell a friend about?";

let site: ForeignSite;
test.beforeEach(async () => {
  site = await aForeignSite();
});
test.afterEach(() => site.close());

/**
 * Creates a widget for the site by the dashboard, and puts the line that it shows into the site's
 * page.
 */
async function putOnSite(owner: Page, shop: Shop): Promise<void> {
  await makeChannel(owner, shop, "Feedback button on your web site", "Web shop");
  const save = owner.getByRole("form", { name: "Where the button may be" }).getByRole("button", { name: "Save" });
  await owner.getByLabel("Web addresses").fill("not a site");
  await save.click();
  await expect(owner.getByText("Please enter web addresses").first()).toBeVisible();
  await owner.getByLabel("Web addresses").fill(`${site.origin}/shop`);
  await save.click();
  await expect(owner.getByText("Saved. The button works")).toBeVisible();
  await expect(owner.getByLabel("Web addresses")).toHaveValue(site.origin);
  expect(await violationsInBothThemes(owner)).toEqual([]);
  site.show((await owner.locator("pre").first().textContent()) ?? "");
}

/**
 * What the browser refuses because of a policy, and how far the widget shifts what is on the page.
 * Shifts within the open dialog have no source in the page: an error above a field moves the field.
 */
async function watch(page: Page): Promise<() => Promise<{ refused: string[]; shift: number }>> {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to|Trusted/i.test(message.text())) refused.push(message.text());
  });
  await page.addInitScript(() => {
    Reflect.set(window, "shifted", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { node: Node | null }[] = Reflect.get(entry, "sources");
        if (sources.every(({ node }) => node === null)) continue;
        Reflect.set(window, "shifted", Reflect.get(window, "shifted") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return async () => ({ refused, shift: await page.evaluate(() => Number(Reflect.get(window, "shifted"))) });
}

test("a button on a foreign site with a strict policy asks the form by keyboard, in its language, and sends the answer once", async ({
  shop,
  signIn,
  open,
}) => {
  const owner = await signIn(shop.owner);
  await putOnSite(owner, shop);
  const page = await open();
  const seen = await watch(page);
  await page.goto(`${site.origin}/`);
  const button = page.getByRole("button", { name: "Tell us" });
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Tell us" });
  const words = dialog.getByLabel(question);
  await words.fill("The towel of the web shop");
  expect(await violationsInBothThemes(page)).toEqual([]);
  // Closed and opened again, what was typed is there; another language keeps it, too.
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(words).toHaveValue("The towel of the web shop");
  await dialog.getByRole("button", { name: "Deutsch" }).click();
  await expect(dialog.getByLabel("Welchen Moment würdest du weitererzählen")).toHaveValue("The towel of the web shop");
  await dialog.getByRole("button", { name: "English" }).click();
  await sendAnswer(dialog);
  expect(await seen()).toEqual({ refused: [], shift: 0 });
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await isAnsweredOnce(owner, shop, "The towel of the web shop");
});

test("a hostile style sheet, a dark theme, a right-to-left page and a page of 200 % leave the button and the form usable", async ({
  shop,
  signIn,
  open,
}) => {
  await putOnSite(await signIn(shop.owner), shop);
  for (const [path, options] of [
    ["/hostile", { ...phone }],
    ["/hostile-rtl", { colorScheme: "dark", viewport: { width: 640, height: 400 } }],
  ] as const) {
    const page = await open(options);
    await page.goto(site.origin + path);
    const button = page.getByRole("button", { name: "Tell us" });
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    const width = page.viewportSize()?.width ?? 0;
    if (path.includes("rtl")) expect(box?.x).toBeLessThan(width / 2);
    else expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(width / 2);
    await button.click();
    const dialog = page.getByRole("dialog", { name: "Tell us" });
    await dialog.getByLabel(question).fill("Still here");
    const look = await dialog.getByLabel(question).evaluate((field) => {
      const { color, backgroundColor, fontSize } = getComputedStyle(field);
      return { color, backgroundColor, fontSize };
    });
    expect(look.fontSize).toBe("17px");
    expect([look.color, look.backgroundColor]).not.toContain("rgb(255, 0, 0)");
    await dialog.getByRole("button", { name: "Send", exact: true }).scrollIntoViewIfNeeded();
    await expect(dialog.getByRole("button", { name: "Send", exact: true })).toBeInViewport();
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await page.close();
  }
});

test("a site that is not on the list, or away from the network, offers the form's own page", async ({
  shop,
  signIn,
  open,
}) => {
  await putOnSite(await signIn(shop.owner), shop);
  const page = await open();
  await page.goto(site.origin.replace("127.0.0.1", "localhost"));
  await page.getByRole("button", { name: "Tell us" }).click();
  const link = page.getByRole("dialog").getByRole("link", { name: "Open it in a new tab" });
  const address = (await link.getAttribute("href")) ?? "";
  await page.goto(address);
  await expect(page.getByLabel(question)).toBeVisible();
});
