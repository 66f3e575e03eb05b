import { truncate, writeFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { mostPhotoBytes } from "@spots/domain/delivery/photo-limits";
import { delivered, isSent, myDay, nextMoment, offer, openDay } from "./my-day";
import { phone } from "./people";
import { onePixel } from "./picture-file";
import { test } from "./shop";
import { violationsOn } from "./violations";

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel("Photo (optional)").setInputFiles({ name, mimeType, buffer });

test("without a network a moment that went wrong is reported with a photo; both arrive, open a case, and are undone", async ({
  shop,
  signIn,
}, testInfo) => {
  // A path and not its bytes, which the protocol would carry as 55 MB of text.
  const longPhoto = testInfo.outputPath("long.jpg");
  await writeFile(longPhoto, "");
  await truncate(longPhoto, 40 * 1024 * 1024 + 1);
  const board = await signIn(shop.manager);
  const page = await signIn(shop.staff[0], phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(page, shop);
  const name = await nextMoment(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await delivered(page).click();
  await expect(page.getByText("Please no faces, unless the person has agreed.")).toBeVisible();
  await choose(page, "place.svg", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await expect(page.getByRole("alert")).toContainText("can’t read this file as a photo");
  await page.getByLabel("Photo (optional)").setInputFiles(longPhoto);
  await expect(page.getByRole("alert")).toContainText("larger than 40 MB");
  await expect(page.getByText("Please no faces, unless the person has agreed.")).toHaveCount(0);
  await choose(page, "photo.png", "image/png", onePixel);
  await expect(page.getByText("Please no faces, unless the person has agreed.")).toBeVisible();
  await expect(page.getByRole("img", { name: "The chosen photo" })).toBeVisible();
  await page.getByRole("button", { name: "Add a note first" }).click();
  await page.getByLabel("Note").fill("The mirror fell.");
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole("button", { name: /^It went wrong/ }).click();
  await expect(page.getByText("3 changes are waiting to be saved")).toBeVisible();
  await expect(page.getByRole("img", { name: `Photo: ${name}` })).toBeVisible();

  // The photo waits on the phone also when the app was closed.
  const context = page.context();
  await page.close();
  const cold = await context.newPage();
  await cold.goto(myDay(shop));
  await expect(cold.getByRole("img", { name: `Photo: ${name}` })).toBeVisible();
  await context.setOffline(false);
  await isSent(cold);

  await board.goto(`${shop.home}/moments`);
  const row = board.getByRole("listitem").filter({ hasText: "It went wrong" });
  await expect(row).toContainText("The mirror fell.");
  const photo = row.getByRole("img", { name: `Photo: ${name}, Maria Santos` });
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await row.getByRole("link", { name: "See the case" }).click();
  await expect(board.getByRole("heading", { name: "What went wrong" })).toBeVisible();
  await expect(board.getByText("The mirror fell.")).toBeVisible();

  await cold.getByRole("button", { name: `Change “${name}”` }).click();
  await cold.getByRole("button", { name: /^Pleased/ }).click();
  await expect(cold.getByText("Changed", { exact: true })).toBeVisible();
  await board.reload();
  await expect(board.getByText("Withdrawn", { exact: false }).first()).toBeVisible();
});

test("a photo is neither read nor added by others, and no other file is kept", async ({ shop, signIn }) => {
  const board = await signIn(shop.manager);
  const page = await signIn(shop.staff[0], phone);
  const [, other] = shop.staff;
  if (!other) throw new Error("the shop has one member of staff only");
  const colleague = await signIn(other, phone);
  await offer(board, shop, ["The mirror minute"], shop.staff[0]);
  await openDay(page, shop);
  await page.getByRole("button", { name: "I’ll do it" }).click();
  await delivered(page).click();
  await choose(page, "photo.png", "image/png", onePixel);
  const sent = page.waitForResponse((response) => response.url().includes("/api/photos/"));
  await page.getByRole("button", { name: /^Pleased/ }).click();
  const response = await sent;
  expect(response.status()).toBe(200);
  const address = response.url();

  const own = await page.request.get(address);
  expect([own.status(), own.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
  expect(own.headers()["x-content-type-options"]).toBe("nosniff");
  expect(own.headers()["content-security-policy"]).toContain("sandbox");
  expect(own.headers()["cache-control"]).toContain("private");
  expect((await colleague.request.get(address)).status()).toBe(404);
  expect((await colleague.request.put(address, { data: onePixel })).status()).toBe(404);

  const another = address.replace(/[^/]+$/, crypto.randomUUID());
  expect((await page.request.get(another)).status()).toBe(404);
  const put = async (data: Buffer) => (await page.request.put(another, { data })).status();
  expect(await put(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe(400);
  expect(await put(Buffer.alloc(mostPhotoBytes + 1))).toBe(413);
  await page.context().clearCookies();
  expect((await page.request.get(address)).status()).toBe(401);
});
