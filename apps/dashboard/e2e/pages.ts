import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";

const appFolder = fileURLToPath(new URL("../src/app/", import.meta.url));

/** Every page of the dashboard as the router knows it, such as `/[business]/people`; the one that catches every other address only says that there is none. */
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
const rooms = [
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
  "/voices",
  "/voices/doubtful",
  "/insight",
  "/people",
  "/channels",
  "/activity",
  "/settings",
];

/** And every page of its road. */
const ways = ["", "/versions/1", "/compare", "/poster", "/cards", "/transfer", "/share"];

/** The first address on a page that fits. */
async function addressOn(page: Page, room: string, fits: RegExp): Promise<string> {
  await page.goto(room);
  const hrefs = () =>
    page.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  await expect.poll(hrefs, { message: `a link to ${fits} at ${room}` }).toContainEqual(expect.stringMatching(fits));
  return (await hrefs()).find((href) => fits.test(href)) ?? "";
}

/** Every address of the demo's barber, with ids that are really its own, as its owner finds them. */
export async function addressesOf(owner: Page): Promise<string[]> {
  const business = "/copper-comb";
  const road = await addressOn(owner, `${business}/journeys`, /\/journeys\/[0-9a-f-]{36}$/);
  const walk = await addressOn(owner, `${business}/guided-path`, /\/guided-path\/[0-9a-f-]{36}$/);
  const poster = await addressOn(owner, `${business}/channels`, /\/poster/);
  return [
    ...rooms.map((room) => business + room),
    ...ways.map((way) => road + way),
    walk,
    `${walk}/print`,
    poster,
    `${poster.split("?")[0]}?size=a4`,
  ];
}
