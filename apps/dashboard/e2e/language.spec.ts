import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { templateFor } from "@spots/domain/journey/template";
import { Trades } from "@spots/domain/journey/trade";
import { growSpot } from "@spots/domain/spot/grow-spot";
import { PatternIds, patternFor } from "@spots/domain/spot/pattern-library";
import { customerMessages } from "@spots/messages/customers";
import pg from "pg";
import { addressesOf } from "./pages";
import { dashboardUrl, feedbackUrl, signedIn } from "./people";

/** Names that are the same in every language. */
const names = ["Magic Spots", "Chrome, Windows", "Chrome, Linux"];

/** The places by which time zones are chosen, as the browser lists them: "Argentina, La Rioja". */
const zones = Intl.supportedValuesOf("timeZone").map((zone) =>
  zone.split("/").slice(1).join(", ").replaceAll("_", " "),
);

/** What the templates and patterns say: a business's content before it is one. */
const library = JSON.stringify([
  // A poster speaks the language of its business.
  customerMessages("en", "du"),
  ...Trades.map((trade) => templateFor(trade, "en")),
  ...PatternIds.map((id) => patternFor(id, "en")).flatMap((pattern) => [
    pattern,
    growSpot(pattern, { answers: {}, stopRule: "" }),
  ]),
]);

/** Everything a person typed or the platform named, as one text: what may stand on a page without being a message. */
async function contentOf(): Promise<string> {
  const preview = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../../.data/preview.json"), "utf8"));
  const client = new pg.Client({ connectionString: preview.DATABASE_URL });
  await client.connect();
  await client.query("begin; set local role spots_platform");
  const tables = await client.query<{ table_name: string }>(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const texts: string[] = [];
  for (const { table_name } of tables.rows) {
    const { rows } = await client.query<{ text: string | null }>(
      `select string_agg(t::text, ' ') as text from "${table_name}" t`,
    );
    texts.push(rows[0]?.text ?? "");
  }
  await client.end();
  return [...names, ...zones, library, ...texts]
    .join(" ")
    .replaceAll(/\\+"|""/g, '"')
    .replaceAll(/\s+/g, " ");
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

/** The texts of these pages, read in the pseudo-language, that are neither spoken nor anybody's content. */
async function strangeTextsOn(
  page: Page,
  paths: readonly string[],
  content: string,
): Promise<Record<string, string[]>> {
  await page.context().addCookies([{ name: "pseudo", value: "1", url: dashboardUrl }]);
  const strange: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(path);
    await page.waitForTimeout(600);
    const texts = (await textsOn(page)).map((text) => text.replaceAll(/\s+/g, " ").trim());
    expect(texts.filter(isSpoken).length, `messages on ${path}`).toBeGreaterThan(2);
    const found = texts
      .filter(
        (text) =>
          !isSpoken(text) && !isInitials(text) && !isAddress(text) && !isDevice(text) && !isContent(text, content),
      )
      .filter((text) => /\p{L}{2}/u.test(text.replaceAll(dates, "")));
    if (found.length > 0) strange[path] = [...new Set(found)];
  }
  return strange;
}

test("no page of a business shows a sentence that is not in the catalogues", async ({ browser }) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, "mona.okafor@copper-comb.example");
  const paths = [...(await addressesOf(page)), "/account", "/nothing/here"];
  expect(await strangeTextsOn(page, paths, await contentOf())).toEqual({});
});

test("no door and no page of the platform does either", async ({ browser }) => {
  const content = await contentOf();
  const context = await browser.newContext({ locale: "en-GB", baseURL: dashboardUrl });
  expect(
    await strangeTextsOn(
      await context.newPage(),
      ["/sign-in", "/forgot", "/reset/nothing", "/shared/nothing"],
      content,
    ),
  ).toEqual({});
  const admin = await signedIn(browser, "admin@magic-spots.example");
  expect(
    await strangeTextsOn(
      admin,
      [
        "/platform",
        "/platform/onboard",
        "/platform/templates",
        "/platform/templates/offer",
        "/platform/jobs",
        "/platform/record",
      ],
      content,
    ),
  ).toEqual({});
});

for (const [locale, written] of [
  ["en-GB", /^\d{1,2} [A-Z][a-z]{2,3} \d{4}, \d{2}:\d{2}$/],
  ["en-US", /^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d{1,2}:\d{2}\s[AP]M$/],
] as const)
  test(`a page writes times as a browser of ${locale} does, and keeps what the server wrote`, async ({ browser }) => {
    const page = await signedIn(browser, "mona.okafor@copper-comb.example", { locale });
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto("/copper-comb/activity");
    await expect(page.getByRole("main").getByRole("time").first()).toHaveText(written);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    expect(errors).toEqual([]);
  });
