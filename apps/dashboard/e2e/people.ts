import { type BrowserContextOptions, expect, type Page } from "@playwright/test";

/** Signing in as people of the demo and of shops made for a test. */
export const password = "magic-spots-demo";
/** The port of the preview; a different port lets two previews run side by side. */
const port = Number(process.env.PREVIEW_PORT ?? 3100);
export const dashboardUrl = `http://localhost:${port}`;
export const feedbackUrl = `http://localhost:${port + 1}`;
/** The push service of `push.spec.ts`; the preview is allowed to send to it. */
export const pushPort = port + 10_000;
export const pushUrl = `http://127.0.0.1:${pushPort}`;
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Fills and submits the open sign-in form. */
export async function sendSignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in by the form, and waits for the page that it redirects to. */
export async function signInByForm(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await sendSignIn(page, email, secret);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/**
 * Returns the first link of the newest mail to this address, among the mails that contain `link`.
 * The worker may mail a digest to the same address meanwhile. Read from the outbox page.
 */
export async function linkInMail(page: Page, to: string, link: string): Promise<string> {
  const mail = page.locator("details").filter({ hasText: to }).filter({ hasText: link }).first();
  // The page shows what was written when it was opened.
  await expect(async () => {
    await page.goto("/outbox");
    await expect(mail).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mail.locator("summary").click();
  const href = await mail.getByRole("link").first().getAttribute("href");
  if (!href) throw new Error(`no link in the mail to ${to}`);
  return href.replace(/^https?:\/\/[^/]+/, "");
}
