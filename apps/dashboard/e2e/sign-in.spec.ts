import { randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import { dashboardUrl, feedbackUrl, linkInMail, password, sendSignIn } from "./people";
import { test } from "./shop";

const elsewhere = new URL(feedbackUrl).host;

test("signing in with a return address on another site stays on this site", async ({ makeShop, page, context }) => {
  const { owner } = await makeShop({ like: "barber", password });
  for (const to of [
    `/.//${elsewhere}/`,
    `/%2e//${elsewhere}/`,
    `/x/..//${elsewhere}/`,
    `//${elsewhere}/`,
    `/\\${elsewhere}/`,
    `/\t/${elsewhere}/`,
  ])
    await test.step(JSON.stringify(to), async () => {
      await context.clearCookies();
      await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
      await sendSignIn(page, owner.email, password);
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      expect(new URL(page.url()).origin).toBe(dashboardUrl);
    });
});

test("a wrong password is reported; after ten the sign-in gives the waiting time, whatever address a header claims", async ({
  page,
  context,
}) => {
  const email = `nobody-${randomBytes(4).toString("hex")}@salt.example`;
  const refusal = page.locator("form").getByRole("alert");
  const tryIt = async () => {
    await page.goto("/sign-in");
    await sendSignIn(page, email, "a wrong password");
  };
  for (let turn = 0; turn < 10; turn += 1) {
    await context.setExtraHTTPHeaders({
      "x-forwarded-for": `198.51.100.${turn}`,
      "x-client-network": `x 10.0.0.${turn}`,
    });
    await tryIt();
    await expect(refusal).toHaveText("Wrong e-mail or password.");
  }
  await tryIt();
  await expect(refusal).toHaveText(/^Too many tries\. Try again in \d+ minutes\.$/);
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
});

test("a password manager finds the e-mail address beside every password, and a common password is refused with its reason", async ({
  makeShop,
  page,
}) => {
  const { owner } = await makeShop({ like: "barber", password });
  await page.goto("/forgot");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByRole("button", { name: "Send link" }).click();
  await page.waitForURL(/sent=1/);
  await page.goto(await linkInMail(page, owner.email, "/reset/"));
  const fields = () =>
    page
      .locator("form input:not([type=hidden])")
      .evaluateAll((inputs) =>
        inputs.map((input) =>
          input instanceof HTMLInputElement ? `${input.autocomplete} ${input.readOnly} ${input.value}` : "",
        ),
      );
  expect(await fields()).toEqual([`username true ${owner.email}`, "new-password false "]);
  await page.getByLabel("New password").fill("password1234");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Many people use this password or a similar one.")).toBeVisible();
  expect(page.url()).toContain("/reset/");

  await page.goto("/sign-in?to=/account");
  await sendSignIn(page, owner.email, password);
  await page.waitForURL((url) => url.pathname === "/account");
  expect(await fields()).toEqual(
    expect.arrayContaining([`username true ${owner.email}`, "current-password false ", "new-password false "]),
  );
});

test("the outbox page opens under the local machine's name only", async ({ request }) => {
  expect((await request.get("/outbox")).status()).toBe(200);
  expect((await request.get("/outbox", { headers: { host: "rebound.example" } })).status()).toBe(404);
});

test("an expired link says so", async ({ page }) => {
  for (const path of ["/reset/gone", "/invitation/gone", "/shared/gone"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
  }
});
