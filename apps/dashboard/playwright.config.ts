import { defineConfig, devices } from "@playwright/test";

/** Against the built apps on a scratch database with the demo in it. One worker: the story's steps follow each other. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: "http://localhost:3100",
    locale: "en-GB",
    actionTimeout: 15_000,
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
    command: "node ../../tooling/up/stage.mjs",
    url: "http://localhost:3100/api/health",
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    // The tests name these addresses, whatever the surroundings say of the product's own.
    env: {
      PORT: "3100",
      FEEDBACK_PORT: "3101",
      PUBLIC_URL: "http://localhost:3100",
      FEEDBACK_URL: "http://localhost:3101",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
