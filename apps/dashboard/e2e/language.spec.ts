import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";
import { beginAs } from "@spots/db/connection/role";
import { spotOfPattern } from "@spots/domain/spot/spot-of-pattern";
import type pg from "pg";
import { addressesOf, platformPages, untilLoaded } from "./pages";
import { dashboardUrl, feedbackUrl } from "./people";
import { type Shop, test } from "./shop";

/** Names that are the same in every language. */
const names = ["Magic Spots", "Chrome, Windows", "Chrome, Linux"];

/** The names of the time zones' places as the browser formats them: "Argentina, La Rioja". */
const zones = Intl.supportedValuesOf("timeZone").map((zone) =>
  zone.split("/").slice(1).join(", ").replaceAll("_", " "),
);

const packages = fileURLToPath(new URL("../../../packages/", import.meta.url));
const readJson = (...names: string[]) => JSON.parse(readFileSync(path.join(packages, ...names), "utf8"));
/** Reads the English files of a folder of `packages/content`. */
const contentIn = (folder: string) =>
  readdirSync(path.join(packages, "content", folder))
    .filter((file) => file.endsWith(".en.json"))
    .map((file) => readJson("content", folder, file));

/**
 * The texts of the templates and patterns, which a business's content is made from, and of the
 * posters, which are in the language of the business.
 */
const library = JSON.stringify([
  ...contentIn("templates"),
  ...contentIn("patterns").flatMap((pattern) => [pattern, spotOfPattern(pattern, { answers: {}, stopRule: "" })]),
  readJson("messages/src/en/customer-pages.json"),
]);

/**
 * Returns the content of these tables as one text. Text that people typed may be on a page without
 * being a message.
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

/** Returns the content of a business: its rows in every table with a business id. */
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

/** Returns every text that the page shows or exposes to a screen reader, one per node. */
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

/** A device is named by its browser and operating system. */
const isDevice = (text: string) => /^(Chrome|Safari|Firefox|Edge), (Linux|macOS|Windows|Android|iOS)$/.test(text);
const isAddress = (text: string) => text.startsWith(feedbackUrl) || `http://${text}`.startsWith(feedbackUrl);
/** Content refers to pages by their name and to people by their id. */
const isContent = (text: string, content: string) =>
  text.split(/@\p{L}+ \p{L}+/u).every((piece) => content.includes(piece.trim()));

/** Opens each page in the pseudo-language, and returns by path the texts that are not in it. */
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

/**
 * The number of tests among which the pages of a business are divided, so that they run in
 * parallel.
 */
const parts = 3;
for (let part = 0; part < parts; part += 1)
  test(`no page of a business shows a sentence that is not in the catalogues, part ${part + 1} of ${parts}`, async ({
    makeShop,
    signIn,
    database,
  }) => {
    const shop = await makeShop({ like: "barber", days: 14 });
    // A digest repeats the words of its mail, which are not in the dashboard's catalogues.
    const ofBusiness = addressesOf(shop).filter((address) => address !== shop.digest);
    const paths = [...ofBusiness, "/account", "/nothing/here"].filter((_, at) => at % parts === part);
    const unspoken = await unspokenOn(await signIn(shop.owner), paths);
    // Another test offers a template to every business meanwhile.
    const content = `${await contentOf(database, shop)} ${await textIn(database, ["offered_template"])}`;
    expect(strangeIn(unspoken, content)).toEqual({});
  });

test("no public page and no page of the platform shows a sentence that is not in the catalogues", async ({
  admin,
  signIn,
  open,
  database,
}) => {
  const unspoken = new Map([
    ...(await unspokenOn(await open(), ["/sign-in", "/forgot", "/reset/nothing", "/shared/nothing"])),
    ...(await unspokenOn(await signIn(admin), platformPages)),
  ]);
  // Other tests create businesses meanwhile, so the content is read after the pages.
  const tables = ["business", "location", "member", "user", "platform_act", "offered_template", "dead_letter", "mail"];
  expect(strangeIn(unspoken, await textIn(database, tables))).toEqual({});
});

for (const [locale, written] of [
  ["en-GB", /\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d{2}:\d{2}/],
  ["en-US", /[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M/],
] as const)
  test(`a page formats times as a browser of ${locale} does, and hydration does not change them`, async ({
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
