import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { type Outage, openOutageProxy } from "@spots/postgres/outage-proxy";
import { isSaved, openJourney } from "./pages";
import { dashboardUrl, phone } from "./people";
import { preview, test } from "./shop";

/**
 * Runs a second dashboard that reaches the preview's database through a proxy. The proxy can refuse
 * connections in the ways in which Postgres does during an outage.
 */
test.describe.configure({ mode: "default" });
const port = Number(new URL(dashboardUrl).port) + 5 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
const address = `http://localhost:${port}`;
const dashboard = path.resolve(import.meta.dirname, "..");
let proxy: Awaited<ReturnType<typeof openOutageProxy>>;
let server: ChildProcess;

test.beforeAll(async () => {
  proxy = await openOutageProxy(preview().DATABASE_URL);
  server = spawn(
    process.execPath,
    ["--import", "./slow-clients.mjs", "node_modules/next/dist/bin/next", "start", "-p", String(port)],
    {
      cwd: dashboard,
      env: { ...process.env, ...preview(), DATABASE_URL: proxy.url, PUBLIC_URL: address },
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
      { timeout: 300_000 },
    )
    .toBe(200);
});
test.afterAll(async () => {
  proxy.suffer(null);
  server.kill("SIGTERM");
  await once(server, "exit");
  await proxy.close();
});

/**
 * Starts an outage, runs `work`, waits until a request has failed with 503, and ends the outage.
 */
async function during(outage: Outage, page: Page, work: () => Promise<void>): Promise<void> {
  const refused = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.status() === 503,
  );
  proxy.suffer(outage);
  await work();
  await refused;
  proxy.suffer(null);
}

const outages = ["starting", "stopping", "full"] as const;

test("the steps that staff take while Postgres refuses connections arrive afterwards", async ({ shop, signIn }) => {
  const page = await signIn(shop.staff[0], { ...phone, baseURL: address });
  await page.goto(`/my${shop.home}`);
  for (const outage of outages)
    await test.step(outage, async () => {
      const text = `Held the door while Postgres was ${outage}`;
      await page.getByRole("button", { name: "Log a moment" }).click();
      await page.getByLabel("What happened?").fill(text);
      await during(outage, page, () => page.getByRole("button", { name: /^Delighted/ }).click());
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByText("kept safe")).toHaveCount(0);
      await page.reload();
      await expect(page.getByText(text)).toBeVisible();
    });
});

test("an edit of a journey made while Postgres refuses connections arrives afterwards", async ({ shop, signIn }) => {
  const page = await signIn(shop.owner, { baseURL: address });
  await openJourney(page, shop);
  for (const outage of outages)
    await test.step(outage, async () => {
      const text = `Written while Postgres was ${outage}`;
      await page
        .getByRole("button", { name: /^Backstage at / })
        .first()
        .click();
      await page.getByRole("textbox", { name: /^Backstage at / }).fill(text);
      await during(outage, page, () => page.getByRole("heading", { level: 1 }).click());
      await isSaved(page);
      await page.reload();
      await expect(page.getByText(text)).toBeVisible();
    });
});

test("a page that is opened while Postgres refuses connections says so, and opens again by its button", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.owner, { baseURL: address });
  await page.goto(shop.home);
  for (const outage of outages)
    await test.step(outage, async () => {
      proxy.suffer(outage);
      await page.goto(`${shop.home}/results`);
      await expect(page.getByText("We can’t reach our database right now.")).toBeVisible();
      await expect(page.getByText("Error number")).toHaveCount(0);
      proxy.suffer(null);
      await page.getByRole("button", { name: "Try again" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Results" })).toBeVisible();
    });
});
