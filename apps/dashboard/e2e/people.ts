import type { BrowserContextOptions, Page } from "@playwright/test";

/** Of the demo's people, and of a shop that is made with it. */
export const password = "magic-spots-demo";
/** The port of the preview; another number lets two previews run side by side. */
const port = Number(process.env.PREVIEW_PORT ?? 3100);
export const dashboardUrl = `http://localhost:${port}`;
export const feedbackUrl = `http://localhost:${port + 1}`;
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Fills the sign-in form that is open, and sends it. */
export async function sendSignIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Signs in by the form, and waits for the page behind it. */
export async function signInByForm(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await sendSignIn(page, email, secret);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The link in the newest mail to this address, from the outbox page. */
export async function linkInMail(page: Page, to: string): Promise<string> {
  await page.goto("/outbox");
  const mail = page.locator("details").filter({ hasText: to }).first();
  await mail.locator("summary").click();
  const href = await mail.getByRole("link").first().getAttribute("href");
  if (!href) throw new Error(`no link in the mail to ${to}`);
  return href.replace(/^https?:\/\/[^/]+/, "");
}
