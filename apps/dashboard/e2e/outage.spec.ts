import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type Outage, openOutageProxy } from "@spots/postgres/outage-proxy";
import { dashboardUrl, phone, signedIn } from "./people";

/** A second dashboard on the database of the preview, which it reaches through a proxy that can turn it away as a Postgres in trouble does. */
const port = Number(new URL(dashboardUrl).port) + 5;
const address = `http://localhost:${port}`;
const dashboard = path.resolve(import.meta.dirname, "..");
let proxy: Awaited<ReturnType<typeof openOutageProxy>>;
let server: ChildProcess;

test.beforeAll(async () => {
  const preview = JSON.parse(readFileSync(path.resolve(dashboard, "../../.data/preview.json"), "utf8"));
  proxy = await openOutageProxy(preview.DATABASE_URL);
  server = spawn(
    process.execPath,
    ["--import", "./slow-clients.mjs", "node_modules/next/dist/bin/next", "start", "-p", String(port)],
    {
      cwd: dashboard,
      env: { ...process.env, ...preview, DATABASE_URL: proxy.url, PUBLIC_URL: address },
      stdio: "inherit",
    },
  );
  await expect
    .poll(
      () =>
        fetch(`${address}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
});
test.afterAll(async () => {
  proxy.suffer(null);
  server.kill("SIGTERM");
  await once(server, "exit");
  await proxy.close();
});

/** Lets the database turn everybody away until it did so to what this does, and then come back. */
async function during(outage: Outage, page: Page, work: () => Promise<void>): Promise<void> {
  const refused = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.status() === 503,
  );
  proxy.suffer(outage);
  await work();
  await refused;
  proxy.suffer(null);
}

for (const outage of ["starting", "stopping", "full"] as const) {
  test(`what staff tap while Postgres is ${outage} arrives after it`, async ({ browser }) => {
    const page = await signedIn(browser, "maria.santos@copper-comb.example", { ...phone, baseURL: address });
    await page.goto("/copper-comb/mine");
    const story = `Held the door while Postgres was ${outage}`;
    await page.getByRole("button", { name: "Log a moment" }).click();
    await page.getByLabel("What happened?").fill(story);
    await during(outage, page, () => page.getByRole("button", { name: /^Delighted/ }).click());
    await expect(page.getByText("kept safe")).toHaveCount(0);
    await page.reload();
    await expect(page.getByText(story)).toBeVisible();
    await page.context().close();
  });

  test(`an edit of a journey while Postgres is ${outage} arrives after it`, async ({ browser }) => {
    const page = await signedIn(browser, "imogen.hale@fern-and-field.example", { baseURL: address });
    await page.goto("/fern-and-field/journeys");
    await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
    await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
    const text = `Written while Postgres was ${outage}`;
    await page
      .getByRole("button", { name: /^Backstage at / })
      .first()
      .click();
    await page.getByRole("textbox", { name: /^Backstage at / }).fill(text);
    await during(outage, page, () => page.getByRole("heading", { level: 1 }).click());
    await expect(page.locator("output[data-waiting='0']")).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(page.getByText(text)).toBeVisible();
    await page.context().close();
  });
}
