import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import type { Shop } from "./shop";

const appFolder = fileURLToPath(new URL("../src/app/", import.meta.url));

/**
 * Returns the route of every page of the dashboard, such as `/[business]/team`. The catch-all route
 * is left out, since it only shows "page not found".
 */
export function routesOfPages(): string[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes("[..."))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .sort();
}

/**
 * Returns the route that serves an address. A static segment takes precedence over a dynamic one.
 */
export function routeOf(address: string): string | undefined {
  const [path = ""] = address.split("?");
  const fits = routesOfPages().filter((route) => {
    const pattern = route.replace(/\[\w+\]/g, "[^/]+");
    return new RegExp(`^${pattern === "/" ? "/" : pattern}$`).test(path);
  });
  return fits.sort((a, b) => a.split("[").length - b.split("[").length)[0];
}

/** The pages of a business that need no id, by their path below the slug. */
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
  "/plans",
  "/roster",
  "/notifications",
  "/notifications?show=unread",
  "/notifications/settings",
  "/line-up",
  "/line-up?view=wall",
  "/feedback",
  "/feedback/unclear",
  "/feedback/import",
  "/cases",
  "/cases?show=closed",
  "/cases/rules",
  "/improvements",
  "/forms",
  "/asked",
  "/asked/rules",
  "/results",
  "/results?sort=mention&period=90d",
  "/results/over-time",
  "/results/locations",
  "/results/words",
  "/results/questions",
  "/results/questions/answers?question=csat",
  "/results/promises",
  "/results/chain",
  "/results/chain/links",
  "/results/relays",
  "/results/follow-ups",
  "/results/follow-ups/answers",
  "/relays",
  "/relays?show=all",
  "/customer-promises",
  "/customer-promises?show=broken",
  "/results/clues",
  "/gestures",
  "/gestures?show=asked",
  "/results/gestures",
  "/clues",
  "/clues?show=delivered",
  "/spontaneous",
  "/recognition",
  "/recognition?show=held",
  "/wall",
  "/wall?view=screen",
  "/wall/stories",
  "/me",
  "/settings/recognition",
  "/team",
  "/growth",
  "/overlooked",
  "/devices",
  "/qr-codes",
  "/qr-codes/cards",
  "/activity",
  "/settings",
  "/settings/api-keys",
];

/** The pages of a journey, by their path below its address. */
const ofJourney = ["", "/versions/1", "/compare", "/poster", "/cards", "/transfer", "/share"];

/** Returns every address of a business, with ids of its own. */
export function addressesOf({
  home,
  journey,
  guidedPath,
  spotResults,
  digest,
  growth,
  channel,
  cards,
  ownForm,
}: Shop): string[] {
  return [
    ...plain.map((path) => home + path),
    ...ofJourney.map((path) => journey + path),
    guidedPath,
    `${guidedPath}/print`,
    spotResults,
    ...["time", "comparison", "moments", "later", "words"].map((part) => `${spotResults}?show=${part}`),
    `${spotResults}/answers`,
    `${spotResults}/moments`,
    digest,
    growth,
    cards,
    ownForm,
    channel,
    `${channel}/poster`,
    `${channel}/poster?size=stickers`,
  ];
}

/** The pages of the platform that need no id. */
export const platformPages = [
  "/platform",
  "/platform/onboard",
  "/platform/templates",
  "/platform/templates/offer",
  "/platform/jobs",
  "/platform/record",
];

/** Waits until the page has its heading and no request is pending. */
export async function untilLoaded(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** Opens the journey editor of a business. */
export async function openJourney(page: Page, { journey }: Shop): Promise<void> {
  await page.goto(journey);
  await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
}

/** Waits until the server has accepted every edit of the open journey. */
export const isSaved = (page: Page) => expect(page.locator("output[data-waiting='0']")).toBeVisible();

/** Opens a page of a journey, such as its poster. */
export async function openOf(page: Page, { journey }: Shop, path: string): Promise<void> {
  await page.goto(`${journey}/${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
