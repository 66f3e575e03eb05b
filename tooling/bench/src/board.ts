import { chromium, type Page } from "@playwright/test";
import { as } from "@spots/api/test/call";
import { openDatabase } from "@spots/db/database";
import { newId } from "@spots/test-kit/ids";
import pg from "pg";
import { openSignedIn, startDashboard } from "./dashboard";
import { findPerson, type Scratch } from "./scratch";

const business = "copper-comb";
const email = "mona.okafor@copper-comb.example";
const sizes = { few: 20, many: 2000 };
type Size = keyof typeof sizes;
type Day = { readonly day: string; readonly locationId: string; readonly spotId: string };

/** Inserts the moments of a day of one location, from 06:00 on and evenly over 16 hours. */
async function aDayOf(url: string, count: number, daysAhead: number): Promise<Day> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Day>(
    `with at as (
       select l.business_id, l.id as location_id, l.time_zone, s.id as spot_id, s.version,
         (now() at time zone l.time_zone)::date + $2::int as day,
         array(select m.id from member m where m.business_id = l.business_id and m.left_at is null order by m.id) as people
       from location l
       join lateral (select id, version from spot where business_id = l.business_id and status = 'live' order by id limit 1) s on true
       where l.business_id = (select id from business where slug = $3) and l.archived_at is null
       order by l.id limit 1
     ), made as (
       insert into moment (business_id, id, spot_id, spot_version, member_id, location_id, where_exactly, due_at, status)
       select at.business_id, gen_random_uuid(), at.spot_id, at.version, at.people[1 + n % cardinality(at.people)],
         at.location_id, 'chair ' || n % 40,
         (at.day + time '06:00' + (n * 57600 / $1::int) * interval '1 second') at time zone at.time_zone, 'offered'
       from at, generate_series(0, $1::int - 1) n
     )
     select day::text, location_id as "locationId", spot_id as "spotId" from at`,
    [count, daysAhead, business],
  );
  await client.end();
  const [day] = rows;
  if (!day) throw new Error("the demo has a location with a live spot");
  return day;
}

/** Records the time between frames while `globalThis.isMeasured` is set. */
const frames = `
  globalThis.gaps = [];
  let before = performance.now();
  const next = (now) => {
    if (globalThis.isMeasured) globalThis.gaps.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
`;

async function framesOf(page: Page, work: () => Promise<unknown>) {
  await page.evaluate("globalThis.gaps = []; globalThis.isMeasured = true");
  await work();
  const gaps = (await page.evaluate<number[]>("globalThis.isMeasured = false; globalThis.gaps")).toSorted(
    (a, b) => a - b,
  );
  const at = (share: number) => Math.round(gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? 0);
  return {
    n: gaps.length,
    median: at(0.5),
    p95: at(0.95),
    longest: at(1),
    over50: gaps.filter((gap) => gap > 50).length,
  };
}

/**
 * Opens the board of a day, scrolls it by the wheel in 100 steps, and offers a moment in another
 * session while it is open. Times are in ms: until the first row can be chosen, between frames, and
 * from the accepted offer until the board counts it.
 */
async function onBoard(page: Page, day: Day, offer: () => Promise<unknown>) {
  const began = performance.now();
  await page.goto(`/${business}/moments?day=${day.day}`);
  const list = page.locator(`section:has(#board-${day.locationId})`);
  await list.getByRole("checkbox").first().check();
  const usable = Math.round(performance.now() - began);
  await list.getByRole("checkbox").first().uncheck();
  await page.waitForTimeout(1500);
  const rows = await list.locator("li[id]").count();
  await page.mouse.move(500, 500);
  const scrolling = await framesOf(page, async () => {
    for (let step = 0; step < 100; step += 1) {
      await page.mouse.wheel(0, 600);
      await page.waitForTimeout(16);
    }
  });
  await page.evaluate("window.scrollTo(0, 0)");
  await page.waitForTimeout(500);
  const count = list.getByText(/ of \d+ delivered$/);
  const before = await count.textContent();
  let shown = 0;
  const event = await framesOf(page, async () => {
    await offer();
    const accepted = performance.now();
    while ((await count.textContent()) === before) await page.waitForTimeout(10);
    shown = Math.round(performance.now() - accepted);
    await page.waitForTimeout(500);
  });
  return { usable, rows, scrolling, shown, event };
}

/**
 * Compares the board of a day with 2,000 moments of one location with one of 20, alternating in one
 * browser. Needs the built dashboard.
 */
export async function benchBoard({ url, superuserUrl }: Scratch) {
  const { origin, server } = await startDashboard(url);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const database = openDatabase(url, { connections: 2 });
  try {
    const days = { few: await aDayOf(superuserUrl, sizes.few, 20), many: await aDayOf(superuserUrl, sizes.many, 21) };
    const api = as(database, (await findPerson({ url }, email)).id);
    const page = await openSignedIn(browser, origin, email, frames);
    const turn = (size: Size) =>
      onBoard(page, days[size], () =>
        api.moment.offer({
          ...{ business, id: newId(), spotId: days[size].spotId, locationId: days[size].locationId, memberId: null },
          dueAt: `${days[size].day}T05:00`,
        }),
      );
    const turns = [];
    for (let round = 0; round < 3; round += 1) turns.push({ few: await turn("few"), many: await turn("many") });
    return turns;
  } finally {
    await database.close();
    await browser.close();
    server.kill("SIGTERM");
  }
}
