import { defineConfig, devices } from "@playwright/test";
import { dashboardUrl, feedbackUrl, pushUrl } from "./e2e/people";

/**
 * Against the built apps on a scratch database. Each test makes its own business, so that they run
 * side by side.
 */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A busy machine does not reach these limits: they only end a test that hangs.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: dashboardUrl,
    locale: "en-GB",
    // A click that begins while a sheet comes up ends beside its button on a busy machine.
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node ../../tooling/launch/preview.mjs",
    url: `${dashboardUrl}/api/health`,
    timeout: 300_000,
    // One that runs already may be of another checkout: it is used only when asked for.
    reuseExistingServer: process.env.REUSE_PREVIEW === "true",
    // The tests name these addresses, whatever the surroundings say of the product's own.
    env: {
      PORT: new URL(dashboardUrl).port,
      FEEDBACK_PORT: new URL(feedbackUrl).port,
      PUBLIC_URL: dashboardUrl,
      FEEDBACK_URL: feedbackUrl,
      PUSH_ORIGINS: pushUrl,
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
