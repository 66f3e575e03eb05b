import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect } from "@playwright/test";
import { isSent, log, myDay, openDay } from "./my-day";
import { dashboardUrl, phone } from "./people";
import { preview, test } from "./shop";

/** Runs a second dashboard on the preview's database, so that it can be ended and started again. */
const port = Number(new URL(dashboardUrl).port) + 8 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
const address = `http://localhost:${port}`;
let server: ChildProcess | null = null;

async function start(): Promise<void> {
  const preloaded = ["--import", "./preload.mjs"];
  server = spawn(process.execPath, [...preloaded, "node_modules/next/dist/bin/next", "start", "-p", String(port)], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { ...process.env, ...preview(), PUBLIC_URL: address },
    stdio: "inherit",
  });
  const status = () =>
    fetch(`${address}/api/health`).then(
      (response) => response.status,
      () => 0,
    );
  await expect.poll(status, { timeout: 300_000 }).toBe(200);
}

async function end(): Promise<void> {
  if (!server) return;
  const ended = once(server, "exit");
  server.kill("SIGKILL");
  await ended;
  server = null;
}

test.afterEach(end);

test("while the server is gone a phone opens the day cold and takes steps, which arrive when it is back", async ({
  shop,
  signIn,
}) => {
  await start();
  const page = await signIn(shop.staff[0], { ...phone, baseURL: address });
  await openDay(page, shop);
  const context = page.context();
  await page.close();
  await end();

  const cold = await context.newPage();
  await cold.goto(myDay(shop));
  await expect(cold.getByRole("heading", { name: /^Hi / })).toBeVisible();
  await expect(cold.getByText("You are offline. This is your day")).toBeVisible();
  await log(cold, "Held the door while the server was gone.");
  await expect(cold.getByText("One change is waiting to be saved")).toBeVisible();
  await cold.reload();
  await expect(cold.getByText("One change is waiting to be saved")).toBeVisible();

  await start();
  await isSent(cold);
  const row = cold.getByRole("listitem").filter({ hasText: "Held the door while the server was gone." });
  await expect(row).toHaveCount(1);
  await expect(row).not.toContainText("not sent yet");
});

test("a page that is chosen while the server is gone opens when it is back", async ({ shop, signIn }) => {
  await start();
  const page = await signIn(shop.manager, { baseURL: address });
  await page.goto(`${shop.home}/results`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await end();

  await page.getByRole("link", { name: "Over time" }).click();
  await expect(page.getByText("Magic Spots cannot be reached.")).toBeVisible();
  await expect(page).toHaveURL(`${address}${shop.home}/results`);

  await start();
  await expect(page).toHaveURL(/\/results\/over-time/);
  await expect(page.getByText("Magic Spots cannot be reached.")).toHaveCount(0);
});
