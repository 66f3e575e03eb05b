import type { Page } from "@playwright/test";

/** Every page of a business that needs no id, by its address under the slug. */
const rooms = [
  "",
  "/journeys",
  "/journeys/new",
  "/journeys/import",
  "/finding",
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
const ways = ["", "/versions/1", "/compare", "/poster", "/cards", "/exchange", "/share"];

/** The first address on a page that fits. */
async function addressOn(page: Page, room: string, fits: RegExp): Promise<string> {
  await page.goto(room);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(500);
  const hrefs = await page.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const found = hrefs.find((href) => href && fits.test(href));
  if (!found) throw new Error(`${room} has no link to ${fits}`);
  return found;
}

/** Every address of the demo's barber, with ids that are really its own, as its owner finds them. */
export async function addressesOf(owner: Page): Promise<string[]> {
  const business = "/copper-comb";
  const road = await addressOn(owner, `${business}/journeys`, /\/journeys\/[0-9a-f-]{36}$/);
  const walk = await addressOn(owner, `${business}/finding`, /\/finding\/[0-9a-f-]{36}$/);
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
