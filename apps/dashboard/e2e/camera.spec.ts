import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { encode } from "uqr";
import config from "../playwright.config";
import { isSent, openDay } from "./my-day";
import { phone } from "./people";
import { test } from "./shop";
import { violationsOn } from "./violations";

/** The film that the browser's camera shows, over and over. Each test writes its own first. */
const film = path.join(tmpdir(), `camera-${process.pid}.y4m`);
const { launchOptions } = config.use ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-device-for-media-stream",
      // Grants the permission: the shell without a window cannot ask for it.
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
});
test.describe.configure({ mode: "serial" });

/** Films a sheet of paper with the QR code of a text; null: an empty one. */
function show(text: string | null): void {
  const [wide, high, module] = [640, 480, 8];
  const luma = Buffer.alloc(wide * high, 200);
  const code = text === null ? [] : encode(text, { border: 2 }).data;
  const [left, top] = [(wide - code.length * module) / 2, (high - code.length * module) / 2];
  for (const [y, row] of code.entries())
    for (const [x, isDark] of row.entries())
      for (let line = 0; line < module; line += 1) {
        const from = Math.round(top + y * module + line) * wide + Math.round(left + x * module);
        luma.fill(isDark ? 20 : 230, from, from + module);
      }
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, Buffer.alloc((wide * high) / 2, 128)]);
  writeFileSync(
    film,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${wide} H${high} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]),
  );
}

async function scan(page: Page) {
  await page.getByRole("button", { name: "With a card" }).click();
  await page.getByRole("button", { name: "Scan the card" }).click();
}

test("the camera reads the code of a printed card, which starts its visit", async ({ shop, signIn }) => {
  const owner = await signIn(shop.owner);
  await owner.goto(shop.cards);
  const printed = ((await owner.getByText(/\/c\//).first().textContent()) ?? "").trim();
  const [, code = ""] = printed.split("/c/");
  show(`http://${printed}`);
  const page = await signIn(shop.staff[0], { ...phone, permissions: ["camera"] });
  await openDay(page, shop);
  await scan(page);
  await expect(page.getByLabel("Code on the card")).toHaveValue(code);
  await expect(page.getByRole("button", { name: "Scan the card" })).toBeVisible();
  await page.getByRole("button", { name: "Start the visit" }).click();
  await expect(page.locator("section[aria-labelledby=visit]")).toContainText("no moment yet");
  await isSent(page);
});

test("a QR code that is on no card is told, and the camera stops when it is closed", async ({ shop, signIn }) => {
  show(shop.form);
  const page = await signIn(shop.staff[0], { ...phone, permissions: ["camera"] });
  await openDay(page, shop);
  await scan(page);
  await expect(page.getByRole("alert")).toContainText("This QR code is not on one of your cards.");
  expect(await violationsOn(page)).toEqual([]);
  const picture = await page.locator("video").evaluateHandle((video: HTMLVideoElement) => video.srcObject);
  await page.getByRole("button", { name: "Close the camera" }).click();
  await expect(page.locator("video")).toHaveCount(0);
  const states = await picture.evaluate((stream) =>
    stream instanceof MediaStream ? stream.getTracks().map(({ readyState }) => readyState) : [],
  );
  expect(states).toEqual(["ended"]);
});

test("without a camera or the permission the reason is told, and the code can be typed", async ({ shop, signIn }) => {
  show(null);
  for (const [name, told] of [
    ["NotAllowedError", "The browser may not use the camera."],
    ["NotFoundError", "The browser finds no camera on this device."],
    ["NotReadableError", "The camera does not start."],
  ] as const) {
    const page = await signIn(shop.staff[0], phone);
    await page.addInitScript((reason) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", reason));
    }, name);
    await openDay(page, shop);
    await scan(page);
    await expect(page.getByRole("alert")).toContainText(told);
    await expect(page.locator("video")).toBeHidden();
    await expect(page.getByLabel("Code on the card")).toBeEditable();
  }
});
