import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { signedIn } from "./people";

const slug = "tin-drum-toys";

/** Chance that repeats itself, so that a failure can be looked at again. */
function chanceOf(seed: number) {
  let state = seed;
  return (count: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

/** Opens the oldest road of the business, and tells which it is. */
async function openRoad(page: Page): Promise<string> {
  await page.goto(`/${slug}/journeys`);
  const road = page.getByRole("heading", { level: 2 }).getByRole("link").first();
  await page.goto((await road.getAttribute("href")) ?? "");
  await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

/** The names on the road as a page shows them: stages and touchpoints, in order. */
const namesOn = (page: Page) =>
  page
    .getByRole("button", { name: /^Name of the (stage|touchpoint): / })
    .evaluateAll((all) => all.map((each) => each.textContent ?? ""));

const settled = (page: Page) => expect(page.locator("output[data-waiting='0']")).toBeVisible({ timeout: 30_000 });

/** A conflict is answered like a person would: now with one's own words, now with the other's. */
async function answerConflicts(page: Page, isMine: boolean): Promise<number> {
  let count = 0;
  const seeBoth = page.getByRole("button", { name: "See both" });
  while (await seeBoth.isVisible()) {
    await seeBoth.click();
    const dialog = page.getByRole("dialog", { name: /changed the same/ });
    await dialog.getByRole("button", { name: isMine ? "Use my version" : /^Use .*’s version/ }).click();
    count += 1;
    await expect(dialog).toHaveCount(0);
    await page.waitForTimeout(400);
  }
  return count;
}

async function rename(page: Page, at: number, to: string): Promise<void> {
  const names = page.getByRole("button", { name: /^Name of the (stage|touchpoint): / });
  await names.nth(at % (await names.count())).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
}

async function moveStage(page: Page, at: number): Promise<void> {
  const menus = page.getByRole("button", { name: /^More actions for stage / });
  await menus.nth(at % (await menus.count())).click();
  const later = page.getByRole("menuitem", { name: "Move later" });
  const isLast = (await later.getAttribute("aria-disabled")) === "true";
  await (isLast ? page.getByRole("menuitem", { name: "Move earlier" }) : later).click();
}

async function stored(journeyId: string): Promise<{ names: string[]; events: { subject: string; after: string }[] }> {
  const preview = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../../.data/preview.json"), "utf8"));
  const client = new pg.Client({ connectionString: preview.DATABASE_URL });
  await client.connect();
  await client.query("begin; set local role spots_platform");
  const { rows } = await client.query<{ stage: string; touchpoints: string[] | null }>(
    `select s.name as stage, (select array_agg(t.name order by t.position) from touchpoint t where t.stage_id = s.id) as touchpoints
     from stage s where s.journey_id = $1 order by s.position`,
    [journeyId],
  );
  const events = await client.query<{ subject: string; after: string }>(
    `select e.subject_id::text as subject, e.data->'after'->>'name' as after from event e join business b on b.id = e.business_id
     where b.slug = $1 and e.type in ('stage.changed', 'touchpoint.changed') order by e.seq`,
    [slug],
  );
  await client.end();
  return { names: rows.flatMap(({ stage: name, touchpoints }) => [name, ...(touchpoints ?? [])]), events: events.rows };
}

test("two who edit one road at random end with the same road as the database, and every kept edit is in it or superseded", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const hands = [
    await signedIn(browser, "aroha.tane@tin-drum-toys.example"),
    await signedIn(browser, "finn.walker@tin-drum-toys.example"),
  ] as const;
  const journeyId = await openRoad(hands[0]);
  await openRoad(hands[1]);
  await expect(hands[0].getByRole("list", { name: "Also here" })).toBeVisible({ timeout: 20_000 });
  const typed = new Set<string>();
  let conflicts = 0;
  await Promise.all(
    hands.map(async (page, who) => {
      const chance = chanceOf(26 + who);
      for (let step = 0; step < 14; step += 1) {
        conflicts += await answerConflicts(page, chance(2) === 0);
        if (chance(5) === 0) await moveStage(page, chance(8));
        else {
          const name = `${who === 0 ? "A" : "B"}${step} of ${chance(1000)}`;
          typed.add(name);
          // Few things for two hands, so that they meet.
          await rename(page, chance(4), name);
        }
      }
    }),
  );
  for (const page of [...hands, ...hands]) {
    await page.waitForTimeout(1500);
    conflicts += await answerConflicts(page, true);
    await settled(page);
  }
  for (const page of hands) await page.reload();
  for (const page of hands) await expect(page.getByRole("list", { name: "Stages" })).toBeVisible();
  const { names, events } = await stored(journeyId);
  expect(await namesOn(hands[0])).toEqual(names);
  expect(await namesOn(hands[1])).toEqual(names);
  // Every edit that was acknowledged has its event; the last one of each thing is what the thing says.
  const last = new Map(events.map(({ subject, after }) => [subject, after]));
  expect([...last.values()].filter((name) => typed.has(name) && !names.includes(name))).toEqual([]);
  expect(events.filter(({ after }) => typed.has(after)).length).toBeGreaterThan(8);
  test.info().annotations.push({ type: "conflicts shown", description: String(conflicts) });
});

test("two who change the same name are both shown, and nothing is overwritten in silence", async ({ browser }) => {
  const [first, second] = [
    await signedIn(browser, "aroha.tane@tin-drum-toys.example"),
    await signedIn(browser, "finn.walker@tin-drum-toys.example"),
  ];
  for (const page of [first, second]) await openRoad(page);
  // The second one's connection is slow: the first one's edit is there before.
  await second
    .getByRole("button", { name: /^Name of the stage: / })
    .first()
    .click();
  await second.keyboard.press("ControlOrMeta+a");
  await second.keyboard.type("What the second wrote");
  await second.route("**/api/trpc/journey.road**", (route) => setTimeout(() => void route.continue(), 4000));
  await rename(first, 0, "What the first wrote");
  await settled(first);
  await second.keyboard.press("Enter");
  await expect(second.getByRole("button", { name: "See both" })).toBeVisible();
  // Both versions wait, also for somebody who goes elsewhere first.
  await second.getByRole("link", { name: "Journeys" }).first().click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Journeys");
  await second.goBack();
  await second.getByRole("button", { name: "See both" }).click();
  const dialog = second.getByRole("dialog", { name: /changed the same/ });
  await expect(dialog.getByText("What the first wrote")).toBeVisible();
  await expect(dialog.getByText("What the second wrote")).toBeVisible();
  await second.unroute("**/api/trpc/journey.road**");
  await dialog.getByRole("button", { name: "Use my version" }).click();
  await settled(second);
  await expect(first.getByRole("button", { name: "Name of the stage: What the second wrote" })).toBeVisible();
});
