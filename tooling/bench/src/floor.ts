import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { startDashboard } from "./dashboard";
import type { Scratch } from "./scratch";

const rounds = 3;
const staff = "maria.santos@copper-comb.example";
const address = "/my/copper-comb";
/**
 * The limits of the staff app in seconds until it can be used. Its script has one, too, which its
 * build checks (`apps/staff/budget.json`).
 */
const limits = { coldSeconds: 2.5, installedSeconds: 1 } as const;

/** Lighthouse's slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms; and a processor four times slower. */
async function asPhone(context: BrowserContext, page: Page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const sent = { script: 0, all: 0 };
  const scripts = new Set<string>();
  devtools.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    sent.all += encodedDataLength;
    if (scripts.has(requestId)) sent.script += encodedDataLength;
  });
  return sent;
}

/** Seconds until the day's main button can be pressed: it is there, and the main thread is idle. */
async function secondsUntilUsable(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Log a moment" }).waitFor();
  const usable = await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))",
  );
  return Math.round(Number(usable) / 10) / 100;
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * The time until a member of staff can use their day on a phone: with an empty cache, and installed.
 * Runs the built product with the demo.
 */
export async function benchFloor({ url }: Scratch) {
  const { origin, server } = await startDashboard(url);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const first = await browser.newContext();
    const form = await first.newPage();
    await form.goto(`${origin}/sign-in`);
    await form.getByLabel("E-mail").fill(staff);
    await form.getByLabel("Password").fill("magic-spots-demo");
    await form.getByRole("button", { name: "Sign in", exact: true }).click();
    await form.waitForURL(`**${address}`);
    const storageState = { ...(await first.storageState()), origins: [] };
    await first.close();
    const cold: number[] = [];
    const installed: number[] = [];
    const bytes: { script: number; all: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({
        storageState,
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      });
      const page = await context.newPage();
      const sent = await asPhone(context, page);
      cold.push(await secondsUntilUsable(page, origin + address));
      bytes.push({ ...sent });
      await page.evaluate("navigator.serviceWorker.ready.then(() => 0)");
      await page.waitForFunction("navigator.serviceWorker.controller !== null");
      await page.close();
      const again = await context.newPage();
      await asPhone(context, again);
      installed.push(await secondsUntilUsable(again, origin + address));
      await context.close();
    }
    const result = {
      coldSeconds: middle(cold),
      installedSeconds: middle(installed),
      // As sent, with Brotli, of what has arrived by then.
      scriptKB: Math.round(middle(bytes.map(({ script }) => script)) / 100) / 10,
      allKB: Math.round(middle(bytes.map(({ all }) => all)) / 100) / 10,
      rounds: { cold, installed },
      limits,
    };
    if (result.coldSeconds > limits.coldSeconds || result.installedSeconds > limits.installedSeconds)
      process.exitCode = 1;
    return result;
  } finally {
    await browser.close();
    server.kill("SIGTERM");
  }
}
