import { expect, type Page } from "@playwright/test";
import { beginSeeding } from "@spots/seed/demo";
import { newId } from "@spots/test-kit/ids";
import type pg from "pg";
import { openDay } from "./my-day";
import { openJourney } from "./pages";
import { phone } from "./people";
import { addDevice, choosePin, pair, pinCode } from "./shared-device";
import { type Person, type Shop, test } from "./shop";
import { violationsInBothThemes, violationsOn } from "./violations";

const spot = "The mirror minute";

/** Adds duties, and puts people on shift at the shop's first location from an hour ago on. */
async function onShift(database: pg.Client, { businessId }: Shop, shifts: readonly (readonly [string, Person?])[]) {
  await database.query(beginSeeding);
  const hillside = "select id from location where business_id = $1 and name = 'Hillside'";
  const { rows: places } = await database.query(hillside, [businessId]);
  for (const [name, person] of shifts) {
    const id = newId();
    await database.query(
      "insert into duty (business_id, id, name, plain_name, created_at) values ($1, $2, $3, lower($3), now())",
      [businessId, id, name],
    );
    if (person)
      await database.query(
        `insert into shift (business_id, id, member_id, location_id, duty_id, starts_at, ends_at)
         select $1, $2, m.id, $4, $5, now() - interval '1 hour', now() + interval '5 hours'
         from member m where m.business_id = $1 and m.user_id = $3`,
        [businessId, newId(), person.userId, places[0]?.id, id],
      );
  }
  await database.query("commit");
}

/** Writes the relay of a spot on its page. */
async function design(page: Page, shop: Shop, steps: readonly (readonly [string, string, string])[]) {
  await openJourney(page, shop);
  await page.getByRole("button", { name: spot, exact: true }).click();
  const form = page.getByRole("dialog").getByRole("form", { name: "Relay" });
  for (const [at, [what, duty, minutes]] of steps.entries()) {
    await form.getByRole("button", { name: "Add a step" }).click();
    const step = form.getByRole("listitem").nth(at);
    await step.getByLabel("What is to be done", { exact: true }).fill(what);
    await step.getByLabel("Duty").selectOption({ label: duty });
    await step.getByLabel("Minutes").fill(minutes);
  }
  return form;
}

