import { expect, type Page } from "@playwright/test";
import { beginAs } from "@spots/db/connection/role";
import type pg from "pg";
import { isSaved, openJourney } from "./pages";
import { type Shop, test } from "./shop";

test.use({ facts: { like: "toyshop" } });

/**
 * Returns a seeded random generator of integers below `count`, so that a failure can be reproduced.
 */
function chanceOf(seed: number) {
  let state = seed;
  return (count: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * count);
  };
}

/** Returns the names of the stages and touchpoints on the page, in order. */
const namesOn = (page: Page) =>
  page
    .getByRole("button", { name: /^Name of the (stage|touchpoint): / })
    .evaluateAll((all) => all.map((each) => each.textContent ?? ""));

/**
 * Resolves one conflict with the person's own version or the other one.
 * @returns whether there was a conflict
 */
async function answerConflict(page: Page, isMine: boolean): Promise<boolean> {
  const seeBoth = page.getByRole("button", { name: "See both" });
  if (!(await seeBoth.isVisible())) return false;
  try {
    await seeBoth.click({ timeout: 1_000 });
  } catch {
    // The button belonged to a conflict that has just been resolved.
    return false;
  }
  const dialog = page.getByRole("dialog", { name: /changed the same/ });
  await dialog.getByRole("button", { name: isMine ? "Use my version" : /^Use .*’s version/ }).click();
  await expect(dialog).toHaveCount(0);
  return true;
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
  // A menu that closes takes the focus.
  await expect(page.getByRole("menu")).toHaveCount(0);
}

type Stored = { names: string[]; events: { subject: string; after: string }[] };

/** Returns the journey's names in the database, in order, and every name that an event records. */
async function stored(database: pg.Client, { businessId }: Shop): Promise<Stored> {
  await database.query(beginAs("spots_platform"));
  const { rows } = await database.query<{ stage: string; touchpoints: string[] | null }>(
    `select s.name as stage, (select array_agg(t.name order by t.position) from touchpoint t where t.stage_id = s.id) as touchpoints
     from stage s where s.business_id = $1 order by s.position`,
    [businessId],
  );
  const events = await database.query<{ subject: string; after: string }>(
    `select subject_id::text as subject, data->'after'->>'name' as after from event
     where business_id = $1 and type in ('stage.changed', 'touchpoint.changed') order by seq`,
    [businessId],
  );
  await database.query("commit");
  return { names: rows.flatMap(({ stage, touchpoints }) => [stage, ...(touchpoints ?? [])]), events: events.rows };
}

test("two people who edit one journey at random see the journey of the database, and every accepted edit is in it or superseded", async ({
  shop,
  signIn,
  database,
}) => {
  const editors = [await signIn(shop.owner), await signIn(shop.manager)] as const;
  for (const page of editors) await openJourney(page, shop);
  await expect(editors[0].getByRole("list", { name: "Also here" })).toBeVisible();
  const typed = new Set<string>();
  let conflicts = 0;
  await Promise.all(
    editors.map(async (page, who) => {
      const chance = chanceOf(26 + who);
      for (let step = 0; step < 8; step += 1) {
        if (await answerConflict(page, chance(2) === 0)) conflicts += 1;
        if (chance(5) === 0) await moveStage(page, chance(8));
        else {
          const name = `${who === 0 ? "A" : "B"}${step} of ${chance(1000)}`;
          typed.add(name);
          // Few different things, so that the editors conflict often.
          await rename(page, chance(4), name);
        }
      }
    }),
  );
  const waiting = (page: Page) => page.locator("output[data-waiting]").getAttribute("data-waiting");
  await expect(async () => {
    for (const page of editors) if (await answerConflict(page, true)) conflicts += 1;
    for (const page of editors) expect(await waiting(page)).toBe("0");
    for (const page of editors) expect(await page.getByRole("button", { name: "See both" }).count()).toBe(0);
    const { names } = await stored(database, shop);
    for (const page of editors) expect(await namesOn(page)).toEqual(names);
  }).toPass({ timeout: 300_000, intervals: [100] });
  const { names, events } = await stored(database, shop);
  for (const page of editors) {
    await page.reload();
    await expect.poll(() => namesOn(page)).toEqual(names);
  }
  // Every accepted edit has an event, and the last event of each thing holds its current name.
  const last = new Map(events.map(({ subject, after }) => [subject, after]));
  expect([...last.values()].filter((name) => typed.has(name) && !names.includes(name))).toEqual([]);
  expect(events.filter(({ after }) => typed.has(after))).not.toEqual([]);
  test.info().annotations.push({ type: "conflicts shown", description: String(conflicts) });
});

test("the second of two people who change the same name sees both versions, and nothing is overwritten", async ({
  shop,
  signIn,
}) => {
  const [first, second] = [await signIn(shop.owner), await signIn(shop.manager)];
  for (const page of [first, second]) await openJourney(page, shop);
  // The second person's reads are delayed, so that their page does not show the first person's
  // edit.
  await second
    .getByRole("button", { name: /^Name of the stage: / })
    .first()
    .click();
  await second.keyboard.press("ControlOrMeta+a");
  await second.keyboard.type("What the second wrote");
  const answered = second.waitForResponse(/\/api\/trpc\/[^?]*journey\.editStage/);
  await second.route("**/api/trpc/journey.read**", async (route) => {
    await answered;
    await route.continue();
  });
  await rename(first, 0, "What the first wrote");
  await isSaved(first);
  await second.keyboard.press("Enter");
  await expect(second.getByRole("button", { name: "See both" })).toBeVisible();
  // The conflict remains after navigation to another page.
  await second.getByRole("link", { name: "Journeys" }).first().click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Journeys");
  await second.goBack();
  await second.getByRole("button", { name: "See both" }).click();
  const dialog = second.getByRole("dialog", { name: /changed the same/ });
  await expect(dialog.getByText("What the first wrote")).toBeVisible();
  await expect(dialog.getByText("What the second wrote")).toBeVisible();
  await second.unroute("**/api/trpc/journey.read**");
  await dialog.getByRole("button", { name: "Use my version" }).click();
  await isSaved(second);
  await expect(first.getByRole("button", { name: "Name of the stage: What the second wrote" })).toBeVisible();
});
