import { expect, type Request } from "@playwright/test";
import { log, offer } from "./my-day";
import { phone } from "./people";
import { addDevice, choosePin, lock, pair, pinCode, unlock } from "./shared-device";
import { test } from "./shop";
import { violationsInBothThemes } from "./violations";

const isStep = (request: Request) => request.method() === "POST" && request.url().includes("moment.");

test("a shared device through two people: each sees their own day, and one's queue is never sent as the other", async ({
  shop,
  signIn,
  open,
}) => {
  const [maria] = shop.staff;
  const jonas = shop.staff.find(({ name }) => name.startsWith("Luis"));
  if (!jonas) throw new Error("the shop has one member of staff only");
  const manager = await signIn(shop.manager);
  await offer(manager, shop, ["The mirror minute"], maria);
  const device = await open(phone);
  const sentAs: { readonly by: string | undefined; readonly body: string }[] = [];
  device.on("request", (request) => {
    if (isStep(request)) sentAs.push({ by: request.headers()["x-member"], body: request.postData() ?? "" });
  });
  await pair(device, await addDevice(manager, shop, "Tablet at the till"));
  await choosePin(device, maria, await pinCode(manager, shop, maria), "7294");
  await lock(device);
  await choosePin(device, jonas, await pinCode(manager, shop, jonas), "830275");
  await lock(device);

  await unlock(device, maria, "7294");
  await expect(device.getByText("The mirror minute").first()).toBeVisible();
  // Her visit is hers; words about the customer are not typed on a device that others pick up.
  await device.getByRole("button", { name: "Next customer" }).click();
  await expect(device.getByRole("heading", { name: "A customer" })).toBeVisible();
  await expect(device.getByRole("button", { name: "Note a clue" })).toHaveCount(0);
  await log(device, "Maria’s own moment.");
  await expect(device.getByText("Saved under your name")).toBeVisible();
  const byOf = (story: string) => sentAs.findLast(({ body }) => body.includes(story))?.by;
  const mariaIs = byOf("Maria’s own moment.");
  await device.context().setOffline(true);
  await log(device, "Maria’s moment without a network.");
  await expect(device.getByText("One change is waiting to be saved")).toBeVisible();
  await lock(device);
  await expect(device.getByText("Maria’s")).toHaveCount(0);
  await expect(device.getByText("You are offline. The device can be unlocked once it is online again.")).toBeVisible();

  // A new code ends Maria's session: nobody can send her step now but herself.
  const again = await pinCode(manager, shop, maria);
  await device.context().setOffline(false);
  await unlock(device, jonas, "830275");
  await expect(device.getByText("Maria’s")).toHaveCount(0);
  await expect(device.getByRole("heading", { name: "Who is here now?" })).toBeVisible();
  await expect(device.getByText("waiting to be saved")).toHaveCount(0);
  await log(device, "Jonas’s own moment.");
  await expect(device.getByText("Saved under your name")).toBeVisible();
  const jonasIs = byOf("Jonas’s own moment.");
  expect([mariaIs, jonasIs]).toEqual([expect.any(String), expect.any(String)]);
  expect(jonasIs).not.toBe(mariaIs);
  await manager.goto(`${shop.home}/moments`);
  await expect(manager.getByText("Jonas’s own moment.")).toHaveCount(1);
  await expect(manager.getByText("Maria’s moment without a network.")).toHaveCount(0);

  await lock(device);
  await choosePin(device, maria, again, "4912");
  await expect(device.getByText("Maria’s moment without a network.")).toHaveCount(1);
  await expect(device.getByText("Jonas’s")).toHaveCount(0);
  const row = manager.getByRole("listitem").filter({ hasText: "Maria’s moment without a network." });
  await expect(row).toContainText(maria.name);
  for (const { by, body } of sentAs)
    expect(by, body).toBe(body.includes("Maria’s") ? mariaIs : body.includes("Jonas’s") ? jonasIs : by);
});

