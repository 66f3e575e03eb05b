import { chromium, type Page } from "@playwright/test";
import { as } from "@spots/api/test/call";
import { openDatabase } from "@spots/db/database";
import { newId } from "@spots/test-kit/ids";
import { fullSpot } from "@spots/test-kit/journey";
import { openSignedIn, startDashboard } from "./dashboard";
import { findPerson, type Scratch } from "./scratch";

const business = "copper-comb";
const email = "mona.okafor@copper-comb.example";
const rounds = 4;
const large = { stages: 20, touchpoints: 10, spots: 5 };
type Drawn = { readonly id: string; readonly first: string };

/**
 * Creates two journeys through the commands: an empty one and one of the largest realistic size.
 */
async function twoJourneys(url: string): Promise<Record<"empty" | "full", Drawn>> {
  const database = openDatabase(url, { connections: 2 });
  try {
    const user = await findPerson({ url }, email);
    const api = as(database, user.id);
    const begin = async () => {
      const journeyId = newId();
      await api.template.begin({ business, id: journeyId, from: { kind: "empty" } });
      const { stages } = await api.journey.read({ business, journeyId });
      return { id: journeyId, first: stages[0]?.name ?? "", stageIds: stages.map(({ id }) => id) };
    };
    const [empty, full] = [await begin(), await begin()];
    for (let at = full.stageIds.length; at < large.stages; at += 1) {
      const id = newId();
      await api.journey.addStage({ business, id, journeyId: full.id, kind: "interaction", name: `Stage ${at}` });
      full.stageIds.push(id);
    }
    for (const [at, stageId] of full.stageIds.entries()) {
      for (let each = 0; each < large.touchpoints; each += 1) {
        const what = { name: `Touchpoint ${at}.${each}`, element: "service", isTruth: each === 1 } as const;
        await api.journey.addTouchpoint({ business, id: newId(), stageId, ...what });
      }
      for (let each = 0; each < large.spots; each += 1)
        await api.spot.place({ business, id: newId(), stageId, content: { ...fullSpot, name: `Spot ${at}.${each}` } });
    }
    return { empty, full };
  } finally {
    await database.close();
  }
}

/**
 * Records the time of every interaction until its next paint (Event Timing), with the longest event
 * of each.
 */
const watching = `
  globalThis.interactions = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) globalThis.interactions.set(interactionId, Math.max(duration, globalThis.interactions.get(interactionId) ?? 0));
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

/** Repeats typical edits: opens and closes a menu, enters a goal, undoes it and redoes it. */
async function work(page: Page, stage: string): Promise<number> {
  let done = 0;
  for (let round = 0; round < rounds; round += 1) {
    await page.getByRole("button", { name: `More actions for stage ${stage}`, exact: true }).click();
    // Waits for the menu's focus before closing it, because no user is faster than that.
    await page.locator("[role=menu]:focus, [role=menu] :focus").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.getByRole("button", { name: new RegExp(`^What customers want at ${stage}:`) }).click();
    await page.keyboard.type("be seen");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    done += 2 + 1 + "be seen".length + 1 + 3;
    await page.locator("output[data-waiting='0']").waitFor();
  }
  return done;
}

/**
 * Interaction to next paint on one journey: the median and the 98th percentile, in ms. An
 * interaction shorter than a frame counts as one frame.
 */
async function paintsOn(page: Page, { id, first }: Drawn) {
  await page.goto(`/${business}/journeys/${id}`);
  await page.getByRole("list", { name: "Stages" }).waitFor();
  await page.waitForTimeout(1000);
  await page.evaluate("globalThis.interactions.clear()");
  const n = await work(page, first);
  await page.waitForTimeout(300);
  const slow = await page.evaluate<number[]>("[...globalThis.interactions.values()]");
  const all = [...slow, ...Array<number>(Math.max(0, n - slow.length)).fill(16)].toSorted((a, b) => a - b);
  return {
    n: all.length,
    median: all[Math.floor(all.length / 2)] ?? 0,
    worst: all[Math.floor(all.length * 0.98)] ?? 0,
  };
}

/**
 * Compares edits on a journey of 20 stages, 200 touchpoints and 100 spots with edits on an empty
 * one. Alternates both in one browser. Needs the built dashboard.
 */
export async function benchJourney({ url }: Scratch) {
  const { origin, server } = await startDashboard(url);
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const journeys = await twoJourneys(url);
    const page = await openSignedIn(browser, origin, email, watching);
    const turns: Record<keyof typeof journeys, Awaited<ReturnType<typeof paintsOn>>>[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      turns.push({ empty: await paintsOn(page, journeys.empty), full: await paintsOn(page, journeys.full) });
    const middle = (of: (turn: (typeof turns)[number]) => number) => turns.map(of).toSorted((a, b) => a - b)[1] ?? 0;
    return {
      turns,
      medianRatio: middle(({ full, empty }) => full.median / empty.median),
      worstRatio: middle(({ full, empty }) => full.worst / empty.worst),
    };
  } finally {
    await browser.close();
    server.kill("SIGTERM");
  }
}
