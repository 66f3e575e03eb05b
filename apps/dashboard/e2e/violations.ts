import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Found = { id: string; nodes: { target: string[]; failureSummary?: string }[] };

/** Every rule of WCAG 2.2 A and AA that a machine can check, on the page as it stands; and that a button's name holds the words that are seen on it. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    Reflect.get(window, "axe")
      .run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: { "label-content-name-mismatch": { enabled: true } },
      })
      .then((result: { violations: Found[] }) => result.violations),
  );
  return (found as Found[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`),
  );
}
