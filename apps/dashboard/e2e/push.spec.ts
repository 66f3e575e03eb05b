import { expect, type Page, type Worker } from "@playwright/test";
import { openPushService } from "@spots/test-kit/push-service";
import { fullBrowser } from "./full-browser";
import { nextMoment, offer, openDay } from "./my-day";
import { dashboardUrl, phone, pushPort } from "./people";
import { test } from "./shop";

test.skip(fullBrowser === undefined, "no browser here shows notifications");
test.use({ launchOptions: { executablePath: fullBrowser ?? "", args: ["--no-sandbox", "--disable-gpu"] } });
// One after the other: both use the port of the push service.
test.describe.configure({ mode: "default" });

let service: Awaited<ReturnType<typeof openPushService>>;
test.beforeAll(async () => {
  service = await openPushService(pushPort);
});
test.afterAll(() => service.close());

const notified = { permissions: ["notifications"] };

/** Lets the browser subscribe at the local push service: its own service is not reached from here. */
async function subscribesAs(page: Page, name: string) {
  await page.addInitScript(({ endpoint, p256dh, auth }) => {
    const made = { toJSON: () => ({ endpoint, keys: { p256dh, auth } }) };
    PushManager.prototype.subscribe = async () => Object.assign(Object.create(PushSubscription.prototype), made);
  }, service.subscribe(name));
}

/**
 * The offers that the push service has received for a browser, in order. Reminders come beside them
 * when an offer is due within a quarter of an hour.
 */
const offersOn = (name: string) =>
  service.received
    .filter(({ path }) => path === `/${name}`)
    .map(({ text }) => JSON.parse(text))
    .filter(({ title }) => title.startsWith("New moment for you"));

/** Adds the browser to the member's devices. Nothing is held back at any hour. */
async function addDevice(page: Page, home: string) {
  await page.goto(`${home}/notifications/settings`);
  await page.getByRole("button", { name: "Notify me on this device" }).click();
  await expect(page.getByRole("list", { name: "Devices" }).getByRole("listitem")).toHaveCount(1);
  await page.getByLabel("Quiet hours").uncheck();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved")).toBeVisible();
}

/** Gives a push to the service worker, as the browser does when its push service sends one. */
async function deliver(page: Page, scope: string, told: unknown): Promise<Worker> {
  const devtools = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const there = registrations.find(({ scopeURL, isDeleted }) => scopeURL === scope && !isDeleted);
      if (there) resolve(there.registrationId);
    }),
  );
  await devtools.send("ServiceWorker.enable");
  const registrationId = await found;
  const data = JSON.stringify(told);
  await devtools.send("ServiceWorker.deliverPushMessage", { origin: dashboardUrl, registrationId, data });
  const isOfScope = (worker: Worker) => worker.evaluate("registration.scope").then((of) => of === scope);
  for (const worker of page.context().serviceWorkers()) if (await isOfScope(worker)) return worker;
  return page.context().waitForEvent("serviceworker", { predicate: isOfScope });
}

/** The titles of the notifications on the screen. */
const shownBy = (worker: Worker) =>
  worker.evaluate<string[]>("registration.getNotifications().then((shown) => shown.map(({ title }) => title))");

/**
 * Clicks the notification. Only a person's own click may open a window, so the address that the
 * service worker opens is noted instead.
 */
const click = (worker: Worker) =>
  worker.evaluate<string>(`(async () => {
    const [opened, work] = [[], []];
    clients.openWindow = async (address) => void opened.push(address);
    const [notification] = await registration.getNotifications();
    const event = new NotificationEvent("notificationclick", { notification });
    event.waitUntil = (promise) => work.push(promise);
    dispatchEvent(event);
    await Promise.all(work);
    return opened[0];
  })()`);

test("an offer is pushed while no page is open, its notification opens the moment, and the moment is accepted", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.staff[0], { ...phone, ...notified });
  await subscribesAs(page, "phone");
  await openDay(page, shop);
  await addDevice(page, shop.home);
  await page.goto("about:blank");

  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await expect.poll(() => offersOn("phone")).toHaveLength(1);
  const [told] = offersOn("phone");
  const worker = await deliver(page, `${dashboardUrl}/`, told);
  await expect.poll(() => shownBy(worker)).toEqual([expect.stringMatching(/: .*mirror minute/i)]);

  await page.goto(await click(worker));
  expect(await shownBy(worker)).toEqual([]);
  await expect(page).toHaveURL(new RegExp(`/my${shop.home}\\?moment=`));
  const name = "The mirror minute";
  await expect.poll(() => nextMoment(page)).toBe(name);
  expect(told.title).toContain(name);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await board.keyboard.press("Escape");
  const row = board.getByRole("listitem").filter({ hasText: name }).filter({ hasText: shop.staff[0].name });
  await expect(row.filter({ hasText: "Accepted" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Notifications, none unread" })).toBeVisible();
});

test("a device gets the kinds that are chosen for it, and the page of what was sent says why the others did not come", async ({
  shop,
  signIn,
}) => {
  // The dashboard alone: the staff app was never opened in this browser.
  const page = await signIn(shop.staff[0], { ...phone, ...notified });
  await subscribesAs(page, "tablet");
  await addDevice(page, shop.home);
  const board = await signIn(shop.manager);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await expect.poll(() => offersOn("tablet")).toHaveLength(1);
  const worker = await deliver(page, `${dashboardUrl}/my/push/`, offersOn("tablet")[0]);
  await expect.poll(() => shownBy(worker)).toHaveLength(1);
  await page.reload();
  const device = page.getByRole("list", { name: "Devices" }).getByRole("listitem");
  await expect(device).toContainText("last message");
  const sent = page.getByRole("list", { name: "What was sent" }).getByRole("listitem");
  const offers = sent.filter({ hasText: "New moment for you" });
  await expect(offers.filter({ hasText: "Sent" })).toHaveCount(1);

  const getsAll = device.getByText(/^Gets (\d+) of \1 kinds$/);
  await getsAll.click();
  await device.getByLabel("Offers").uncheck();
  await expect(getsAll).toHaveCount(0);
  await expect(page.getByText("Saved")).toBeVisible();
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await expect(async () => {
    await page.reload();
    await expect(offers.filter({ hasText: "you switched it off" })).toHaveCount(1, { timeout: 10_000 });
  }).toPass();
  expect(offersOn("tablet")).toHaveLength(1);
  await device.getByRole("button", { name: "Remove" }).click();
  await expect(device).toHaveCount(0);
});
