import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import type { Shop } from "./shop";

const appFolder = fileURLToPath(new URL("../src/app/", import.meta.url));

/**
 * Every page of the dashboard as the router knows it, such as `/[business]/team`; the one that
 * catches every other address only says that there is none.
 */
export function routesOfPages(): string[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("[..."))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

/** The route that serves an address. A route that names a folder goes before one that takes any. */
export function routeOf(address: string): string | undefined {
  const [path = ""] = address.split("?");
  const fits = routesOfPages().filter((route) => {
    const pattern = route.replace(/\[\w+\]/g, "[^/]+");
    return new RegExp(`^${pattern === "/" ? "/" : pattern}$`).test(path);
  });
  return fits.sort((a, b) => a.split("[").length - b.split("[").length)[0];
}

/** Every page of a business that needs no id, by its address under the slug. */
const plain = [
  "",
  "/journeys",
  "/journeys/new",
  "/journeys/import",
  "/guided-path",
  "/stories",
  "/patterns",
  "/patterns/waiting",
  "/strategy",
  "/promises",
  "/personas",
  "/conversations",
  "/conversations?show=resolved",
  "/moments",
  "/mine",
  "/feedback",
  "/feedback/unclear",
  "/results",
  "/team",
  "/qr-codes",
  "/activity",
  "/settings",
];

/** And every page of its journey. */
const ofJourney = ["", "/versions/1", "/compare", "/poster", "/cards", "/transfer", "/share"];

/** Every address of a business, with ids that are really its own. */
export function addressesOf({ home, journey, guidedPath, channel }: Shop): string[] {
  return [
    ...plain.map((path) => home + path),
    ...ofJourney.map((path) => journey + path),
    guidedPath,
    `${guidedPath}/print`,
    `${channel}/poster`,
    `${channel}/poster?size=a4`,
  ];
}

/** Every page of the platform that needs no id. */
export const platformPages = [
  "/platform",
  "/platform/onboard",
  "/platform/templates",
  "/platform/templates/offer",
  "/platform/jobs",
  "/platform/record",
];

/** Waits until the page has its heading, and nothing on it is still being fetched. */
export async function untilLoaded(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Opens the journey of a business, ready to be edited. */
export async function openJourney(page: Page, { journey }: Shop): Promise<void> {
  await page.goto(journey);
  await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
}

/** Waits until the server has accepted every edit of the open journey. */
export const isSaved = (page: Page) =>
  expect(page.locator("output[data-waiting='0']")).toBeVisible({ timeout: 30_000 });

/** Opens a page of a journey, such as its poster. */
export async function openOf(page: Page, { journey }: Shop, path: string): Promise<void> {
  await page.goto(`${journey}/${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
