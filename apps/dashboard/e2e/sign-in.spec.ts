import { expect, type Page, test } from "@playwright/test";
import { dashboardUrl, feedbackUrl, password } from "./people";

const elsewhere = new URL(feedbackUrl).host;
const admin = "admin@magic-spots.example";

async function send(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

for (const to of [
  `/.//${elsewhere}/`,
  `/%2e//${elsewhere}/`,
  `/x/..//${elsewhere}/`,
  `//${elsewhere}/`,
  `/\\${elsewhere}/`,
  `/\t/${elsewhere}/`,
])
  test(`signing in on the way to ${JSON.stringify(to)} stays on this site`, async ({ page }) => {
    await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
    await send(page, admin, password);
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    expect(new URL(page.url()).origin).toBe(dashboardUrl);
  });

test("a wrong password is called wrong; after ten the sign-in says how long to wait, whatever a header claims", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "en-GB", baseURL: dashboardUrl });
  const page = await context.newPage();
  const email = `nobody-${Date.now()}@salt.example`;
  const refusal = page.locator("form").getByRole("alert");
  for (let turn = 0; turn < 10; turn += 1) {
    await context.setExtraHTTPHeaders({
      "x-forwarded-for": `198.51.100.${turn}`,
      "x-client-network": `x 10.0.0.${turn}`,
    });
    await page.goto("/sign-in");
    await send(page, email, "a wrong password");
    await expect(refusal).toHaveText("Wrong e-mail or password.");
  }
  await page.goto("/sign-in");
  await send(page, email, "a wrong password");
  await expect(refusal).toHaveText("Too many tries. Try again in 15 minutes.");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await context.close();
});

test("a password manager finds the address beside every password, and a guessed password is refused with its reason", async ({
  page,
}) => {
  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill(admin);
  await page.getByRole("button", { name: "Send link" }).click();
  await page.waitForURL(/sent=1/);
  await page.goto("/outbox");
  const mail = page.locator("details").filter({ hasText: admin }).first();
  await mail.locator("summary").click();
  await page.goto((await mail.getByRole("link").first().getAttribute("href")) ?? "");
  const fields = () =>
    page
      .locator("form input:not([type=hidden])")
      .evaluateAll((inputs) =>
        inputs.map((input) =>
          input instanceof HTMLInputElement ? `${input.autocomplete} ${input.readOnly} ${input.value}` : "",
        ),
      );
  expect(await fields()).toEqual([`username true ${admin}`, "new-password false "]);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Many people use this password or a similar one.")).toBeVisible();
  expect(page.url()).toContain("/reset/");

  await page.goto("/sign-in?to=/account");
  await send(page, admin, password);
  await page.waitForURL((url) => url.pathname === "/account");
  expect(await fields()).toEqual(
    expect.arrayContaining([`username true ${admin}`, "current-password false ", "new-password false "]),
  );
});

test("the page of mails opens at this machine's own name only", async ({ request }) => {
  expect((await request.get("/outbox")).status()).toBe(200);
  expect((await request.get("/outbox", { headers: { host: "rebound.example" } })).status()).toBe(404);
});

test("a link that is gone says so", async ({ page }) => {
  for (const path of ["/reset/gone", "/invitation/gone", "/shared/gone"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
  }
});
