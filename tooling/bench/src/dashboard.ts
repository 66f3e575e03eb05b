import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { freePort } from "@spots/postgres/embedded-postgres";
import { until } from "./until";

const root = path.resolve(import.meta.dirname, "../../..");

/** Node's arguments for the built dashboard, as its package's `start` has them. */
export const asInProduction = [
  ...["--max-semi-space-size=64", "--import", "./preload.mjs"],
  ...["node_modules/next/dist/bin/next", "start"],
] as const;

/** Starts the built dashboard on a database. The caller ends the process. */
export async function startDashboard(url: string): Promise<{ readonly origin: string; readonly server: ChildProcess }> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, asInProduction, {
    cwd: path.join(root, "apps/dashboard"),
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: url,
      AUTH_SECRET: "a secret of the bench and of nothing else",
      AUTH_TRUST_HOST: "true",
      PUBLIC_URL: origin,
      FEEDBACK_URL: "http://localhost:1",
    },
    stdio: "ignore",
  });
  try {
    await until(`${origin}/api/health`);
  } catch (error) {
    server.kill("SIGTERM");
    throw error;
  }
  return { origin, server };
}

/** Opens a page in which `script` runs first, and signs an owner of the demo in. */
export async function openSignedIn(browser: Browser, baseURL: string, email: string, script: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })).newPage();
  await page.addInitScript(script);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill("magic-spots-demo");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}
