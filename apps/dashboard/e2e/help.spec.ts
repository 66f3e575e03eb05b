import { expect, type Page, test } from "@playwright/test";
import { signedIn } from "./people";
import { violationsOn } from "./violations";

const owner = "mona.okafor@copper-comb.example";
const looks = { bypassCSP: true, reducedMotion: "reduce" } as const;

async function search(page: Page, text: string) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill(text);
}

test("an offer, a spot, a person, a page and the meaning of a word are found in the palette", async ({ browser }) => {
  const page = await signedIn(browser, owner, looks);
  await page.goto("/copper-comb/people");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await search(page, "offer massage to maria");
  await page.getByRole("option", { name: "Offer “The two-minute massage” to Maria Santos" }).waitFor();
  await page.keyboard.press("Enter");
  const offer = page.getByRole("dialog");
  await expect(offer.getByLabel("Which spot").locator("option:checked")).toContainText("The two-minute massage");
  await expect(offer.locator("select").nth(1).locator("option:checked")).toHaveText("Maria Santos");
  await expect(page).toHaveURL(/\/moments$/);
  await page.keyboard.press("Escape");

  await search(page, "two-minute");
  await page.getByRole("option", { name: /^The two-minute massage/ }).click();
  await expect(page.getByRole("dialog").getByLabel("Name", { exact: true })).toHaveValue("The two-minute massage");
  await page.keyboard.press("Escape");

  await search(page, "invite");
  await page.getByRole("option", { name: "Invite people" }).click();
  await expect(page.getByRole("dialog", { name: "Invite people" })).toBeVisible();
  await page.keyboard.press("Escape");

  await search(page, "touchpoint");
  await expect(page.getByRole("option", { name: /Something customers see, use or hear/ })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`a special word is explained behind "?", by keyboard, within a narrow screen, ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, owner, { ...looks, colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto("/copper-comb/personas");
    const help = page.getByRole("button", { name: "What is “persona”?" });
    await help.focus();
    await page.keyboard.press("Enter");
    const answer = page.getByRole("dialog", { name: "persona" });
    await expect(answer).toContainText("A kind of customer you plan for");
    expect(await violationsOn(page)).toEqual([]);
    const box = await answer.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.keyboard.press("Escape");
    await expect(answer).toHaveCount(0);
    await expect(help).toBeFocused();
  });
