import { expect, type Page } from "@playwright/test";
import { openJourney } from "./pages";
import { phone } from "./people";
import { sendAnswer } from "./send-answer";
import { type Shop, test } from "./shop";
import { violationsInBothThemes, violationsOn } from "./violations";

const spot = "The hat check";
const small = { bypassCSP: true, viewport: { width: 360, height: 740 } } as const;

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Opens the sheet of the spot, and returns its section with the QR codes. */
async function openCodes(page: Page, shop: Shop) {
  await openJourney(page, shop);
  await page.getByRole("button", { name: spot, exact: true }).click();
  return page.getByRole("dialog").getByRole("region", { name: "QR codes of this spot" });
}

test("a spot gets a QR code whose poster and form do not name it, and its answers say that they came from there", async ({
  shop,
  signIn,
  open,
}) => {
  const owner = await signIn(shop.owner, small);
  const codes = await openCodes(owner, shop);
  await expect(codes).toContainText("No QR code here yet.");

  await test.step("the owner creates it with the keyboard", async () => {
    await codes.getByRole("button", { name: "New QR code" }).press("Enter");
    const dialog = owner.getByRole("dialog", { name: `QR code for “${spot}”` });
    await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue(spot);
    await dialog.getByLabel("Name", { exact: true }).fill("Hat stand");
    expect(await violationsInBothThemes(owner, "[role=dialog]")).toEqual([]);
    await dialog.getByLabel("Name", { exact: true }).press("Enter");
    await expect(codes.getByText("Hat stand", { exact: true })).toBeVisible();
    await expect(codes).toContainText("no answers yet");
    expect(await violationsOn(owner)).toEqual([]);
    expect(await fits(owner)).toBe(true);
  });

  let address = "";
  await test.step("its poster names the location and not the spot", async () => {
    await codes.getByRole("link", { name: "Poster “Hat stand”" }).click();
    const poster = owner.locator("#poster");
    await expect(poster).toContainText(/Hillside|Harbour/);
    await expect(poster).not.toContainText(/hat (check|stand)/i);
    const code = await owner.getByRole("img", { name: /^QR code for / }).getAttribute("aria-label");
    address = code?.replace("QR code for ", "") ?? "";
  });

  await test.step("a customer answers, and reads nothing of the spot", async () => {
    const customer = await open(phone);
    await customer.goto(address);
    const question = customer.getByLabel("What is the one moment you would tell a friend about?");
    await question.fill("They warmed the towel for me.");
    expect(await customer.content()).not.toMatch(/hat (check|stand)/i);
    await sendAnswer(customer);
    expect(await customer.content()).not.toMatch(/hat (check|stand)/i);
  });

  await test.step("the spot leads to the answer, which says where it was given", async () => {
    const again = await openCodes(owner, shop);
    await expect(again).toContainText("one answer");
    await again.getByRole("link", { name: "All answers of these QR codes" }).click();
    const answers = owner.getByRole("article");
    await expect(answers).toHaveCount(1);
    await expect(answers).toContainText("They warmed the towel for me.");
    await expect(answers).toContainText(`asked at “${spot}”`);
    await expect(owner.getByRole("button", { name: `Remove filter: Asked at “${spot}”` })).toBeVisible();
    expect(await fits(owner)).toBe(true);
  });

  await test.step("on the screen of QR codes it can be tied elsewhere and back", async () => {
    await owner.goto(`${shop.home}/qr-codes`);
    const row = owner.getByRole("listitem").filter({ hasText: "Hat stand" });
    await expect(row).toContainText(`asks at the spot “${spot}”`);
    const tieTo = async (name: string | RegExp) => {
      await row.getByRole("button", { name: "Where it asks: “Hat stand”" }).click();
      const dialog = owner.getByRole("dialog");
      const select = dialog.getByLabel("Stage, touchpoint or spot");
      await select.selectOption(await select.getByRole("option", { name }).first().getAttribute("value"));
      await dialog.getByRole("button", { name: "Save" }).click();
      await expect(dialog).toHaveCount(0);
    };
    await tieTo("None: the whole experience");
    await expect(row).not.toContainText("asks at");
    await tieTo(/spot “The hat check”$/);
    await expect(row).toContainText(`asks at the spot “${spot}”`);
    expect(await fits(owner)).toBe(true);
  });

  await test.step("retired, the spot keeps its QR code, which says so", async () => {
    await openJourney(owner, shop);
    const card = owner.getByRole("listitem").filter({ has: owner.getByRole("button", { name: spot, exact: true }) });
    await card
      .last()
      .getByRole("button", { name: `More actions for spot ${spot}` })
      .click();
    await owner.getByRole("menuitem", { name: "Retire" }).click();
    const dialog = owner.getByRole("dialog");
    await dialog.getByLabel("Why?").fill("Nobody brings a hat.");
    await dialog.getByRole("button", { name: "Retire" }).click();
    await expect(dialog).toHaveCount(0);
    await expect(owner.getByRole("button", { name: spot, exact: true })).toHaveCount(0);
    await owner.goto(`${shop.home}/qr-codes`);
    await expect(owner.getByRole("listitem").filter({ hasText: "Hat stand" })).toContainText("which is no longer live");
    await owner.getByRole("link", { name: "Set up “Hat stand”" }).click();
    const section = owner.getByRole("region", { name: `At the spot “${spot}”` });
    await expect(section).toContainText("Customers can still answer");
    expect(await violationsOn(owner)).toEqual([]);
    expect(await fits(owner)).toBe(true);
    await section.getByRole("link", { name: "Open the spot" }).click();
    await expect(owner.getByRole("heading", { level: 1, name: spot })).toBeVisible();
    const after = owner.getByRole("region", { name: "QR codes of this spot" });
    await expect(after).toContainText("The spot is no longer live");
    await expect(after.getByRole("button", { name: "New QR code" })).toHaveCount(0);
    expect((await open(phone).then(async (page) => (await page.goto(address))?.status())) ?? 0).toBe(200);
  });
});
