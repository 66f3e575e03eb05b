import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, expect, type Page } from "@playwright/test";
import { isAnsweredOnce, makeChannel } from "./channels";
import { fullBrowser } from "./full-browser";
import { feedbackUrl } from "./people";
import { type Shop, test } from "./shop";
import { violationsInBothThemes } from "./violations";
import { aWire } from "./wire";

const question = "What is the one moment you would tell a friend about?";
const pin = "7294";

/** Creates a kiosk by the dashboard. Returns the path of its page. */
async function makeKiosk(owner: Page, shop: Shop, idleSeconds = 60): Promise<string> {
  await makeChannel(owner, shop, "Kiosk: a tablet at the location", "Tablet");
  await expect(owner.getByRole("link", { name: "Open kiosk" })).toHaveCount(0);
  await owner.getByLabel(/^PIN/).fill("1234");
  await owner.getByRole("button", { name: "Save" }).click();
  await expect(owner.getByText("too easy to guess").first()).toBeVisible();
  await owner.getByLabel(/^PIN/).fill(pin);
  await owner.getByLabel(/Start over/).fill(String(idleSeconds));
  await owner.getByRole("button", { name: "Save" }).click();
  const link = owner.getByRole("link", { name: "Open kiosk" });
  const address = (await link.getAttribute("href")) ?? "";
  expect(await violationsInBothThemes(owner)).toEqual([]);
  return new URL(address).pathname;
}

const isReady = (page: Page) => expect(page.locator("#kiosk[data-ready]")).toHaveCount(1);
const begin = (page: Page) => page.getByRole("button", { name: "Tap to start" }).click();
async function answer(page: Page, words: string): Promise<void> {
  await begin(page);
  await page.getByLabel(question).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible();
}
const waits = (page: Page, count: number) => expect(page.getByText(`Waiting to be sent: ${count}`)).toBeVisible();

/** Waits until nothing is left in the queue of the device. */
const isSent = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opened = indexedDB.open("kiosk", 1);
            opened.onsuccess = () => {
              const counted = opened.result.transaction("waiting").objectStore("waiting").count();
              counted.onsuccess = () => resolve(counted.result);
            };
          }),
      ),
    )
    .toBe(0);

test("a kiosk without a network shows what waits, keeps it in a closed tab, starts again, and sends each answer once", async ({
  shop,
  signIn,
  open,
}) => {
  const owner = await signIn(shop.owner);
  const kiosk = await makeKiosk(owner, shop);
  const wire = await aWire();
  const first = await open();
  const device = first.context();
  await first.goto(wire.origin + kiosk);
  await isReady(first);
  expect(await violationsInBothThemes(first)).toEqual([]);
  wire.cut();
  await answer(first, "Told in the cellar");
  await waits(first, 1);
  await first.getByRole("button", { name: "Someone else would like to answer" }).click();
  await answer(first, "Told by the second");
  await waits(first, 2);
  await first.close();

  // A cold start without a network, in a new tab.
  const second = await device.newPage();
  await second.goto(wire.origin + kiosk);
  await waits(second, 2);
  await begin(second);
  await expect(second.getByLabel(question)).toHaveValue("");
  wire.mend();
  await second.reload();
  await isSent(second);
  for (const words of ["Told in the cellar", "Told by the second"]) await isAnsweredOnce(owner, shop, words);
  wire.close();
});

