import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Found = { id: string; nodes: { target: string[]; failureSummary?: string }[] };
type RunOptions = { runOnly: readonly string[]; rules?: Readonly<Record<string, { enabled: boolean }>> };

/**
 * WCAG 2.2 A and AA, as far as a machine can check it; and that a button's name holds the words
 * that are seen on it.
 */
const everyRule: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "label-content-name-mismatch": { enabled: true } },
};
/** The rules of which a theme can change the outcome. */
const rulesOfColour: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/**
 * Lets every transition and opening animation be at its end, where colours are the ones that stay.
 */
const finishAnimations = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  });

async function run(page: Page, part: string, options: RunOptions): Promise<string[]> {
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

/** What breaks a rule on the page as it stands, or in the part of it that a selector names. */
export const violationsOn = (page: Page, part = "html") => run(page, part, everyRule);

/**
 * What breaks a rule in the light theme or in the dark one; the page is loaded once, for the theme
 * follows the device.
 */
export async function violationsInBothThemes(page: Page, part = "html"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const inLight = await run(page, part, everyRule);
  await page.emulateMedia({ colorScheme: "dark" });
  const inDark = await run(page, part, rulesOfColour);
  return [...inLight, ...inDark.map((violation) => `dark, ${violation}`)];
}
