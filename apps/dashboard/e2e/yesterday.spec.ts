import { expect, type Page } from "@playwright/test";
import { isSent, log, myDay, openDay } from "./my-day";
import { phone } from "./people";
import { Releases } from "./releases";
import { test } from "./shop";

const isYesterdays = (page: Page) => page.locator('meta[name="release"]').count();
/** The caches of the app's own files; that of the briefings' photos is none of them. */
const caches = (page: Page) =>
  page.evaluate(async () => (await window.caches.keys()).filter((name) => name.startsWith("my-")));

/** Stores the queue as a release stored it that had no photos and another name of its build. */
const asOlderRelease = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const now = await done(indexedDB.open("my-day"));
    const read = now.transaction(["step", "day"]);
    const [steps, days] = [await done(read.objectStore("step").getAll()), await done(read.objectStore("day").getAll())];
    now.close();
    await done(indexedDB.deleteDatabase("my-day"));
    const opening = indexedDB.open("my-day", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("step", { keyPath: "place", autoIncrement: true });
      opening.result.createObjectStore("day");
    };
    const older = await done(opening);
    const write = older.transaction(["step", "day"], "readwrite");
    for (const step of steps) write.objectStore("step").put({ ...step, build: "yesterday" });
    for (const day of days) write.objectStore("day").put(day, day.business);
    await new Promise((resolve) => {
      write.oncomplete = resolve;
    });
    older.close();
    return steps.length;
  });

test("yesterday's service worker and queue go over to today's release: nothing is lost, and no page is the browser's", async ({
  shop,
  signIn,
}) => {
  const releases = new Releases();
  await releases.start();
  const page = await signIn(shop.staff[0], { ...phone, baseURL: releases.address });
  const context = page.context();
  await openDay(page, shop);
  // The page that registers a service worker came from the server; the next one is the worker's.
  await page.reload();
  await expect.poll(() => isYesterdays(page)).toBe(1);
  expect(await caches(page)).toEqual([expect.stringMatching(/^my-yesterday-/)]);
  await context.setOffline(true);
  await log(page, "Held the door yesterday.");
  await log(page, "Found a glove yesterday.");
  await expect(page.getByText("2 changes are waiting to be saved")).toBeVisible();
  await page.goto("about:blank");

  // The queue as an older release left it; the page that does so is none of the app.
  await context.setOffline(false);
  await page.goto("/api/health");
  expect(await asOlderRelease(page)).toBe(2);
  await context.setOffline(true);
  releases.release = "today";

  // Without a network yesterday's shell opens from its cache.
  await page.goto(myDay(shop));
  await expect(page.getByText("2 changes are waiting to be saved")).toBeVisible();
  expect(await isYesterdays(page)).toBe(1);
  await page.goto(`${shop.home}/stories`);
  await expect(page.getByRole("heading", { name: "This page needs a network" })).toBeVisible();
  await page.goto(myDay(shop));
  await log(page, "Carried a box before the update.");
  await expect(page.getByText("3 changes are waiting to be saved")).toBeVisible();

  // Online again yesterday's page sends them, finds today's release, and changes over when asked to.
  await context.setOffline(false);
  await isSent(page);
  await page.evaluate(() => navigator.serviceWorker.getRegistration("/").then((found) => found?.update()));
  const update = page.getByRole("button", { name: "Update", exact: true });
  await expect(update).toBeVisible();
  await context.setOffline(true);
  await log(page, "Poured a tea during the update.");
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await update.click();
  await expect.poll(() => isYesterdays(page)).toBe(0);
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await expect.poll(() => caches(page)).toEqual([expect.stringMatching(/^my-(?!yesterday)/)]);

  await context.setOffline(false);
  await isSent(page);
  for (const story of [
    "Held the door yesterday.",
    "Found a glove yesterday.",
    "Carried a box before the update.",
    "Poured a tea during the update.",
  ])
    await expect(page.getByRole("listitem").filter({ hasText: story })).toHaveCount(1);
  await expect(page.getByText("not sent yet")).toHaveCount(0);

  // The server is gone: today's shell opens cold.
  await page.close();
  await releases.end();
  const cold = await context.newPage();
  await cold.goto(myDay(shop));
  await expect(cold.getByText("You are offline. This is your day")).toBeVisible();
  expect(await isYesterdays(cold)).toBe(0);
});

test("today's release opens at once from the network when yesterday's cache was deleted by the browser", async ({
  shop,
  signIn,
}) => {
  const releases = new Releases();
  await releases.start();
  const page = await signIn(shop.staff[0], { ...phone, baseURL: releases.address });
  await openDay(page, shop);
  await page.context().setOffline(true);
  await log(page, "Held the door yesterday.");
  await expect(page.getByText("One change is waiting to be saved")).toBeVisible();
  await page.evaluate(async () => {
    for (const name of await window.caches.keys()) await window.caches.delete(name);
  });
  releases.release = "today";
  await page.context().setOffline(false);
  await page.goto(myDay(shop));
  await expect.poll(() => isYesterdays(page)).toBe(0);
  await expect(page.getByRole("listitem").filter({ hasText: "Held the door yesterday." })).toHaveCount(1);
  await expect(page.getByText("not sent yet")).toHaveCount(0);
  await releases.end();
});
