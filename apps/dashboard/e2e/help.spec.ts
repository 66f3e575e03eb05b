import { expect } from "@playwright/test";
import { test } from "./shop";
import { violationsOn } from "./violations";

const looks = { bypassCSP: true } as const;

for (const colorScheme of ["light", "dark"] as const)
  test(`a glossary entry is explained by the "?" button, by keyboard, within a narrow screen, ${colorScheme}`, async ({
    shop,
    signIn,
  }) => {
    const page = await signIn(shop.owner, { ...looks, colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto(`${shop.home}/personas`);
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