test("a clue becomes a relay of the kitchen's tablet and the bar's phone, and is delivered together", async ({
  shop,
  signIn,
  open,
  database,
}) => {
  const [maria] = shop.staff;
  const luis = shop.staff.find(({ name }) => name.startsWith("Luis"));
  if (!luis) throw new Error("the shop has one member of staff only");
  await onShift(database, shop, [["Kitchen"], ["Bar", luis]]);
  const manager = await signIn(shop.manager);
  const form = await design(manager, shop, [
    ["A slice of cake with a candle for {name}", "Kitchen", "0"],
    ["A glass of lemonade", "Bar", "4"],
  ]);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Please enter 1 to 240 minutes.")).toBeVisible();
  await expect(form.getByLabel("What is to be done").first()).toHaveValue("A slice of cake with a candle for {name}");
  await form.getByLabel("Minutes").first().fill("10");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(manager.getByText("Relay saved")).toBeVisible();
  expect(await violationsOn(manager)).toEqual([]);
  await form.scrollIntoViewIfNeeded();
  await manager.screenshot({ path: test.info().outputPath("design-1440.png") });

  const kitchen = await open({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  await pair(kitchen, await addDevice(manager, shop, "Kitchen tablet", "Kitchen"));
  await choosePin(kitchen, maria, await pinCode(manager, shop, maria), "7294");
  const bar = await signIn(luis, phone);
  await openDay(bar, shop);
  const floor = await signIn(shop.manager, phone);
  await openDay(floor, shop);

  const began = Date.now();
  await floor.getByLabel("Location", { exact: true }).first().selectOption({ label: "Hillside" });
  await floor.getByRole("button", { name: "Next customer" }).click();
  await floor.getByRole("button", { name: "Note a clue" }).click();
  const sheet = floor.getByRole("dialog");
  await sheet.getByRole("checkbox", { name: /The customer agrees/ }).check();
  await sheet.getByLabel("In your own words").fill("would love to see it in the mirror");
  await sheet.getByRole("button", { name: "Note it" }).click();
  await floor.getByRole("button", { name: `Ask for help: ${spot}` }).click();
  const asked = (page: Page) => page.getByRole("region", { name: "You are asked" });
  await expect(asked(kitchen)).toContainText("A slice of cake with a candle for the customer");
  await asked(kitchen)
    .getByRole("button", { name: /^I’ll do it/ })
    .click();
  const mine = floor.getByRole("region", { name: "Relay" });
  await expect(mine.getByText(`${maria.name} does it`)).toBeVisible();
  await asked(kitchen).getByRole("button", { name: /^Done/ }).click();
  await expect(asked(bar)).toContainText("A glass of lemonade");
  await asked(bar)
    .getByRole("button", { name: /^I’ll do it/ })
    .click();
  await asked(bar).getByRole("button", { name: /^Done/ }).click();
  await expect(mine.getByText("Everything is done. Finish it with the customer.")).toBeVisible();
  await mine.getByRole("button", { name: "Delivered", exact: true }).click();
  await floor.getByRole("button", { name: /^Delighted/ }).click();
  await expect(mine.getByText(/^Delivered together: /)).toContainText(maria.name);
  // Told and not judged: it is the time of the machine, whose pages and people are all one process.
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  test.info().annotations.push({ type: "seconds from the start to the delivery", description: seconds });
  await expect(bar.getByText(/^Delivered together: /)).toContainText(luis.name);
  await floor.screenshot({ path: test.info().outputPath("together-390.png"), fullPage: true });
  expect(await violationsInBothThemes(floor, "main")).toEqual([]);
  expect(await violationsInBothThemes(kitchen, "main")).toEqual([]);
});

test("a relay to a duty where nobody is says so, asks somebody else, and tells who was quicker without a network", async ({
  shop,
  signIn,
  database,
}) => {
  const [maria] = shop.staff;
  const luis = shop.staff.find(({ name }) => name.startsWith("Luis"));
  if (!luis) throw new Error("the shop has one member of staff only");
  await onShift(database, shop, [["Kitchen"], ["Bar", luis]]);
  const manager = await signIn(shop.manager);
  const form = await design(manager, shop, [["A slice of cake", "Kitchen", "10"]]);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(manager.getByText("Relay saved")).toBeVisible();

  const floor = await signIn(maria, phone);
  await openDay(floor, shop);
  await floor.getByRole("button", { name: spot }).first().click();
  const sheet = floor.getByRole("dialog");
  await expect(sheet.getByText("Nobody is on duty “Kitchen” now. Ask somebody else:")).toBeVisible();
  expect(await violationsInBothThemes(floor, "dialog")).toEqual([]);
  await floor.screenshot({ path: test.info().outputPath("nobody-390.png") });
  await sheet
    .getByLabel(/^(Where|Another place)$/)
    .last()
    .fill("Chair 7");
  await sheet.getByRole("button", { name: "Ask Bar" }).click();
  const mine = floor.getByRole("region", { name: "Relay" });
  await expect(mine.getByText("asked: Bar")).toBeVisible();

  const bar = await signIn(luis, phone);
  await openDay(bar, shop);
  const ask = bar.getByRole("region", { name: "You are asked" });
  await expect(ask).toContainText("A slice of cake");
  await expect(ask).toContainText("Chair 7");
  expect(await violationsInBothThemes(bar, "main")).toEqual([]);
  await bar.screenshot({ path: test.info().outputPath("asked-390.png") });

  // Luis taps without a network; Maria does it herself meanwhile. Luis is told so, with both sides.
  await bar.context().setOffline(true);
  await ask.getByRole("button", { name: /^I’ll do it/ }).click();
  await expect(ask.getByText("Waiting to be sent")).toBeVisible();
  await database.query(beginSeeding);
  // Half of the time has passed: the step is told to others, and its starter can ask anew.
  await database.query(
    "update relay_step set asked_at = asked_at - interval '6 minutes', due_at = due_at - interval '6 minutes' where business_id = $1",
    [shop.businessId],
  );
  await database.query("commit");
  await floor.reload();
  await expect(mine.getByText("nobody has taken it yet")).toBeVisible();
  await mine.getByRole("button", { name: "I’ll do it myself" }).click();
  await expect(mine.getByText(`${maria.name} does it`)).toBeVisible();
  // Said once the server has it: until then Luis could be the quicker one.
  await expect(floor.getByText("It’s yours. Thank you!")).toBeVisible();
  await bar.context().setOffline(false);
  const conflict = bar.getByRole("alert").filter({ hasText: "You took a step" });
  await expect(conflict).toContainText(`${maria.name} was quicker and does this step.`);
  await bar.screenshot({ path: test.info().outputPath("quicker-390.png") });
  await conflict.getByRole("button", { name: /^Leave it/ }).click();
  await mine.getByRole("button", { name: "Delivered", exact: true }).click();
  await floor.getByRole("button", { name: /^Pleased/ }).click();
  await expect(mine.getByText(`Delivered together: ${maria.name}`)).toBeVisible();
});
