import { expect, test } from "@playwright/test";
import { signedIn } from "./people";
import { violationsOn } from "./violations";

const owner = "mona.okafor@copper-comb.example";
const looks = { bypassCSP: true, reducedMotion: "reduce" } as const;

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
