import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { beginAs } from "@spots/db/connection/role";
import { growSpot } from "@spots/domain/spot/grow-spot";
import type pg from "pg";
import { addressesOf, platformPages, untilLoaded } from "./pages";
import { dashboardUrl, feedbackUrl } from "./people";
import { type Shop, test } from "./shop";

/** Names that are the same in every language. */
const names = ["Magic Spots", "Chrome, Windows", "Chrome, Linux"];

/** The places by which time zones are chosen, as the browser lists them: "Argentina, La Rioja". */
const zones = Intl.supportedValuesOf("timeZone").map((zone) =>
  zone.split("/").slice(1).join(", ").replaceAll("_", " "),
);

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url));
const readJson = (...names: string[]) => JSON.parse(readFileSync(path.join(packages, ...names), "utf8"));
/** The English files of a folder of `packages/content`, parsed. */
const contentIn = (folder: string) =>
  readdirSync(path.join(packages, "content", folder))
    .filter((file) => file.endsWith(".en.json"))
    .map((file) => readJson("content", folder, file));

/**
 * What the templates and patterns say: a business's content before it is one; and a poster, in the
 * language of its business.
 */
const library = JSON.stringify([
  ...contentIn("templates"),
  ...contentIn("patterns").flatMap((pattern) => [pattern, growSpot(pattern, { answers: {}, stopRule: "" })]),
  readJson("messages/src/en/customer-pages.json"),
]);

/**
 * What these tables hold, as one text: what people typed or the platform named may stand on a page
 * without being a message.
 */
async function textIn(database: pg.Client, tables: readonly string[], condition = "true"): Promise<string> {
  await database.query(beginAs("spots_platform"));
  const texts: string[] = [];
  for (const table of tables) {
    const { rows } = await database.query<{ text: string | null }>(
      `select string_agg(t::text, ' ') as text from "${table}" t where ${condition}`,
    );
    texts.push(rows[0]?.text ?? "");
  }
  await database.query("commit");
  return [...names, ...zones, library, ...texts]
    .join(" ")
    .replaceAll(/\\+"|""/g, '"')
    .replaceAll(/\s+/g, " ");
}

/** The content of a business: its rows in every table that has rows of businesses. */
async function contentOf(database: pg.Client, { businessId }: Shop): Promise<string> {
  const { rows } = await database.query<{ table_name: string }>(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'business_id'",
  );
  const own = await textIn(
    database,
    rows.map(({ table_name }) => table_name),
    `business_id = '${businessId}'`,
  );
  const itself = await textIn(database, ["business"], `id = '${businessId}'`);
  const people = `id in (select user_id from member where business_id = '${businessId}')`;
  return `${own} ${itself} ${await textIn(database, ["user"], people)}`;
}

/** Every text that the page shows or tells a screen reader, each node by itself. */
const textsOn = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const parent = node.parentElement;
        if (parent && !parent.closest("script, style, noscript, kbd, time, next-route-announcer"))
          found.push(node.data);
      } else if (node instanceof HTMLElement)
        for (const name of ["aria-label", "title", "placeholder", "alt"]) found.push(node.getAttribute(name) ?? "");
    }
    return [...found, document.title];
  });

const dates =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|\b[AP]M\b/g;
const isInitials = (text: string) => /^\p{Lu}{1,2}$/u.test(text);
const isSpoken = (text: string) => /[[\]·áƀçđéƒĝĥíķļɱñóþǫŕšţúṽŵẋýž]/.test(text);

/** A device is called by the names of its browser and system. */
const isDevice = (text: string) => /^(Chrome|Safari|Firefox|Edge), (Linux|macOS|Windows|Android|iOS)$/.test(text);
const isAddress = (text: string) => text.startsWith(feedbackUrl) || `http://${text}`.startsWith(feedbackUrl);
/** Content says whom it mentions by id, a page by name. */
const isContent = (text: string, content: string) =>
  text.split(/@\p{L}+ \p{L}+/u).every((piece) => content.includes(piece.trim()));

/**
 * The texts of each of these pages, read in the pseudo-language, which are not spoken: those that
 * are nobody's content are strange.
 */
async function unspokenOn(page: Page, paths: readonly string[]): Promise<Map<string, string[]>> {
  await page.context().addCookies([{ name: "pseudo", value: "1", url: dashboardUrl }]);
  const unspoken = new Map<string, string[]>();
  for (const path of paths) {
    await page.goto(path);
    await untilLoaded(page);
    const texts = (await textsOn(page)).map((text) => text.replaceAll(/\s+/g, " ").trim());
    expect(texts.filter(isSpoken).length, `messages on ${path}`).toBeGreaterThan(2);
    unspoken.set(
      path,
      texts.filter((text) => !isSpoken(text)),
    );
  }
  return unspoken;
}

function strangeIn(unspoken: ReadonlyMap<string, readonly string[]>, content: string): Record<string, string[]> {
  const strange: Record<string, string[]> = {};
  for (const [path, texts] of unspoken) {
    const found = texts
      .filter((text) => !isInitials(text) && !isAddress(text) && !isDevice(text) && !isContent(text, content))
      .filter((text) => /\p{L}{2}/u.test(text.replaceAll(dates, "")));
    if (found.length > 0) strange[path] = [...new Set(found)];
  }
  return strange;
}

/** The pages of a business are read in as many parts, so that they can be read side by side. */
const parts = 3;
for (let part = 0; part < parts; part += 1)
  test(`no page of a business shows a sentence that is not in the catalogues, part ${part + 1} of ${parts}`, async ({
    makeShop,
    signIn,
    database,
  }) => {
    const shop = await makeShop({ like: "barber", days: 14 });
    const paths = [...addressesOf(shop), "/account", "/nothing/here"].filter((_, at) => at % parts === part);
    const unspoken = await unspokenOn(await signIn(shop.owner), paths);
    expect(strangeIn(unspoken, await contentOf(database, shop))).toEqual({});
  });

test("no page for strangers and no page of the platform does either", async ({ admin, signIn, open, database }) => {
  const unspoken = new Map([
    ...(await unspokenOn(await open(), ["/sign-in", "/forgot", "/reset/nothing", "/shared/nothing"])),
    ...(await unspokenOn(await signIn(admin), platformPages)),
  ]);
  // Other tests make businesses meanwhile: the content is read once the pages have been.
  const tables = ["business", "location", "member", "user", "platform_act", "offered_template", "dead_letter", "mail"];
  expect(strangeIn(unspoken, await textIn(database, tables))).toEqual({});
});

for (const [locale, written] of [
  ["en-GB", /\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d{2}:\d{2}/],
  ["en-US", /[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/],
] as const)
  test(`a page writes times as a browser of ${locale} does, and keeps what the server wrote`, async ({
    makeShop,
    signIn,
  }) => {
    const shop = await makeShop({ like: "barber", days: 14 });
    const page = await signIn(shop.owner, { locale });
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${shop.home}/feedback`);
    await expect(page.getByRole("main")).toContainText(written);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    expect(errors).toEqual([]);
  });