/** A browser of its own process, which can be killed like a tablet whose plug is pulled. */
async function aTablet(folder: string) {
  const process_: ChildProcess = spawn(
    fullBrowser ?? "",
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise<string>((resolve) => {
    let said = "";
    process_.stderr?.on("data", (chunk) => {
      said += chunk;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error("the browser has no context");
  // The configuration is for contexts that the tests open.
  context.setDefaultTimeout(60_000);
  const ended = once(process_, "exit");
  const unplug = async () => {
    process_.kill("SIGKILL");
    await ended;
  };
  return { page: await context.newPage(), unplug };
}

test("a kiosk that is unplugged while it sends has the answer after the start, and it arrives once", async ({
  shop,
  signIn,
}) => {
  test.skip(fullBrowser === undefined, "no browser here keeps its service workers when it is killed");
  const owner = await signIn(shop.owner);
  const kiosk = await makeKiosk(owner, shop);
  const wire = await aWire();
  const folder = mkdtempSync(path.join(tmpdir(), "kiosk-"));
  const before = await aTablet(folder);
  await before.page.goto(`${wire.origin}${kiosk}?lang=en`);
  await isReady(before.page);
  wire.deaf();
  await answer(before.page, "Told before the plug was pulled");
  await waits(before.page, 1);
  await isAnsweredOnce(owner, shop, "Told before the plug was pulled");
  await before.unplug();

  const after = await aTablet(folder);
  wire.cut();
  await after.page.goto(`${wire.origin}${kiosk}?lang=en`);
  await waits(after.page, 1);
  wire.mend();
  await after.page.reload();
  await isSent(after.page);
  await isAnsweredOnce(owner, shop, "Told before the plug was pulled");
  await after.unplug();
  // The processes of the killed browser may still write there for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  wire.close();
});

test("a kiosk that nobody touches counts down and wipes, and nothing of the person before is left behind its back", async ({
  shop,
  signIn,
  open,
}) => {
  const kiosk = await makeKiosk(await signIn(shop.owner), shop, 30);
  const page = await open();
  await page.clock.install();
  await page.goto(feedbackUrl + kiosk);
  await begin(page);
  await page.getByLabel(question).fill("Half a secret");
  await page.clock.runFor(22_000);
  await expect(page.getByRole("dialog", { name: "Are you still there?" })).toBeVisible();
  await page.getByRole("button", { name: "Yes, go on here" }).click();
  await expect(page.getByLabel(question)).toHaveValue("Half a secret");
  await page.clock.runFor(31_000);
  await expect(page.getByRole("button", { name: "Tap to start" })).toBeVisible();
  expect(await page.evaluate(() => document.body.innerHTML.includes("Half a secret"))).toBe(false);
  await begin(page);
  await expect(page.getByLabel(question)).toHaveValue("");
  await page.getByLabel(question).fill("Another secret");
  await page.goBack();
  await expect(page.getByRole("button", { name: "Tap to start" })).toBeVisible();
  await page.goForward();
  await begin(page);
  await expect(page.getByLabel(question)).toHaveValue("");
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).toBe("[{},{}]");
  for (const field of await page.locator("#answer input, #answer textarea").all())
    expect(await field.getAttribute("autocomplete")).toBe("off");
});

test("a kiosk says at once what an address needs, for nobody is there to correct it later", async ({
  shop,
  signIn,
  open,
}) => {
  const owner = await signIn(shop.owner);
  const page = await open();
  await page.goto(feedbackUrl + (await makeKiosk(owner, shop)));
  await begin(page);
  await page.getByLabel(question).fill("Told with an address");
  await page.getByText("Want a reply? Leave your e-mail").click();
  await page.getByLabel("Your e-mail").fill("ana@example.com");
  const send = page.getByRole("button", { name: "Send", exact: true });
  await send.click();
  await expect(page.getByText("Please tick what we may write to you about")).toBeVisible();
  const reply = page.getByRole("checkbox", { name: /may write to me about this answer/ });
  await reply.check();
  await page.getByLabel("Your e-mail").fill("");
  await send.click();
  await expect(page.getByText("Please leave your e-mail too")).toBeVisible();
  await page.getByLabel("Your e-mail").fill("ana@example.com");
  await send.click();
  await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await isSent(page);
  await isAnsweredOnce(owner, shop, "Told with an address");
});

test("only the PIN leaves a kiosk", async ({ shop, signIn, open }) => {
  const kiosk = await makeKiosk(await signIn(shop.owner), shop);
  const page = await open();
  await page.goto(feedbackUrl + kiosk);
  await page.getByRole("button", { name: "Leave the kiosk" }).click();
  const dialog = page.getByRole("dialog", { name: "Leave the kiosk" });
  await dialog.getByLabel("PIN of the team").fill("0815");
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(dialog.getByText("Wrong PIN.")).toBeVisible();
  await dialog.getByLabel("PIN of the team").fill(pin);
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.getByRole("heading", { name: "You have left the kiosk" })).toBeVisible();
});
