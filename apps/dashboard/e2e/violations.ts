import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Found = { id: string; nodes: { target: string[]; failureSummary?: string }[] };
type RunOptions = { runOnly: readonly string[]; rules?: Readonly<Record<string, { enabled: boolean }>> };

/**
 * The machine-checkable rules of WCAG 2.2 A and AA, and the rule that a control's accessible name
 * contains its visible text.
 */
const everyRule: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "label-content-name-mismatch": { enabled: true } },
};
/** The rules whose result depends on the theme. */
const rulesOfColour: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * Ends every transition and animation, and gives those that begin later no duration, so that the
 * final colours are checked.
 */
const finishAnimations = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*, *::before, *::after { animation-duration: 0s !important; transition-duration: 0s !important }",
    );
    document.adoptedStyleSheets = [sheet];
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  });

async function run(page: Page, part: string, options: RunOptions): Promise<string[]> {
  await page.locator(part).first().waitFor({ state: "attached" });
  await finishAnimations(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    ([selector, how]) =>
      Reflect.get(window, "axe")
        .run(selector, { ...how, resultTypes: ["violations"] })
        .then((result: { violations: Found[] }) => result.violations),
    [part, options] as const,
  );
  return (found as Found[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`),
  );
}

/** Returns the violations on the page, or in the part of it that a selector names. */
export const violationsOn = (page: Page, part = "html") => run(page, part, everyRule);

/**
 * Returns the violations in the light and the dark theme. The page is loaded once, since the theme
 * follows the emulated device.
 */
export async function violationsInBothThemes(page: Page, part = "html"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await run(page, part, everyRule);
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await run(page, part, rulesOfColour);
  return [...inLight, ...inDark.map((violation) => `dark, ${violation}`)];
}