test("a shared device locks itself, refuses wrong PINs for longer and longer, and ends when it is removed", async ({
  shop,
  signIn,
  open,
}) => {
  const [maria] = shop.staff;
  const manager = await signIn(shop.manager);
  const device = await open(phone);
  await device.clock.install();
  const address = await addDevice(manager, shop, "Tablet at the till");
  await pair(device, address);
  await choosePin(device, maria, await pinCode(manager, shop, maria), "7294");
  await device.clock.runFor(30_000);
  await expect(device.getByRole("heading", { name: "Hi Maria" })).toBeVisible();
  await device.clock.runFor(100_000);
  await expect(device.getByRole("heading", { name: "Who are you?" })).toBeVisible();
  await device.reload();
  await expect(device.getByRole("heading", { name: "Who are you?" })).toBeVisible();
  await device.goto(shop.home);
  await expect(device).toHaveURL(/\/sign-in/);

  await device.goto(`/my${shop.home}`);
  await device.getByRole("button", { name: "Maria" }).click();
  for (const told of [
    "Wrong PIN.",
    "Wrong PIN.",
    "Wrong PIN.",
    /^Too many wrong tries\. Try again in \d+ seconds\.$/,
  ]) {
    await device.getByLabel("PIN").fill("0815");
    await device.getByRole("button", { name: "Unlock" }).click();
    await expect(device.getByRole("alert").getByText(told)).toBeVisible();
    await expect(device.getByLabel("PIN")).toHaveValue("");
  }

  // The same code pairs no second browser.
  const other = await open(phone);
  await other.goto(address);
  await other.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(other.getByText("Wrong or expired code.")).toBeVisible();

  await manager.goto(`${shop.home}/devices`);
  await manager.getByRole("button", { name: "Remove the device Tablet at the till" }).click();
  await manager.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(manager.getByText("Device removed")).toBeVisible();
  await device.clock.runFor(16_000);
  await expect(device.getByRole("heading", { name: "This device is no longer connected" })).toBeVisible();
  await expect.poll(() => device.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await device.goto(`/my${shop.home}`);
  await expect(device).toHaveURL(/\/sign-in/);
});

test("a lock that reaches the server late does not lock whoever unlocks the device meanwhile", async ({
  shop,
  signIn,
  open,
}) => {
  const [maria] = shop.staff;
  const manager = await signIn(shop.manager);
  const device = await open(phone);
  await pair(device, await addDevice(manager, shop, "Tablet at the till"));
  await choosePin(device, maria, await pinCode(manager, shop, maria), "7294");
  const order: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await device.route(/\/api\/trpc\/[^?]*device\.lock/, async (route) => {
    await released;
    const response = await route.fetch();
    order.push("locked");
    await route.fulfill({ response });
  });
  device.on("request", (request) => request.url().includes("device.unlock") && order.push("unlocks"));
  await lock(device);
  await device.getByRole("button", { name: "Maria" }).click();
  await device.getByLabel("PIN").fill("7294");
  await device.getByRole("button", { name: "Unlock" }).click();
  release();
  await expect(device.getByRole("heading", { name: "Hi Maria" })).toBeVisible();
  expect(order).toEqual(["locked", "unlocks"]);
});

test("no screen of a shared device has an accessibility violation, or is wider than a phone", async ({
  shop,
  signIn,
  open,
}) => {
  const looks = { bypassCSP: true } as const;
  const [maria] = shop.staff;
  const manager = await signIn(shop.manager, looks);
  const address = await addDevice(manager, shop, "Tablet at the till");
  const code = await pinCode(manager, shop, maria);
  const device = await open({ ...looks, viewport: { width: 360, height: 740 } });
  const found: Record<string, string[]> = {};
  const check = async (screen: string) => {
    const violations = await violationsInBothThemes(device);
    if (violations.length > 0) found[screen] = violations;
    expect(await device.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(360);
  };
  await device.goto(address);
  await expect(device.getByLabel("Code")).toBeVisible();
  await check("pairing");
  await pair(device, address);
  await check("names");
  await device.getByRole("button", { name: "Maria" }).click();
  await check("PIN");
  await device.getByRole("button", { name: "First time, or forgot the PIN?" }).click();
  await check("new PIN");
  await device.getByRole("button", { name: "Someone else" }).click();
  await choosePin(device, maria, code, "7294");
  await check("day");
  await manager.goto(`${shop.home}/devices`);
  await manager.getByRole("button", { name: "Remove the device Tablet at the till" }).click();
  await manager.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  await expect(device.getByRole("heading", { name: "This device is no longer connected" })).toBeVisible();
  await check("ended");
  expect(found).toEqual({});
});
