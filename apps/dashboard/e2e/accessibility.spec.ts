import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { dashboardUrl, feedbackUrl, signedIn } from "./people";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Found = { id: string; nodes: { target: string[]; failureSummary?: string }[] };

/** Every rule of WCAG 2.2 A and AA that a machine can check, on the page as it stands. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    Reflect.get(window, "axe")
      .run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
      .then((result: { violations: Found[] }) => result.violations),
  );
  return (found as Found[]).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`),
  );
}

const rooms = [
  "",
  "/journeys",
  "/strategy",
  "/promises",
  "/personas",
  "/moments",
  "/mine",
  "/voices",
  "/voices/doubtful",
  "/insight",
  "/people",
  "/channels",
  "/activity",
  "/settings",
  "/conversations",
  "/conversations?show=resolved",
];

for (const theme of ["light", "dark"] as const) {
  test(`no page of the dashboard has a violation, ${theme}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await signedIn(browser, "mona.okafor@copper-comb.example", {
      colorScheme: theme,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    await page.goto("/copper-comb/journeys");
    const road = await page.getByRole("link", { name: "The Saturday cut" }).getAttribute("href");
    await page.goto("/copper-comb/channels");
    const poster = await page
      .getByRole("link", { name: /^Poster of/ })
      .first()
      .getAttribute("href");
    const paths = [
      ...rooms.map((room) => `/copper-comb${room}`),
      road ?? "",
      `${road}/versions/1`,
      `${road}/poster`,
      `${road}/cards`,
      `${road}/exchange`,
      "/copper-comb/journeys/import",
      `${road}/share`,
      poster ?? "",
      "/account",
      "/",
      "/outbox",
      "/nothing/here",
    ];
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(path);
      await page.waitForTimeout(700);
      const violations = await violationsOn(page);
      if (violations.length > 0) found[path] = violations;
    }
    expect(found).toEqual({});
  });

  test(`no door and no page of the platform has a violation, ${theme}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const found: Record<string, string[]> = {};
    const look = async (page: Page, paths: readonly string[]) => {
      for (const path of paths) {
        await page.goto(path);
        await page.waitForTimeout(600);
        const violations = await violationsOn(page);
        if (violations.length > 0) found[path] = violations;
      }
    };
    const stranger = await (
      await browser.newContext({
        colorScheme: theme,
        reducedMotion: "reduce",
        bypassCSP: true,
        baseURL: dashboardUrl,
      })
    ).newPage();
    await look(stranger, ["/sign-in", "/sign-in?link=1", "/forgot", "/reset/nothing", "/sign-out", "/shared/nothing"]);
    const admin = await signedIn(browser, "admin@magic-spots.example", {
      colorScheme: theme,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    await look(admin, ["/platform", "/platform/onboard", "/platform/jobs", "/platform/record"]);
    expect(found).toEqual({});
  });

  test(`no page of the feedback app has a violation, ${theme}`, async ({ browser }) => {
    const owner = await signedIn(browser, "mona.okafor@copper-comb.example");
    await owner.goto("/copper-comb/channels");
    const address = new URL(
      (await owner
        .getByText(/\/f\/[\w-]{22}/)
        .first()
        .textContent()) ?? "",
    ).pathname;
    const page = await (
      await browser.newContext({ colorScheme: theme, bypassCSP: true, viewport: { width: 360, height: 740 } })
    ).newPage();
    const found: Record<string, string[]> = {};
    for (const path of [address, `${address}?lang=de`, `${address}/thanks`, "/f/nothing"]) {
      await page.goto(`${feedbackUrl}${path}`);
      const violations = await violationsOn(page);
      if (violations.length > 0) found[path] = violations;
    }
    expect(found).toEqual({});
  });
}
