import { expect, type Page, test } from "@playwright/test";
import { addressesOf } from "./pages";
import { dashboardUrl, feedbackUrl, signedIn } from "./people";
import { violationsOn } from "./violations";

/** The page has its heading, and nothing on it is still being fetched. */
async function settled(page: Page) {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

for (const theme of ["light", "dark"] as const) {
  test(`no page of the dashboard has a violation, ${theme}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await signedIn(browser, "mona.okafor@copper-comb.example", {
      colorScheme: theme,
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    const paths = [...(await addressesOf(page)), "/account", "/", "/outbox", "/nothing/here"];
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
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
        await settled(page);
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
    await look(admin, [
      "/platform",
      "/platform/onboard",
      "/platform/templates",
      "/platform/templates/offer",
      "/platform/jobs",
      "/platform/record",
    ]);
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
