import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { myDay, offer, openDay } from "./my-day";
import { openJourney } from "./pages";
import { phone } from "./people";
import { test } from "./shop";
import { holdToast, undo } from "./toasts";
import { violationsOn } from "./violations";

const clip = (name: string) => fileURLToPath(new URL(`../../../packages/files/src/clips/${name}`, import.meta.url));
/** Whether the browser has decoded the video's header: a headless one may have no codec of an MP4. */
const secondsOf = (page: Page) =>
  page
    .locator("video")
    .first()
    .evaluate((video: HTMLVideoElement) => Math.round(video.duration));

test("a clip on a briefing is refused when it is too long, shown, removed, put back, and plays on the phone without a network", async ({
  shop,
  signIn,
}) => {
  const page = await signIn(shop.manager, { bypassCSP: true });
  await openJourney(page, shop);
  await page.getByRole("button", { name: "The mirror minute", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("Photo or clip", { exact: true }).first().click();
  await sheet.getByLabel("Photo or clip", { exact: true }).setInputFiles(clip("long.webm"));
  await expect(sheet.getByText("A clip lasts 20 seconds at most. Cut this one shorter.")).toBeVisible();
  await sheet.getByLabel("Photo or clip", { exact: true }).setInputFiles(clip("two.webm"));
  await expect(page.getByText("The briefing shows it now")).toBeVisible();
  await expect.poll(() => secondsOf(page)).toBe(2);
  await sheet.getByLabel("Caption in English").fill("She turns the mirror and says nothing.");
  await sheet.getByRole("button", { name: "Save captions" }).click();
  await expect(page.getByText("Captions saved")).toBeVisible();
  await sheet.getByRole("button", { name: "Remove", exact: true }).click();
  await holdToast(page, "Removed from the briefing");
  await expect(sheet.locator("video")).toHaveCount(0);
  await undo(page, "Removed from the briefing");
  await expect(sheet.locator("video")).toHaveCount(1);
  await expect(sheet.getByLabel("Caption in English")).toHaveValue("She turns the mirror and says nothing.");
  expect(await violationsOn(page)).toEqual([]);

  const staff = await signIn(shop.staff[0], phone);
  await offer(page, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(staff, shop);
  const shown = staff.locator("video");
  await expect(shown).toHaveAttribute("aria-label", "She turns the mirror and says nothing.");
  expect(await shown.evaluate((video: HTMLVideoElement) => [video.autoplay, video.controls])).toEqual([false, true]);
  const stored = () => staff.evaluate(async () => (await (await caches.open("briefing-files")).keys()).length);
  await expect.poll(stored).toBe(1);
  await staff.context().setOffline(true);
  await staff.goto(myDay(shop));
  await expect(shown).toHaveAttribute("src", /^blob:/);
  await expect.poll(() => secondsOf(staff)).toBe(2);
  expect(await violationsOn(staff)).toEqual([]);
});
